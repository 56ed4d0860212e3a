/** The words of the audit page. */
import { spoken } from "../sign_in/language";

const vi = {
  title: "Nhật ký", lead: "Ai đã làm gì, lúc nào, từ đâu và vì sao. Mỗi dòng được khóa với dòng trước, nên dòng bị sửa hay bị bỏ đều lộ ra.",
  loading: "Đang mở nhật ký", awayLead: "Những dòng dưới đây là của lần đọc trước.",
  // filters
  filters: "Lọc nhật ký", from: "Từ ngày", to: "Đến ngày", who: "Ai", what: "Việc gì", setting: "Thiết lập nào", ticket: "Số", ticketHint: "Ví dụ A012", show: "Xem", csv: "Tải về (CSV)", clear: "Bỏ lọc",
  anybody: "Tất cả", anything: "Mọi việc", anySetting: "Mọi thiết lập", people: "Cán bộ", devices: "Thiết bị", others: "Khác",
  kinds: { staff: "Mọi cán bộ", device: "Mọi thiết bị", citizen: "Công dân", system: "Hệ thống", program: "Phần mềm khác" } as Record<string, string>,
  // rows
  rows: "Các dòng nhật ký", when: "Lúc", why: "Vì sao", origin: "Từ", more: "Xem thêm", detail: "Chi tiết", detailOf: (what: string) => `Chi tiết: ${what}`,
  none: "Không có dòng nào khớp.", noneLead: "Thử bỏ bớt điều kiện lọc, hoặc chọn nhiều ngày hơn.", noneSoFar: "Chưa thấy dòng nào khớp trong phần đã tìm.", searchedTo: (at: string) => `Đã tìm ngược đến ${at}.`, end: "Hết nhật ký của những ngày này.",
  actor: { citizen: "Công dân", device: "Thiết bị", staff: "Cán bộ", system: "Hệ thống", program: "Phần mềm" } as Record<string, string>,
  holder: (label: string) => `Người giữ số ${label}`, byKey: (who: string, key: string) => `${who}, bằng khóa “${key}”`, cli: "lệnh trên máy chủ", inside: "máy chủ",
  // one row
  close: "Đóng", loadingRow: "Đang mở", field: "Mục", before: "Trước", after: "Sau", nothing: "trống", yes: "có", no: "không", hidden: "không hiện ở đây",
  action: { added: "thêm", changed: "sửa", removed: "xóa" } as Record<string, string>,
  changes: "Những gì đã đổi", noChanges: "Không có dữ liệu nào đổi.", chain: "Chuỗi khóa", hash: "Mã của dòng này", hashBefore: "Mã của dòng trước", first: "dòng đầu tiên", request: "Mã yêu cầu", revision: "Dòng số",
};

const en: typeof vi = {
  title: "Audit", lead: "Who did what, when, from where and why. Each row is locked to the one before it, so a row that was altered or removed shows.",
  loading: "Opening the audit", awayLead: "The rows below are from the last reading.",
  filters: "Filter the audit", from: "From", to: "To", who: "Who", what: "What", setting: "Which setting", ticket: "Number", ticketHint: "Such as A012", show: "Show", csv: "Download (CSV)", clear: "Clear",
  anybody: "Everybody", anything: "Everything", anySetting: "Every setting", people: "People", devices: "Devices", others: "Others",
  kinds: { staff: "All staff", device: "All devices", citizen: "Citizens", system: "The system", program: "Other software" },
  rows: "Rows of the audit", when: "When", why: "Why", origin: "From", more: "Show more", detail: "Details", detailOf: (what) => `Details: ${what}`,
  none: "No row matches.", noneLead: "Try fewer filters, or more days.", noneSoFar: "No row matches in what was searched so far.", searchedTo: (at) => `Searched back to ${at}.`, end: "This is all of these days.",
  actor: { citizen: "Citizen", device: "Device", staff: "Staff", system: "The system", program: "Software" },
  holder: (label) => `Holder of ${label}`, byKey: (who, key) => `${who}, by the key “${key}”`, cli: "command on the server", inside: "the server",
  close: "Close", loadingRow: "Opening", field: "Field", before: "Before", after: "After", nothing: "empty", yes: "yes", no: "no", hidden: "not shown here",
  action: { added: "added", changed: "changed", removed: "removed" },
  changes: "What has changed", noChanges: "No data has changed.", chain: "Chain", hash: "Hash of this row", hashBefore: "Hash of the row before", first: "the first row", request: "Request", revision: "Row",
};

export const words = spoken({ vi, en });
