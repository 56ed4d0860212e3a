/** The words of files: a whole centre out and in, services from a spreadsheet. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Tệp", lead: "Cả thiết lập của trung tâm trong một tệp đọc được; hoặc riêng dịch vụ trong một bảng tính.", partOut: "Xuất ra", partIn: "Nhập vào", site: "Cả trung tâm (YAML)", siteHint: "Trung tâm, dịch vụ, quầy, vai trò, cán bộ, ngày nghỉ, đánh giá, máy in, thiết bị. Không có mật khẩu.", services: "Dịch vụ (CSV, mở bằng Excel)", servicesHint: "Mỗi dòng một dịch vụ.",
  whichKind: "Loại tệp", chooseFile: "Chọn tệp", check: "Xem trước", apply: "Nhập", inLead: "Xem trước không thay đổi gì. Khi nhập: sửa và thêm theo tệp, không xóa gì; sai một dòng thì không nhập gì cả.", counts: (a: number, c: number, u: number) => `Thêm ${a}, sửa ${c}, giữ nguyên ${u}.`, nothing: "Tệp này không thay đổi gì.", done: "Đã nhập.", preview: "Xem trước:",
  wrong: (n: number) => `${n} dòng chưa đúng; chưa có gì được thay đổi:`, line: (n: number) => `Dòng ${n}`, more: (n: number) => `và ${n} dòng nữa`, large: "Tệp lớn quá 2 MB.", warnings: "Nên biết:",
};

const en: typeof vi = {
  title: "Files", lead: "The whole set-up of the centre in one readable file, or the services alone in a spreadsheet.", partOut: "Export", partIn: "Import", site: "The whole centre (YAML)", siteHint: "Centre, services, counters, roles, staff, holidays, ratings, printers, devices. No passwords.", services: "Services (CSV, opens in Excel)", servicesHint: "One service a line.",
  whichKind: "Kind of file", chooseFile: "Choose a file", check: "Preview", apply: "Import", inLead: "A preview changes nothing. An import adds and changes what the file says and removes nothing; one wrong line, and nothing is imported.", counts: (a, c, u) => `${a} added, ${c} changed, ${u} as they were.`, nothing: "This file changes nothing.", done: "Imported.", preview: "Preview:",
  wrong: (n) => `${n === 1 ? "1 line is" : `${n} lines are`} wrong; nothing was changed:`, line: (n) => `Line ${n}`, more: (n) => `and ${n} more lines`, large: "The file is larger than 2 MB.", warnings: "Good to know:",
};

export const words = spoken({ vi, en });
