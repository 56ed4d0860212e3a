/** The words of the page of the centre itself. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Trung tâm", partName: "Tên và địa chỉ", name: "Tên trung tâm", nameHint: "Hiện trên kiosk, bảng gọi số và phiếu.", url: "Địa chỉ cho điện thoại", urlHint: "Điện thoại của người dân mở được địa chỉ này, ví dụ http://192.168.1.10:8080. Mã QR trên phiếu dẫn đến đây.",
  zone: "Múi giờ", zoneHint: "Ngày làm việc, giờ mở cửa và số thứ tự theo múi giờ này.", partScreens: "Màn hình và giọng đọc", theme: "Nền của bảng gọi số", light: "Sáng", dark: "Tối", languages: "Ngôn ngữ trên kiosk và điện thoại", spoken: "Ngôn ngữ đọc số", dialect: "Giọng tiếng Việt", north: "Bắc", south: "Nam",
  partOpen: "Cấp số", open: "Đang cấp số", closed: "Tạm ngừng cấp số", openHint: "Tắt để cả trung tâm ngừng cấp số ngay, kể cả trong giờ làm việc.", why: "Lý do, hiện trên kiosk và bảng", partRating: "Đánh giá", levels: "Số mức đánh giá", level: (n: number) => `${n} mức`,
};

const en: typeof vi = {
  title: "Centre", partName: "Name and address", name: "Name of the centre", nameHint: "On the kiosk, the hall board and the slip.", url: "Address for phones", urlHint: "An address that people's phones can open, such as http://192.168.1.10:8080. The QR code on the slip leads there.",
  zone: "Time zone", zoneHint: "Days, opening hours and numbers follow this zone.", partScreens: "Screens and voice", theme: "Ground of the hall board", light: "Light", dark: "Dark", languages: "Languages of kiosk and phone", spoken: "Spoken languages", dialect: "Vietnamese voice", north: "North", south: "South",
  partOpen: "Numbers", open: "Numbers are given", closed: "No numbers for now", openHint: "Switch off to stop numbers at once in the whole centre, even within opening hours.", why: "Why, shown on kiosk and board", partRating: "Rating", levels: "Levels of rating", level: (n) => `${n} levels`,
};

export const words = spoken({ vi, en });
