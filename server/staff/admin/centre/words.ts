/** The words of the page of the centre itself. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Trung tâm", partName: "Tên và địa chỉ", name: "Tên trung tâm", nameHint: "Hiện trên kiosk, bảng gọi số và phiếu.", url: "Địa chỉ cho điện thoại", urlHint: "Điện thoại của người dân mở được địa chỉ này, ví dụ http://192.168.1.10:8080. Mã QR trên phiếu dẫn đến đây.",
  zone: "Múi giờ", zoneHint: "Ngày làm việc, giờ mở cửa và số thứ tự theo múi giờ này.", partScreens: "Màn hình", theme: "Nền của bảng gọi số và màn hình quầy", light: "Sáng", dark: "Tối", yes: "Có", no: "Không", waits: "Hiện thời gian chờ trên bảng gọi số", waitsHint: "Khoảng thời gian chờ của từng dịch vụ, giống như trên kiosk và điện thoại.", officers: "Hiện tên cán bộ trên màn hình quầy", officersHint: "Tên là dữ liệu cá nhân của cán bộ; chỉ bật khi nội quy của trung tâm cho phép.", figures: "Công khai số liệu trong ngày", figuresHint: "Thời gian chờ, số người đã phục vụ và mức hài lòng: trên trang /figures, trên bảng gọi số lúc vắng người gọi, và dữ liệu mở cho hệ thống khác. Không có số liệu của từng cán bộ.",
  partOpen: "Cấp số", open: "Đang cấp số", closed: "Tạm ngừng cấp số", openHint: "Tắt để cả trung tâm ngừng cấp số ngay, kể cả trong giờ làm việc.", why: "Lý do, hiện trên kiosk và bảng", partRating: "Đánh giá", levels: "Số mức đánh giá", level: (n: number) => `${n} mức`,
};

const en: typeof vi = {
  title: "Centre", partName: "Name and address", name: "Name of the centre", nameHint: "On the kiosk, the hall board and the slip.", url: "Address for phones", urlHint: "An address that people's phones can open, such as http://192.168.1.10:8080. The QR code on the slip leads there.",
  zone: "Time zone", zoneHint: "Days, opening hours and numbers follow this zone.", partScreens: "Screens", theme: "Ground of boards and counter displays", light: "Light", dark: "Dark", yes: "Yes", no: "No", waits: "Show waits on the hall board", waitsHint: "Each service's wait as a range, the same as on kiosk and phone.", officers: "Show the officer’s name on the counter display", officersHint: "A name is the officer’s personal data: switch it on only where the centre’s rules allow.", figures: "Publish the day’s figures", figuresHint: "Waits, people served and satisfaction: on the page /figures, on the hall boards while nobody is called, and as open data. Nothing about any officer.",
  partOpen: "Numbers", open: "Numbers are given", closed: "No numbers for now", openHint: "Switch off to stop numbers at once in the whole centre, even within opening hours.", why: "Why, shown on kiosk and board", partRating: "Rating", levels: "Levels of rating", level: (n) => `${n} levels`,
};

export const words = spoken({ vi, en });
