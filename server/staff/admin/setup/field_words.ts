/** The fields of the set-up by name, and their values in words: for histories and conflicts. */
import type { Words } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language, spoken } from "../../sign_in/language";
import { rightName } from "../roles/rights";
import { slipWords } from "../texts/slip_words";
import type { Catalogue, SetupKind } from "./catalogue";
import { words } from "./words";

const NAMES = spoken<Record<string, string>>({
  vi: {
    name: "Tên", code: "Mã", parent_id: "Thuộc lĩnh vực", position: "Thứ tự", icon: "Hình", series: "Chữ cái đầu số", bring: "Giấy tờ cần mang", target_wait_s: "Chờ tối đa", target_service_s: "Thời gian phục vụ",
    daily_quota: "Số lượt mỗi ngày", half_day_quota: "Số lượt mỗi buổi", hours: "Giờ làm việc", notice: "Thông báo", slip_note: "Dòng riêng trên phiếu", is_active: "Đang dùng",
    number: "Số quầy", location: "Nơi đặt quầy", service_ids: "Dịch vụ", ranks: "Thứ tự phục vụ", login: "Tên đăng nhập", role: "Vai trò", password_hash: "Mật khẩu", rights: "Quyền", staff_id: "Người", day: "Ngày", profile: "Kiểu máy in", width_mm: "Khổ giấy", cut: "Dao cắt", backup_printer_id: "Máy in dự phòng", roll_m: "Chiều dài cuộn giấy (m)",
    timezone: "Múi giờ", languages: "Ngôn ngữ", voice_languages: "Ngôn ngữ đọc", voice_dialect: "Giọng đọc", theme: "Nền màn hình", is_open: "Cấp số", closed_because: "Lý do đóng", public_url: "Địa chỉ công khai", priority_classes: "Diện ưu tiên",
    recalls_allowed: "Số lần gọi lại", rating_levels: "Mức đánh giá", policy: "Cách gọi số", last_ticket_min: "Ngừng cấp số trước giờ đóng", stops_when_full: "Ngừng khi đủ người", auto_start_s: "Tự bắt đầu sau", auto_finish_s: "Tự kết thúc sau", postpones_allowed: "Số lần hoãn", language_names: "Tên các ngôn ngữ", kiosk_reads_aloud: "Kiosk đọc to", shows_officers: "Tên cán bộ trên màn hình quầy", shows_waits: "Thời gian chờ trên bảng", retention: "Thời hạn lưu giữ", afar: "Đặt hẹn và lấy số từ xa", slots: "Khung giờ hẹn", publishes_figures: "Công khai số liệu",
    slip_header: "Đầu phiếu", slip_footer: "Cuối phiếu", slip_design: "Mẫu phiếu", letterhead: "Thể thức báo cáo", notifications: "Báo lên điện thoại", parent: "Cơ quan chủ quản", unit: "Tên đơn vị", place: "Địa danh", preparer: "Người lập biểu", head: "Thủ trưởng", report: "Báo cáo", every: "Chu kỳ", form: "Loại tệp", recipients: "Nơi nhận", folder: "Thư mục", voice: "Âm lượng và giờ yên lặng", volume: "Âm lượng", times: "Số lần đọc", night_volume: "Âm lượng buổi tối", night_from: "Buổi tối từ", night_to: "Buổi tối đến", quiet_from: "Yên lặng từ", quiet_to: "Yên lặng đến",
    in_voice: "Giọng", piece: "Đoạn", sound: "Bản thu", length_ms: "Độ dài (ms)", url: "Địa chỉ nhận", events: "Báo khi nào", is_on: "Đang bật", question: "Câu hỏi thêm", scores: "Sau các mức", factor: "Yếu tố SIPAS", when: "Khen hay chê", picture_id: "Ảnh", video_id: "Video", seconds: "Số giây hiện",
  },
  en: {
    name: "Name", code: "Code", parent_id: "Below the field", position: "Order", icon: "Drawing", series: "Letter of the numbers", bring: "What to bring", target_wait_s: "Longest wait", target_service_s: "Time of service",
    daily_quota: "Numbers a day", half_day_quota: "Numbers a half-day", hours: "Hours", notice: "Notice", slip_note: "Own lines on the slip", is_active: "In use",
    number: "Counter number", location: "Where the counter is", service_ids: "Services", ranks: "Ranks", login: "Sign-in name", role: "Role", password_hash: "Password", rights: "Rights", staff_id: "Person", day: "Day", profile: "Kind of printer", width_mm: "Paper", cut: "Cutter", backup_printer_id: "Stand-in printer", roll_m: "Length of a roll (m)",
    timezone: "Time zone", languages: "Languages", voice_languages: "Spoken languages", voice_dialect: "Voice", theme: "Ground of the screens", is_open: "Gives numbers", closed_because: "Why it is closed", public_url: "Public address", priority_classes: "Priority classes",
    recalls_allowed: "Recalls", rating_levels: "Levels of rating", policy: "Who is next", last_ticket_min: "Last number before closing", stops_when_full: "Stops when full", auto_start_s: "Starts by itself after", auto_finish_s: "Finishes by itself after", postpones_allowed: "Postponements", language_names: "Names of the languages", kiosk_reads_aloud: "The kiosk reads aloud", shows_officers: "Officer’s name on the counter display", shows_waits: "Usual wait on the boards", retention: "Periods of keeping", afar: "Appointments and numbers from afar", slots: "Slots for appointments", publishes_figures: "Figures for everybody",
    slip_header: "Head of the slip", slip_footer: "Foot of the slip", slip_design: "Design of the slip", letterhead: "Letterhead of reports", notifications: "News on phones", parent: "Body above", unit: "Name in documents", place: "Place", preparer: "Prepared by", head: "Head", report: "Report", every: "How often", form: "Kind of file", recipients: "Recipients", folder: "Folder", voice: "Volume and quiet hours", volume: "Volume", times: "How often", night_volume: "Evening volume", night_from: "Evening from", night_to: "Evening to", quiet_from: "Quiet from", quiet_to: "Quiet to",
    in_voice: "Voice", piece: "Piece", sound: "Recording", length_ms: "Length (ms)", url: "Address", events: "Told when", is_on: "Turned on", question: "Further question", scores: "After the levels", factor: "SIPAS factor", when: "Good or bad", picture_id: "Picture", video_id: "Video", seconds: "Seconds shown",
  },
});

export const fieldName = (name: string): string => NAMES()[name] ?? name;

const KIND_NAMES = spoken<Record<SetupKind, string>>({
  vi: { site: "Trung tâm", services: "Dịch vụ", counters: "Quầy", staff: "Người", roles: "Vai trò", grants: "Quyền ở trung tâm này", holidays: "Ngày nghỉ", printers: "Máy in", slides: "Ảnh, video trên bảng", webhooks: "Nơi nhận tin", scheduled_reports: "Báo cáo định kỳ", recordings: "Đoạn thu âm", levels: "Mức đánh giá", reasons: "Lý do đánh giá" },
  en: { site: "Centre", services: "Service", counters: "Counter", staff: "Person", roles: "Role", grants: "Role at this centre", holidays: "Holiday", printers: "Printer", slides: "Picture or video on the board", webhooks: "Receiver of notices", scheduled_reports: "Scheduled report", recordings: "Recorded piece", levels: "Level of ratings", reasons: "Reason of ratings" },
});

export const kindName = (kind: string): string => KIND_NAMES()[kind as SetupKind] ?? kind;

const OF_IDS: Record<string, SetupKind> = { parent_id: "services", service_ids: "services", staff_id: "staff", backup_printer_id: "printers" };

/** The name of a row, by which people know it. */
export function rowName(kind: string, row: Readonly<Record<string, unknown>> | undefined): string {
  if (!row) return "…";
  const name = row["name"];
  const said = typeof name === "string" ? name : isWords(name) ? pick(name, language.value) : "";
  if (kind === "counters") return row["number"] === undefined ? said : `${kindName("counters")} ${String(row["number"])}${said && said !== `${kindName("counters")} ${String(row["number"])}` ? ` · ${said}` : ""}`;
  return said || String(row["day"] ?? row["code"] ?? row["piece"] ?? kindName(kind));
}

/** A value as people say it. */
export function valueWords(kind: string, name: string, value: unknown, catalogue: Catalogue): string {
  const w = words();
  if (name === "password_hash") return w.hidden;
  if (name === "sound") return String(value ?? "").slice(0, 8);
  if (name === "service_ids" && value === null) return w.everything;
  if (name === "hours" && value === null) return w.siteHours;
  if (name === "slip_design") return slipWords(value);
  if (value === null || value === undefined || value === "") return w.nothing;
  if (typeof value === "boolean") return value ? w.yes : w.no;
  if (name.endsWith("_s") && typeof value === "number") return w.minutes(Math.round(value / 6) / 10);
  const ids = OF_IDS[name];
  if (ids) return [value].flat().map((id) => rowName(ids, catalogue.row(ids, String(id)))).join(", ") || w.nothing;
  if (name === "role") return rowName("roles", catalogue.rows("roles").find((role) => role["code"] === value)) || String(value);
  if (name === "rights") return [value].flat().map((right) => rightName(String(right))).join(", ");
  if (name === "ranks") return Object.entries(value as object).map(([id, rank]) => `${rowName("services", catalogue.row("services", id))}: ${String(rank)}`).join(", ") || w.nothing;
  return plainValue(kind, value);
}

function plainValue(kind: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => plainValue(kind, one)).join(", ") || words().nothing;
  if (isWords(value)) return Object.values(value).join(" / ");
  if (isSpan(value)) return `${DAYS()[value.weekday] ?? ""} ${value.opens}–${value.closes}`;
  if (value !== null && typeof value === "object") return Object.entries(value).filter(([, one]) => one !== null).map(([name, one]) => `${fieldName(name)}: ${plainValue(kind, one)}`).join(", ");
  return String(value);
}

const DAYS = spoken({ vi: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"], en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] });

const isWords = (value: unknown): value is Words => value !== null && typeof value === "object" && typeof (value as { vi?: unknown }).vi === "string";

const isSpan = (value: unknown): value is { weekday: number; opens: string; closes: string } => value !== null && typeof value === "object" && "opens" in value && "closes" in value;
