/** What the phone page says, in Vietnamese and English. */
import type { Language } from "../../server/client/contract";

const vi = {
  yours: "Số của bạn",
  ahead: "Người chờ trước bạn",
  next_up: "Bạn là người kế tiếp",
  next_up_lead: "Xin đứng gần khu vực quầy và nghe gọi số.",
  estimate: "Chờ khoảng",
  keep: "Trang này tự cập nhật. Số của bạn vẫn được gọi khi không có phiếu giấy.",
  go_to: "Mời bạn đến quầy",
  serving: "Đang phục vụ bạn tại quầy",
  parked: "Số của bạn đang được giữ",
  parked_lead: "Khi bổ sung xong, xin quay lại quầy hoặc hỏi bàn hướng dẫn.",
  no_show: "Đã gọi mà chưa gặp bạn",
  no_show_lead: "Xin đến bàn hướng dẫn để được gọi lại.",
  cancelled: "Số này đã được bỏ",
  cancelled_lead: "Nếu cần, mời bạn lấy số mới.",
  expired: "Số này đã hết hạn",
  expired_lead: "Số chỉ dùng trong ngày. Mời bạn lấy số mới.",
  done: "Lượt của bạn đã xong",
  done_lead: "Cảm ơn bạn đã đến.",
  unknown: "Không tìm thấy số này",
  unknown_lead: "Đường dẫn có thể đã sai hoặc số đã quá cũ. Xin hỏi bàn hướng dẫn.",
  loading: "Đang tìm số của bạn…",
  offline: "Chưa kết nối được",
  offline_lead: "Trang tự thử lại. Bạn vẫn được gọi theo số đã lấy.",
  updated: (at: string) => `Cập nhật lúc ${at}`,
  issued: (at: string) => `Lấy số lúc ${at}`,
  give_up: "Bỏ số này",
  give_up_ask: "Bạn muốn bỏ số này?",
  give_up_lead: "Số sẽ không được gọi nữa và không lấy lại được.",
  give_up_yes: "Bỏ số",
  give_up_no: "Giữ số",
};

export type PhoneWords = typeof vi;

const en: PhoneWords = {
  yours: "Your number",
  ahead: "People before you",
  next_up: "You are next",
  next_up_lead: "Please stay near the counters and listen for your number.",
  estimate: "Wait about",
  keep: "This page updates itself. Your number is called with or without paper.",
  go_to: "Please go to counter",
  serving: "You are being served at counter",
  parked: "Your number is on hold",
  parked_lead: "When you have what is missing, return to the counter or ask at the help desk.",
  no_show: "You were called but not found",
  no_show_lead: "Please ask at the help desk to be called again.",
  cancelled: "This number was given up",
  cancelled_lead: "If you need one, please take a new number.",
  expired: "This number has expired",
  expired_lead: "Numbers are good for one day. Please take a new one.",
  done: "Your visit is done",
  done_lead: "Thank you for coming.",
  unknown: "This number was not found",
  unknown_lead: "The address may be wrong, or the number too old. Please ask at the help desk.",
  loading: "Finding your number…",
  offline: "Not connected",
  offline_lead: "This page keeps trying. Your number is called all the same.",
  updated: (at) => `Updated at ${at}`,
  issued: (at) => `Taken at ${at}`,
  give_up: "Give up this number",
  give_up_ask: "Give up this number?",
  give_up_lead: "It will not be called and cannot be taken back.",
  give_up_yes: "Give up",
  give_up_no: "Keep it",
};

const WORDS: Record<Language, PhoneWords> = { vi, en };

export const phoneWords = (language: Language): PhoneWords => WORDS[language];
