/** The words of the page of dossiers. */
import type { DossierState, DossierTiming } from "../../client/contract";
import { spoken } from "../sign_in/language";

const vi = {
  title: "Hồ sơ", lead: "Trạng thái và ngày hẹn của từng hồ sơ, theo cán bộ ghi khi hoàn tất và theo hệ thống một cửa điện tử. Không lưu gì về người nộp.",
  tabs: { late: "Trễ hạn", fields: "Theo lĩnh vực", find: "Tìm hồ sơ", import: "Nhập dữ liệu" },
  from: "Từ ngày", to: "Đến ngày", loading: "Đang đọc…",
  codeHint: "Phần đầu của mã cũng được. Để trống: các hồ sơ vừa thay đổi.", code: "Mã hồ sơ", find: "Tìm", cut: "Chỉ hiện 100 hồ sơ đầu. Hãy gõ thêm phần sau của mã.",
  none: "Không có hồ sơ nào.", noneLate: "Không có hồ sơ trễ hạn trong kỳ này.", field: "Lĩnh vực", procedure: "Thủ tục", state: "Trạng thái", timing: "So với hẹn",
  received: "Tiếp nhận", promised: "Hẹn trả", ready: "Có kết quả", days: "Trễ (ngày làm việc)", letter: "Phiếu xin lỗi",
  letterDue: (day: string) => `Hạn gửi ${day}`, letterSent: (day: string) => `Đã gửi ${day}`,
  lateSum: (count: number, letters: number) => `${count} hồ sơ trễ hoặc sắp đến hạn · ${letters} phiếu xin lỗi cần gửi`,
  counts: { received: "Tiếp nhận trong kỳ", early: "Trước hạn", on_time: "Đúng hạn", late: "Trễ hạn", open: "Đang giải quyết", overdue: "Trong đó quá hạn", paused: "Chờ bổ sung", uncollected: "Chưa nhận kết quả", on_time_rate: "Tỷ lệ đúng hạn" },
  total: "Toàn trung tâm", byField: "Hồ sơ theo lĩnh vực", noCount: "Kỳ này chưa có hồ sơ nào.", formula: "Tỷ lệ đúng hạn = (trước hạn + đúng hạn) ÷ (trước hạn + đúng hạn + trễ hạn). Tiếp nhận đếm hồ sơ nhận trong kỳ; trước hạn, đúng hạn, trễ hạn đếm hồ sơ có kết quả trong kỳ. Hồ sơ chờ bổ sung không tính quá hạn.",
  states: { received: "Đang giải quyết", supplement: "Chờ bổ sung", ready: "Có kết quả", handed_over: "Đã trả", refused: "Từ chối, trả lại" } as Record<DossierState, string>,
  timings: { early: "Trước hạn", on_time: "Đúng hạn", late: "Trễ hạn", in_time: "Trong hạn", at_risk: "Sắp đến hạn", overdue: "Quá hạn", paused: "Tạm dừng", unpromised: "Không hẹn" } as Record<DossierTiming, string>,
  importTitle: "Nhập từ hệ thống một cửa điện tử", importLead: "Tệp CSV, dòng đầu là tên cột. Bắt buộc: Mã hồ sơ, Trạng thái. Tùy chọn: Thủ tục (mã hoặc tên), Ngày tiếp nhận, Ngày hẹn trả, Ngày có kết quả, Ngày trả kết quả, Ngày gửi phiếu xin lỗi, Cập nhật lúc.",
  importAgain: "Nhập lại cùng một tệp không làm thay đổi gì. Một dòng sai thì không dòng nào được giữ. Tệp có cột về người (họ tên, số điện thoại…) bị từ chối: hãy xóa cột đó trước.",
  choose: "Chọn tệp CSV", check: "Kiểm tra", apply: "Nhập", large: "Tệp lớn quá 64 MB.", fine: (n: number) => `Tệp đọc được ${n} hồ sơ, không có dòng nào sai.`,
  done: (added: number, changed: number, unchanged: number) => `Đã nhập: ${added} hồ sơ mới, ${changed} thay đổi, ${unchanged} không đổi.`,
  going: (done: number, of: number) => `Đã nhập ${done} trên ${of} hồ sơ…`, sending: "Đang gửi và đọc tệp…", wrong: (count: number) => `${count} dòng sai. Chưa dòng nào được giữ.`, line: (n: number) => `Dòng ${n}`, more: (n: number) => `và ${n} dòng khác`, broken: "Việc nhập dừng giữa chừng. Hãy nhập lại cùng tệp: phần đã nhập không bị tính hai lần.",
};

const en: typeof vi = {
  title: "Dossiers", lead: "State and promised date of each dossier, as officers record it at the finish and as the electronic one-stop system tells. Nothing about the person is kept.",
  tabs: { late: "Late", fields: "By field", find: "Find a dossier", import: "Import" },
  from: "From", to: "To", loading: "Reading…",
  codeHint: "The beginning of the code will do. Empty: those that changed last.", code: "Code", find: "Find", cut: "The first 100 are shown. Type more of the code.",
  none: "There is no dossier.", noneLate: "No dossier was late in this period.", field: "Field", procedure: "Procedure", state: "State", timing: "Against the promise",
  received: "Received", promised: "Promised", ready: "Result", days: "Late (working days)", letter: "Letter of apology",
  letterDue: (day) => `Due ${day}`, letterSent: (day) => `Sent ${day}`,
  lateSum: (count, letters) => `${count} late or nearly due · ${letters} letters of apology to send`,
  counts: { received: "Received", early: "Early", on_time: "On time", late: "Late", open: "Open", overdue: "Overdue of these", paused: "Waiting for papers", uncollected: "Not collected", on_time_rate: "On time" },
  total: "Whole centre", byField: "Dossiers by field", noCount: "There is no dossier in this period.", formula: "On time = (early + on time) ÷ (early + on time + late). Received counts what came in the period; early, on time and late count results of the period. What waits for papers is not overdue.",
  states: { received: "Being handled", supplement: "Waits for papers", ready: "Result ready", handed_over: "Handed over", refused: "Refused, sent back" },
  timings: { early: "Early", on_time: "On time", late: "Late", in_time: "In time", at_risk: "Nearly due", overdue: "Overdue", paused: "Stopped", unpromised: "No promise" },
  importTitle: "Import from the electronic one-stop system", importLead: "A CSV file whose first line names the columns. Needed: code, state. Optional: service, received_at, promised_on, result_ready_on, handed_over_at, apologised_on, changed_at.",
  importAgain: "Importing a file again changes nothing. With one wrong line nothing of the file is kept. A file with columns about people is refused: remove these first.",
  choose: "Choose a CSV file", check: "Check", apply: "Import", large: "The file is larger than 64 MB.", fine: (n) => `${n} dossiers can be read, and no line is wrong.`,
  done: (added, changed, unchanged) => `Imported: ${added} new, ${changed} changed, ${unchanged} as they were.`,
  going: (done, of) => `${done} of ${of} dossiers…`, sending: "Sending and reading the file…", wrong: (count) => `${count} lines are wrong. Nothing was kept.`, line: (n) => `Line ${n}`, more: (n) => `and ${n} more`, broken: "The import stopped in the middle. Import the same file again: nothing is counted twice.",
};

export const words = spoken({ vi, en });

const RULES = spoken({
  vi: { missing: "còn thiếu", pattern: "không phải mã hồ sơ", choice: "không phải một trạng thái được biết", date: "không phải ngày (viết 23/11/2026 hoặc 2026-11-23)", future: "ở tương lai", order: "trước ngày đứng trước nó", not_settled: "trạng thái này chưa có kết quả", repeated: "mã này có hai dòng khác nhau", unknown_row: "trung tâm không có thủ tục hoặc lĩnh vực có mã hoặc tên này" } as Record<string, string>,
  en: { missing: "missing", pattern: "no code of a dossier", choice: "no state that is known", date: "no day (write 23/11/2026 or 2026-11-23)", future: "in the future", order: "before the day that comes before it", not_settled: "this state has no result yet", repeated: "two lines tell different things of this code", unknown_row: "the centre has no procedure or field of this code or name" } as Record<string, string>,
});

const COLUMNS = spoken({
  vi: { code: "Mã hồ sơ", state: "Trạng thái", service: "Thủ tục", received_at: "Ngày tiếp nhận", promised_on: "Ngày hẹn trả", result_ready_on: "Ngày có kết quả", handed_over_at: "Ngày trả kết quả", apologised_on: "Ngày gửi phiếu xin lỗi", changed_at: "Cập nhật lúc" } as Record<string, string>,
  en: {} as Record<string, string>,
});

const STRANGE_COLUMN = spoken({
  vi: (column: string, columns: string) => `Không nhận cột “${column}”. Hãy xóa cột đó; chỉ giữ các cột: ${columns}.`,
  en: (column: string, columns: string) => `The column “${column}” is not taken. Remove it; the columns are: ${columns}.`,
});

/** A wrong cell in words; null for what the reading of files has words for. */
export function cellWords(facts: Readonly<Record<string, unknown>>): string | null {
  if ("columns" in facts && "column" in facts) return STRANGE_COLUMN()(String(facts["column"]), String(facts["columns"]).split(", ").map((one) => COLUMNS()[one] ?? one).join(", "));
  const [rule, field] = [String(facts["rule"]), String(facts["field"])];
  const said = RULES()[rule];
  return said ? `${COLUMNS()[field] ?? field}: ${said}` : null;
}
