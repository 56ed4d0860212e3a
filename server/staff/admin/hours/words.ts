/** The words of opening hours. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Giờ làm việc", partWeek: "Giờ mở cửa trong tuần", lead: "Kiosk và bảng gọi số tự mở và đóng theo giờ này. Cán bộ vẫn phục vụ người đã lấy số.", always: "Chưa đặt giờ nào: trung tâm mở cả ngày đêm.", closedDay: "Nghỉ", add: "Thêm giờ", remove: "Bỏ khoảng giờ này", opens: "Mở", closes: "Đóng", usual: "Giờ hành chính 7:30–11:30, 13:30–17:00",
  copy: "Chép cho thứ Hai – thứ Sáu", clear: "Mở cả ngày đêm", days: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
  partLast: "Số cuối cùng trong buổi", last: "Ngừng cấp số trước giờ đóng", lastHint: "0: cấp số đến đúng giờ đóng cửa.", minutes: "phút", full: "Ngừng khi số người chờ đã đủ đến giờ đóng", on: "Có", off: "Không", fullHint: "Tính theo số người chờ, thời gian phục vụ và số quầy đang mở.",
  partPreview: "Bảy ngày tới", previewLead: "Theo những gì đã lưu, kể cả ngày nghỉ.", day: "Ngày", hours: "Giờ mở", lastTicket: "Số cuối", own: "Dịch vụ có giờ riêng", none: "—", saved: "Lưu xong, bảng này tự cập nhật.", away: "Chưa xem được tuần tới.",
  siteHours: "Theo giờ trung tâm", ownHours: "Giờ riêng của dịch vụ",
};

const en: typeof vi = {
  title: "Opening hours", partWeek: "The week", lead: "Kiosk and board open and close by themselves at these hours. Who has a number is still served.", always: "No hours are set: the centre is open day and night.", closedDay: "Closed", add: "Add hours", remove: "Remove these hours", opens: "Opens", closes: "Closes", usual: "Office hours 7:30–11:30, 13:30–17:00",
  copy: "Copy to Monday – Friday", clear: "Open day and night", days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  partLast: "The last number", last: "Numbers end before closing time", lastHint: "0: numbers are given until the doors close.", minutes: "min", full: "Stop when those who wait fill the time until closing", on: "Yes", off: "No", fullHint: "From the people waiting, the time of service and the open counters.",
  partPreview: "The next seven days", previewLead: "As it is saved now, holidays included.", day: "Day", hours: "Open", lastTicket: "Last number", own: "Services with hours of their own", none: "—", saved: "Once saved, this table follows.", away: "The week to come cannot be shown.",
  siteHours: "As the centre", ownHours: "Hours of its own",
};

export const words = spoken({ vi, en });
