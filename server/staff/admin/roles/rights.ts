/** What each right lets somebody do, in words, grouped by sense. */
import type { Words } from "../../../client/contract";
import { language } from "../../sign_in/language";

export interface RightWords { name: Required<Words>; hint: Required<Words> }

const RIGHTS: Record<string, RightWords> = {
  "counter.work": { name: { vi: "Làm việc ở quầy", en: "Work at a counter" }, hint: { vi: "Mở quầy, gọi số, phục vụ, kết thúc.", en: "Open a counter, call, serve, finish." } },
  "ticket.issue": { name: { vi: "Lấy số thay người dân", en: "Take a number for somebody" }, hint: { vi: "Cấp số từ màn hình của cán bộ.", en: "Give a number from a staff screen." } },
  "ticket.transfer": { name: { vi: "Chuyển số", en: "Transfer a number" }, hint: { vi: "Sang dịch vụ, quầy hoặc cán bộ khác.", en: "To another service, counter or officer." } },
  "ticket.cancel": { name: { vi: "Huỷ số", en: "Cancel a number" }, hint: { vi: "Bỏ một số đang chờ.", en: "Take a waiting number away." } },
  "ticket.reprint": { name: { vi: "In lại phiếu", en: "Print again" }, hint: { vi: "Phiếu ghi rõ “Bản in lại”, có lý do.", en: "Marked as a reprint, with a reason." } },
  "ticket.choose": { name: { vi: "Gọi số tự chọn", en: "Call a chosen number" }, hint: { vi: "Gọi ngoài thứ tự, có ghi lý do.", en: "Out of order, with a reason." } },
  "appointment.book": { name: { vi: "Đặt lịch hẹn", en: "Book appointments" }, hint: { vi: "Đặt, sửa, huỷ lịch hẹn.", en: "Book, change, cancel." } },
  "dossier.import": { name: { vi: "Nhập hồ sơ", en: "Import dossiers" }, hint: { vi: "Nhập trạng thái hồ sơ từ hệ thống một cửa điện tử.", en: "From the electronic one-stop system." } },
  "floor.see": { name: { vi: "Xem toàn cảnh", en: "See the floor" }, hint: { vi: "Mọi hàng chờ và quầy, theo thời gian thực.", en: "Every queue and counter, live." } },
  "report.see": { name: { vi: "Xem báo cáo", en: "See reports" }, hint: { vi: "Số liệu và tệp tải về.", en: "Figures and downloads." } },
  "service.close": { name: { vi: "Tạm ngưng dịch vụ", en: "Close a service for now" }, hint: { vi: "Ngưng và mở lại việc cấp số.", en: "Stop giving numbers, and start again." } },
  "counter.steer": { name: { vi: "Điều hành quầy", en: "Steer counters" }, hint: { vi: "Mở, tạm ngưng, đóng quầy, đổi cán bộ.", en: "Open, pause, close, move an officer." } },
  "message.send": { name: { vi: "Nhắn tin cho quầy", en: "Send messages" }, hint: { vi: "Tin hiện trên màn hình cán bộ.", en: "Shown on the officer's console." } },
  "alert.see": { name: { vi: "Nhận cảnh báo", en: "See alerts" }, hint: { vi: "Chờ quá lâu, máy in, thiết bị, xin giúp.", en: "Long waits, printers, devices, help." } },
  "audit.see": { name: { vi: "Xem nhật ký", en: "See the audit" }, hint: { vi: "Ai đã làm gì, khi nào.", en: "Who did what, and when." } },
  "catalogue.admin": { name: { vi: "Thiết lập trung tâm", en: "Set the centre up" }, hint: { vi: "Dịch vụ, quầy, giờ, chữ trên phiếu và bảng.", en: "Services, counters, hours, texts." } },
  "staff.admin": { name: { vi: "Quản lý con người", en: "Manage people" }, hint: { vi: "Tài khoản, mật khẩu, vai trò.", en: "Accounts, passwords, roles." } },
  "device.admin": { name: { vi: "Quản lý thiết bị", en: "Manage devices" }, hint: { vi: "Ghép, thu hồi thiết bị; máy in.", en: "Pair, revoke; printers." } },
  "integration.admin": { name: { vi: "Kết nối hệ thống khác", en: "Connect other systems" }, hint: { vi: "Khóa truy cập và báo tin tự động.", en: "Keys and webhooks." } },
  "privacy.keep": { name: { vi: "Dữ liệu cá nhân theo yêu cầu", en: "Personal data on request" }, hint: { vi: "Xem, giao và xóa dữ liệu của một số khi người dân hỏi.", en: "Show, hand over and erase the data of a number when asked." } },
  "site.make": { name: { vi: "Lập trung tâm mới", en: "Make new centres" }, hint: { vi: "Chỉ ở trung tâm đầu tiên.", en: "At the first centre only." } },
};

export interface RightGroup { title: Required<Words>; rights: readonly string[] }

const GROUPS: readonly RightGroup[] = [
  { title: { vi: "Ở quầy", en: "At the counter" }, rights: ["counter.work", "ticket.issue", "ticket.transfer", "ticket.cancel", "ticket.reprint", "ticket.choose", "appointment.book"] },
  { title: { vi: "Điều hành", en: "Steering" }, rights: ["floor.see", "counter.steer", "service.close", "message.send", "alert.see", "report.see", "dossier.import", "audit.see"] },
  { title: { vi: "Thiết lập", en: "Setting up" }, rights: ["catalogue.admin", "staff.admin", "device.admin", "integration.admin", "privacy.keep", "site.make"] },
];

/** The rights that the server offers, in their groups; those that we have no words for come last under their codes. */
export function grouped(offered: readonly string[]): RightGroup[] {
  const known = GROUPS.map((group) => ({ ...group, rights: group.rights.filter((right) => offered.includes(right)) }));
  const other = offered.filter((right) => !GROUPS.some((group) => group.rights.includes(right)));
  return [...known, { title: { vi: "Khác", en: "Others" }, rights: other }].filter((group) => group.rights.length > 0);
}

export const rightName = (right: string): string => RIGHTS[right]?.name[language.value] ?? right;

export const rightHint = (right: string): string => RIGHTS[right]?.hint[language.value] ?? "";
