/** The words of holidays. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Ngày nghỉ", add: "Thêm ngày", choose: "Chọn một ngày để sửa, hoặc thêm ngày mới.", newTitle: "Ngày nghỉ mới", part: "Ngày", day: "Ngày", name: "Tên ngày nghỉ", nameHint: "Hiện trên kiosk và bảng gọi số.",
  partHours: "Giờ mở trong ngày", allDay: "Nghỉ cả ngày. Thêm giờ nếu hôm đó vẫn mở một buổi.", proposed: "Gợi ý theo lịch Việt Nam", proposedLead: "Chưa có gì được thêm cho đến khi bạn chọn. Ngày nghỉ bù và hoán đổi do cơ quan có thẩm quyền công bố hằng năm: hãy sửa cho đúng.", year: "Năm", take: "Thêm", takeAll: "Thêm tất cả", decided: "ngày do cấp có thẩm quyền chọn", nothing: "Đã có đủ các ngày nghỉ của năm này.", added: (n: number) => `Đã thêm ${n} ngày.`,
};

const en: typeof vi = {
  title: "Holidays", add: "Add a day", choose: "Choose a day to change, or add one.", newTitle: "New holiday", part: "The day", day: "Day", name: "Name of the holiday", nameHint: "On the kiosk and the hall board.",
  partHours: "Hours of that day", allDay: "Closed all day. Add hours if it is open for a part of it.", proposed: "Suggested by the Vietnamese calendar", proposedLead: "Nothing is added until you choose. Days in lieu and swaps are announced each year: mend them.", year: "Year", take: "Add", takeAll: "Add all", decided: "the day is chosen by the authorities", nothing: "All holidays of this year are entered.", added: (n) => (n === 1 ? "1 day added." : `${n} days added.`),
};

export const words = spoken({ vi, en });
