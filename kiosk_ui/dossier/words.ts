/** The words of looking a dossier up. */
import type { Language, LanguageCode } from "../../server/client/contract";
import { isWritten } from "../../server/client/words";

const vi = {
  title: "Tra cứu hồ sơ", enter: "Nhập mã hồ sơ", lead: "Mã in trên giấy hẹn trả kết quả; không cần gõ dấu chấm hay gạch ngang. Bạn cũng có thể quét mã vạch hoặc mã QR trên giấy.",
  leadPhone: "Mã in trên giấy hẹn trả kết quả. Không cần gõ dấu chấm hay gạch ngang.",
  code: "Mã hồ sơ", look: "Tra cứu", again: "Tra mã khác", back: "Quay lại", clear: "Xóa hết", looking: "Đang tra cứu",
  unknown: "Không tìm thấy hồ sơ mang mã này", unknownLead: "Hãy xem lại từng chữ, từng số trên giấy hẹn, hoặc hỏi bàn hướng dẫn.",
  often: "Bạn đã tra cứu nhiều lần. Xin đợi một phút rồi thử lại.", away: "Chưa tra cứu được. Xin thử lại sau ít phút, hoặc hỏi bàn hướng dẫn.",
  received: "Ngày tiếp nhận", promised: "Ngày hẹn trả", ready: "Ngày có kết quả", handed: "Ngày trả kết quả",
  late: (days: number) => (days > 0 ? `Trễ ${days} ngày làm việc` : "Trễ hẹn"), counters: (list: string) => `Đến quầy ${list}`,
  private: "Trang này không hiện và không lưu thông tin về người nộp hồ sơ.",
};

export type DossierWords = typeof vi;

const en: DossierWords = {
  title: "Look up a dossier", enter: "Enter the dossier’s code", lead: "It is printed on your receipt; dots and dashes may be left out. You may also scan the barcode or QR code there.",
  leadPhone: "It is printed on your receipt. Dots and dashes may be left out.",
  code: "Code of the dossier", look: "Look it up", again: "Another code", back: "Back", clear: "Clear", looking: "Looking it up",
  unknown: "There is no dossier with this code", unknownLead: "Please compare each letter and figure with your receipt, or ask at the desk.",
  often: "That was often. Please wait a minute and try again.", away: "It cannot be looked up now. Please try again in a few minutes, or ask at the desk.",
  received: "Received on", promised: "Promised for", ready: "Result of", handed: "Handed over on",
  late: (days) => (days > 0 ? `${days} working day${days === 1 ? "" : "s"} late` : "Late"), counters: (list) => `Go to counter ${list}`,
  private: "This page neither shows nor keeps anything about the person.",
};

/** Languages that the screens have no words in read Vietnamese. */
export const dossierWords = (language: LanguageCode | Language): DossierWords => (isWritten(language) && language === "en" ? en : vi);
