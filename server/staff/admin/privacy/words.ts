/** The words of personal data: the table of periods, and what the holder of a ticket asks for. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Dữ liệu cá nhân", part: "Giữ gì, giữ bao lâu", lead: "Trung tâm không hỏi tên hay số định danh của ai, và chỉ nhận số điện thoại nếu đã bật nhắn tin. Những gì có thể chỉ đến một người thì bị xóa khi hết hạn; số liệu của lượt ở lại.",
  what: "Những gì được giữ", days: "Thời hạn (ngày)", end: "Hết hạn thì", erased: "Đã xóa", never: "chưa lần nào",
  how: { erased: "xóa giá trị", cut: "cắt liên kết", deleted: "xóa cả dòng", stays: "không xóa" } as Record<string, string>,
  fixed: (days: number) => `${days} ngày`, bounds: (least: number, most: number, usual: number) => `${least}–${most}, mặc định ${usual}`,
  count: (values: number, day: string) => `${values} giá trị, lần cuối ${day}`, loading: "Đang tải bảng thời hạn…",
  askTitle: "Người dân hỏi về dữ liệu của mình", askLead: "Nhập số trên phiếu và ngày. Mỗi lần xem, mỗi lần xóa đều được ghi vào nhật ký kèm lý do. Ai đã phục vụ lượt đó thì một đồng nghiệp làm thay.",
  label: "Số trên phiếu", day: "Ngày", reason: "Lý do", reasonHint: "ai hỏi, bằng cách nào; không ghi tên", show: "Xem dữ liệu đang giữ", texts: "Chữ tự viết và mã hồ sơ", none: "Không có góp ý, ghi chú hay mã hồ sơ nào.",
  rules: { comments: "Góp ý", words: "Ghi chú của cán bộ", dossiers: "Mã hồ sơ" } as Record<string, string>, until: (day: string) => `tự xóa từ ${day}`,
  download: "Tải về (JSON)", erase: "Xóa theo yêu cầu", ask: "Xóa hẳn?", askErase: "Góp ý, ghi chú và mã hồ sơ của lượt này sẽ mất, không lấy lại được.", yes: "Xóa", no: "Giữ lại", done: (values: number) => `Đã xóa ${values} giá trị.`,
  score: (score: number) => `mức ${score} trên 5`, rating: "Đánh giá",
};

const en: typeof vi = {
  title: "Personal data", part: "What is kept for how long", lead: "The centre asks nobody for a name or an identity number, and takes a telephone number only with text messages turned on. What may point to a person is erased when its time is over; the visit’s figures stay.",
  what: "What is kept", days: "Period (days)", end: "At the end", erased: "Erased", never: "never yet",
  how: { erased: "the value is erased", cut: "the link is cut", deleted: "the row is deleted", stays: "nothing is erased" },
  fixed: (days) => `${days} days`, bounds: (least, most, usual) => `${least}–${most}, usually ${usual}`,
  count: (values, day) => `${values} values, last on ${day}`, loading: "Loading the table…",
  askTitle: "Somebody asks about her data", askLead: "Enter the number of the ticket and the day. Each look and each erasure is kept in the audit with its reason. Who served the visit lets a colleague do it.",
  label: "Number of the ticket", day: "Day", reason: "Reason", reasonHint: "who asked, and how; no name", show: "Show what is kept", texts: "Words and dossier codes", none: "There is no comment, note or dossier code.",
  rules: { comments: "Comment", words: "The officer’s note", dossiers: "Dossier code" }, until: (day) => `erased by itself on ${day}`,
  download: "Download (JSON)", erase: "Erase on request", ask: "Erase for good?", askErase: "Comments, notes and dossier codes of this visit will be gone and cannot be brought back.", yes: "Erase", no: "Keep", done: (values) => `${values} values erased.`,
  score: (score) => `mark ${score} of 5`, rating: "Rating",
};

export const words = spoken({ vi, en });
