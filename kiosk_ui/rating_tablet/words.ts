/** What the tablet and the phone ask after a visit, in Vietnamese and English. */
import type { Language } from "../../server/client/contract";

const vi = {
  counter: "Quầy",
  idle: "Ý kiến của bạn giúp chúng tôi phục vụ tốt hơn",
  idle_lead: "Sau khi xong việc, mời bạn đánh giá ở đây.",
  ask: "Bạn thấy việc phục vụ thế nào?",
  about: (label: string) => `Lượt của số ${label}`,
  anonymous: "Không ghi tên. Cán bộ tại quầy không xem được câu trả lời.",
  marked: "Bạn đã chọn",
  change: "Chọn lại",
  why_low: "Điều gì làm bạn chưa hài lòng?",
  why_high: "Điều gì làm bạn hài lòng?",
  why: "Bạn muốn góp ý gì thêm?",
  optional: "Không bắt buộc.",
  comment: "Góp ý thêm",
  comment_hint: "Xin đừng ghi họ tên hoặc số điện thoại.",
  send: "Gửi đánh giá",
  sends_itself: (s: number) => `Tự gửi sau ${s} giây`,
  thanks: "Xin cảm ơn!",
  thanks_lead: "Ý kiến của bạn đã được ghi nhận.",
  paused: "Quầy đang tạm ngưng",
  paused_lead: "Xin chờ trong ít phút.",
  closed: "Quầy đang đóng",
  closed_lead: "Mời bạn xem bảng gọi số để đến quầy khác.",
  loading: "Đang mở bảng đánh giá…",
  offline: "Bảng đánh giá tạm mất kết nối",
  offline_lead: "Máy tự nối lại.",
};

export type RatingWords = typeof vi;

const en: RatingWords = {
  counter: "Counter",
  idle: "Your opinion helps us serve you better",
  idle_lead: "When you are done, please rate your visit here.",
  ask: "How was the service?",
  about: (label) => `The visit of number ${label}`,
  anonymous: "No name is kept. The officer at the counter cannot see your answer.",
  marked: "You chose",
  change: "Change",
  why_low: "What was not good?",
  why_high: "What was good?",
  why: "Is there anything to add?",
  optional: "Optional.",
  comment: "Anything else",
  comment_hint: "Please do not write names or phone numbers.",
  send: "Send",
  sends_itself: (s) => `Sends itself in ${s} seconds`,
  thanks: "Thank you!",
  thanks_lead: "Your opinion has been noted.",
  paused: "This counter is paused",
  paused_lead: "Please wait a few minutes.",
  closed: "This counter is closed",
  closed_lead: "Please look at the board for another counter.",
  loading: "Starting…",
  offline: "This tablet has lost its connection",
  offline_lead: "It reconnects by itself.",
};

const WORDS: Record<Language, RatingWords> = { vi, en };

export const ratingWords = (language: Language): RatingWords => WORDS[language];
