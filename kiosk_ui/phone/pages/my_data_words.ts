/** What the part about one's own data says, in Vietnamese and English. */
import type { Language } from "../../../server/client/contract";

const vi = {
  title: "Dữ liệu của tôi",
  lead: "Mọi thứ trung tâm giữ về lượt này. Không có tên hay số định danh.",
  visit: "Lượt của bạn",
  issued: "Lấy số",
  waited: "Chờ từ",
  called: "Được gọi",
  finished: "Xong",
  counter: (number: number) => `quầy ${number}`,
  rating: "Đánh giá",
  score: (score: number) => `mức ${score} trên 5`,
  told: { push: "Báo qua trình duyệt", sms: "Nhắn tới số" },
  told_until: "xóa khi lượt kết thúc",
  texts: "Chữ tự viết và mã hồ sơ",
  none: "Không có góp ý, ghi chú hay mã hồ sơ nào.",
  until: (day: string) => `tự xóa từ ${day}`,
  rules: { comments: "Góp ý", words: "Ghi chú của cán bộ", dossiers: "Mã hồ sơ" } as Record<string, string>,
  link: (day: string) => `Trang này mở được đến trước ${day}.`,
  download: "Tải về (JSON)",
  erase: "Xóa chữ tự viết và mã hồ sơ",
  ask: "Xóa hẳn?",
  ask_lead: "Góp ý, ghi chú và mã hồ sơ của lượt này sẽ mất, không lấy lại được. Giờ giấc và mức đánh giá ở lại, vì chúng không chỉ đến ai.",
  yes: "Xóa",
  no: "Giữ lại",
  erased: "Đã xóa.",
  open: "Lượt chưa xong thì chưa xóa được.",
  close: "Đóng",
};

export type MyDataWords = typeof vi;

const en: MyDataWords = {
  title: "My data",
  lead: "Everything that the centre keeps about this visit. No name and no identity number is among it.",
  visit: "Your visit",
  issued: "Number taken",
  waited: "Waiting since",
  called: "Called",
  finished: "Finished",
  counter: (number) => `counter ${number}`,
  rating: "Rating",
  score: (score) => `mark ${score} of 5`,
  told: { push: "Told by the browser", sms: "Texted at" },
  told_until: "deleted when the visit ends",
  texts: "Words and dossier codes",
  none: "There is no comment, note or dossier code.",
  until: (day) => `erased by itself on ${day}`,
  rules: { comments: "Comment", words: "The officer’s note", dossiers: "Dossier code" },
  link: (day) => `This page opens until the day before ${day}.`,
  download: "Download (JSON)",
  erase: "Erase words and dossier codes",
  ask: "Erase for good?",
  ask_lead: "Comments, notes and dossier codes of this visit will be gone and cannot be brought back. Times and marks stay: they point to nobody.",
  yes: "Erase",
  no: "Keep",
  erased: "Erased.",
  open: "A visit can be erased once it is over.",
  close: "Close",
};

export const myDataWords = (language: Language): MyDataWords => (language === "en" ? en : vi);
