/** What the panel says. */
import type { Language } from "../../../server/client/contract";

const vi = {
  lead: (ahead: number): string => `Bạn sẽ nhận tin khi còn ${ahead} người phía trước và khi được gọi, kể cả khi màn hình đã tắt.`,
  start: "Bật thông báo trên máy này",
  on: "Máy này sẽ báo khi sắp đến lượt",
  stop: "Thôi báo trên máy này",
  denied: "Máy đang chặn thông báo của trang này. Hãy cho phép trong cài đặt của trình duyệt rồi thử lại.",
  unreachable: "Trình duyệt chưa đăng ký nhận tin được. Hãy kiểm tra mạng Internet rồi thử lại, hoặc để trang này mở.",
  cannot: "Trình duyệt này không nhận được thông báo khi đã đóng trang. Trên iPhone: thêm trang vào màn hình chính rồi mở từ đó.",
  sms: "Nhận tin nhắn SMS",
  telephone: "Số điện thoại di động",
  hint: "10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09. Ví dụ: 0912 345 678",
  wrong: "Chưa đúng số di động Việt Nam: 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.",
  leave: "Đồng ý và nhắn cho tôi",
  kept: (number: string) => `Tin nhắn sẽ đến số ${number}`,
  remove: "Xóa số điện thoại này",
  notReady: "Trung tâm chưa nối cổng tin nhắn, nên chưa nhắn được.",
  loading: "Đang mở…",
};

const en: typeof vi = {
  lead: (ahead) => `You are told when ${ahead === 1 ? "1 person is" : `${ahead} people are`} before you and when you are called, even with the screen off.`,
  start: "Turn on notifications on this phone",
  on: "This phone will tell you when your turn is near",
  stop: "Tell this phone no longer",
  denied: "This phone blocks notifications of this page. Allow them in the browser's settings and try again.",
  unreachable: "The browser could not sign up for messages. Check the Internet connection and try again, or keep this page open.",
  cannot: "This browser gets no notifications once the page is closed. On an iPhone: add the page to the home screen and open it from there.",
  sms: "Get text messages",
  telephone: "Mobile number",
  hint: "10 digits that begin with 03, 05, 07, 08 or 09, such as 0912 345 678",
  wrong: "This is no Vietnamese mobile number: 10 digits that begin with 03, 05, 07, 08 or 09.",
  leave: "Agree and text me",
  kept: (number) => `Text messages go to ${number}`,
  remove: "Delete this telephone number",
  notReady: "The centre's text gateway is not connected yet, so nothing can be sent.",
  loading: "Opening…",
};

export type TellWords = typeof vi;

/** Where they differ for an appointment. */
const hour: Record<Language, Partial<TellWords>> = {
  vi: {
    lead: (ahead) => `Bạn sẽ nhận tin trước giờ hẹn; khi đã đến và có số, bạn nhận tiếp tin lúc còn ${ahead} người phía trước và lúc được gọi.`,
    on: "Máy này sẽ nhắc bạn trước giờ hẹn",
    stop: "Thôi nhắc trên máy này",
  },
  en: {
    lead: (ahead) => `You are told before the hour; once you are here and have a number, also when ${ahead === 1 ? "1 person is" : `${ahead} people are`} before you and when you are called.`,
    on: "This phone will remind you before the hour",
    stop: "Remind me here no longer",
  },
};

/** And for a place kept from afar. */
const place: Record<Language, Partial<TellWords>> = {
  vi: {
    lead: (ahead) => `Bạn sẽ nhận tin khi nên đến; khi đã đến và có số, bạn nhận tiếp tin lúc còn ${ahead} người phía trước và lúc được gọi.`,
    on: "Máy này sẽ báo khi bạn nên đến",
  },
  en: {
    lead: (ahead) => `You are told when to come; once you are here and have a number, also when ${ahead === 1 ? "1 person is" : `${ahead} people are`} before you and when you are called.`,
    on: "This phone will tell you when to come",
  },
};

const others = { turn: { vi: {}, en: {} }, hour, place };

export const tellWords = (language: Language, kind: keyof typeof others): TellWords => ({ ...(language === "vi" ? vi : en), ...others[kind][language] });
