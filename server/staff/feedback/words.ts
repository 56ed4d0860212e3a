/** The words of the page of feedback. */
import type { FeedbackRow, FollowUp, RatingFlag } from "../../client/contract";
import { spoken } from "../sign_in/language";

const vi = {
  title: "Góp ý", lead: "Đánh giá của người dân và việc đã làm sau đó. Không có tên, không có số phiếu; ai phục vụ lượt nào thì không xem được đánh giá của lượt đó.",
  loading: "Đang mở góp ý", awayLead: "Danh sách dưới đây là của lần đọc trước.", list: "Danh sách", week: "Bản tin tuần",
  from: "Từ ngày", to: "Đến ngày", words: "Tìm trong góp ý, không cần dấu", score: "Mức", anyScore: "Mọi mức", scores: { 5: "5 · Rất hài lòng", 4: "4 · Hài lòng", 3: "3 · Bình thường", 2: "2 · Không hài lòng", 1: "1 · Rất không hài lòng" } as Record<number, string>, which: "Lọc",
  all: "Tất cả", commented: "Có góp ý bằng lời", unsolved: "Cần theo dõi", solved: "Đã giải quyết", odd: "Có dấu hiệu khác thường",
  none: "Không có đánh giá nào như vậy.", noneLead: "Thử chọn nhiều ngày hơn hoặc bỏ bớt điều kiện.", more: "Xem thêm", wrongDays: "Ngày đầu phải trước ngày cuối, tối đa một năm.",
  counter: (n: number) => `Quầy ${n}`, yes: "Có", no: "Không",
  channels: { tablet: "Máy ở quầy", exit: "Máy ở lối ra", phone: "Điện thoại" } as Record<FeedbackRow["channel"], string>,
  flags: { instant: "Ngay khi vừa xong", burst: "Nhiều đánh giá dồn dập", all_best: "Chuỗi toàn mức cao nhất" } as Record<RatingFlag, string>,
  states: { open: "Chưa xem", seen: "Đã xem", talked: "Đã trao đổi", solved: "Đã giải quyết" } as Record<FollowUp["state"], string>,
  steps: { seen: "Đã xem", talked: "Đã trao đổi", solved: "Đã giải quyết" }, reopen: "Mở lại", begin: "Theo dõi",
  note: "Ghi chú", noteHint: "Việc đã tìm hiểu, đã thống nhất. Không ghi tên công dân.", keep: "Lưu ghi chú", kept: "Đã lưu", at: (state: string, at: string) => `${state} lúc ${at}`,
  before: "Tuần trước", after: "Tuần sau", weekOf: (from: string, to: string) => `Từ ${from} đến ${to}`,
  index: "Hài lòng", interval: (low: string, high: string) => `khoảng tin cậy 95 %: ${low} – ${high}`, indexBefore: (share: string) => `Tuần trước đó: ${share}`, answers: "Đánh giá", of: (n: number, rate: string) => `trên ${n} lượt phục vụ, ${rate}`,
  byLevel: "Theo mức", byReason: "Lý do được chọn", questions: "Câu hỏi thêm", followUps: "Việc theo dõi", comments: "Góp ý bằng lời", noAnswers: "Trong tuần đó không có đánh giá.", noComments: "Trong tuần đó không có góp ý bằng lời.",
  cases: (n: number, talked: number, solved: number) => `${n} việc, ${talked} đã trao đổi, ${solved} đã giải quyết`, underOne: "dưới 1", hours: (h: string) => `Thường giải quyết trong ${h} giờ`, oddities: "Dấu hiệu khác thường", count: "Số lượng", none_of: "Không có",
};

const en: typeof vi = {
  title: "Feedback", lead: "What people have said, and what was done about it. No names, no numbers; whoever served a turn cannot see its rating.",
  loading: "Opening the feedback", awayLead: "The list below is from the last reading.", list: "List", week: "Weekly digest",
  from: "From", to: "To", words: "Find in comments, marks or not", score: "Level", anyScore: "All levels", scores: { 5: "5 · Very satisfied", 4: "4 · Satisfied", 3: "3 · Neutral", 2: "2 · Dissatisfied", 1: "1 · Very dissatisfied" }, which: "Show",
  all: "All", commented: "With a comment", unsolved: "To follow up", solved: "Solved", odd: "Looking odd",
  none: "There is no such rating.", noneLead: "Try more days or fewer conditions.", more: "Show more", wrongDays: "The first day comes before the last, a year at most.",
  counter: (n) => `Counter ${n}`, yes: "Yes", no: "No",
  channels: { tablet: "Tablet at the counter", exit: "Kiosk at the exit", phone: "Phone" },
  flags: { instant: "Right at the finish", burst: "Many at once", all_best: "A run of the best mark" },
  states: { open: "Not seen", seen: "Seen", talked: "Talked about", solved: "Solved" },
  steps: { seen: "Seen", talked: "Talked about", solved: "Solved" }, reopen: "Reopen", begin: "Follow up",
  note: "Note", noteHint: "What was found out and agreed. No names of citizens.", keep: "Save the note", kept: "Saved", at: (state, at) => `${state} ${at}`,
  before: "Week before", after: "Week after", weekOf: (from, to) => `${from} to ${to}`,
  index: "Satisfied", interval: (low, high) => `95 % interval: ${low} – ${high}`, indexBefore: (share) => `The week before: ${share}`, answers: "Ratings", of: (n, rate) => `of ${n} turns served, ${rate}`,
  byLevel: "By level", byReason: "Reasons chosen", questions: "Further questions", followUps: "Follow-ups", comments: "Comments", noAnswers: "No ratings in this week.", noComments: "No comments in this week.",
  cases: (n, talked, solved) => `${n} opened, ${talked} talked about, ${solved} solved`, underOne: "less than 1", hours: (h) => `Usually solved within ${h} hour(s)`, oddities: "Looking odd", count: "Count", none_of: "None",
};

export const words = spoken({ vi, en });
