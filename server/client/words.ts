/** Words in the reader's language, and what each error code means to a citizen or an officer. */
import { ApiError, codeOf } from "./api";
import type { Language, LanguageCode, Words } from "./contract";

/** Another language falls back to Vietnamese; a text that a centre gave in another one alone is better than none. */
export const pick = (words: Words, language: LanguageCode): string => words[language] ?? words.vi ?? Object.values(words)[0] ?? "";

/** Whether the screens have words of their own in it. */
export const isWritten = (language: LanguageCode): language is Language => language === "vi" || language === "en";

/** The language of the screens' own words for somebody who has chosen this one. */
export const written = (language: LanguageCode): Language => (isWritten(language) ? language : "vi");

/** The lines of a text that has one item a line. */
export const lines = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter(Boolean);

const ERRORS: Record<string, Required<Words>> = {
  network: { vi: "Chưa kết nối được với máy chủ.", en: "The server cannot be reached." },
  unavailable: { vi: "Hệ thống đang bận. Xin thử lại sau ít phút.", en: "The system is busy. Please try again shortly." },
  "request.unreadable": { vi: "Máy chủ không đọc được yêu cầu.", en: "The request could not be read." },
  "request.too_large": { vi: "Nội dung gửi quá dài.", en: "The content is too long." },
  "request.field": { vi: "Có mục chưa đúng. Xin kiểm tra lại.", en: "Something entered is not right. Please check." },
  "request.reused": { vi: "Yêu cầu này đã được dùng cho việc khác.", en: "This request was already used for something else." },
  "auth.required": { vi: "Cần đăng nhập.", en: "Please sign in." },
  "auth.wrong": { vi: "Tên đăng nhập hoặc mật khẩu chưa đúng.", en: "The login or password is not right." },
  "auth.forbidden": { vi: "Tài khoản này không có quyền làm việc đó.", en: "This account may not do that." },
  "auth.header_missing": { vi: "Trang này đã cũ. Xin tải lại trang.", en: "This page is out of date. Please reload it." },
  "pairing.code_wrong": { vi: "Mã chưa đúng hoặc đã hết hạn.", en: "The code is wrong or has expired." },
  "limit.reached": { vi: "Thử quá nhiều lần. Xin chờ một lát.", en: "Too many attempts. Please wait a moment." },
  "site.closed": { vi: "Trung tâm hiện không cấp số.", en: "The centre is not giving out numbers now." },
  "service.closed": { vi: "Dịch vụ này đang tạm ngưng nhận số.", en: "This service is not giving out numbers now." },
  "lease.limited": { vi: "Dịch vụ này có giới hạn số, nên tạm chưa cấp khi máy mất liên lạc.", en: "This service has a quota and gives no numbers while the machine works by itself." },
  "lease.used_up": { vi: "Máy đã cấp hết số dành cho lúc mất liên lạc; vui lòng hỏi cán bộ hướng dẫn.", en: "The machine has given all numbers that it may give by itself; please ask the staff." },
  "service.quota_reached": { vi: "Dịch vụ này đã hết số hôm nay.", en: "This service has no numbers left today." },
  "service.half_day_quota_reached": { vi: "Dịch vụ này đã hết số của buổi này.", en: "This service has no numbers left for this half of the day." },
  "service.full_until_close": { vi: "Số người đang chờ đã đủ đến giờ đóng cửa.", en: "Those who wait already fill the time until closing." },
  "service.last_ticket_given": { vi: "Đã hết giờ lấy số của hôm nay.", en: "The last numbers of today have been given out." },
  "service.unknown": { vi: "Không còn dịch vụ này.", en: "This service is no longer offered." },
  "ticket.unknown": { vi: "Không tìm thấy số này.", en: "This number was not found." },
  "ticket.illegal_move": { vi: "Số này không còn ở trạng thái đó.", en: "This number has moved on." },
  "ticket.elsewhere": { vi: "Số này đang ở quầy khác.", en: "This number is at another counter." },
  "ticket.no_present": { vi: "Quầy chưa gọi số nào.", en: "No number has been called to this counter." },
  "ticket.not_present": { vi: "Quầy đang có số khác với màn hình này. Xin xem lại.", en: "The counter has another number than this screen shows. Please look again." },
  "ticket.beyond_closing": { vi: "Lúc đó trung tâm đã đóng cửa.", en: "The centre is closed by then." },
  "postpone.limit": { vi: "Số này đã hoãn đủ số lần cho phép.", en: "This number was put off as often as allowed." },
  "transfer.nobody_there": { vi: "Nơi chuyển đến chưa có cán bộ phục vụ.", en: "Nobody would call the number there." },
  "appointment.unknown": { vi: "Không có lịch hẹn hay chỗ giữ nào mang mã này.", en: "Nothing was booked with this code." },
  "appointment.over": { vi: "Mã này đã dùng, đã hủy hoặc đã hết hạn.", en: "This code was used or cancelled, or it has lapsed." },
  "slot.full": { vi: "Khung giờ này vừa kín chỗ. Xin chọn giờ khác.", en: "All places of this hour are taken. Please choose another one." },
  "slot.not_offered": { vi: "Khung giờ này không còn nhận đặt hẹn. Xin chọn giờ khác.", en: "This hour cannot be booked any more. Please choose another one." },
  "afar.off": { vi: "Trung tâm không nhận đặt dịch vụ này từ xa.", en: "The centre does not offer this from afar." },
  "afar.has_one": { vi: "Điện thoại này đang giữ một lịch hẹn hoặc một chỗ cho dịch vụ này rồi.", en: "This phone already holds an appointment or a place for this service." },
  "appointment.other_day": { vi: "Lịch hẹn này vào ngày khác.", en: "This appointment is on another day." },
  "counter.closed": { vi: "Quầy đang đóng.", en: "The counter is closed." },
  "counter.paused": { vi: "Quầy đang tạm ngưng.", en: "The counter is paused." },
  "counter.busy": { vi: "Quầy còn số chưa xong.", en: "The counter still has a number." },
  "counter.taken": { vi: "Quầy này đã có cán bộ khác.", en: "Another officer is at this counter." },
  "counter.illegal_move": { vi: "Trạng thái của quầy không cho phép.", en: "The counter's state does not allow this." },
  "counter.unknown": { vi: "Không còn quầy này.", en: "This counter is no more." },
  "device.unknown": { vi: "Không còn thiết bị này.", en: "This device is no more." },
  "name.taken": { vi: "Tên này đã có người dùng.", en: "This name is taken." },
  "counter.not_yours": { vi: "Đây không phải quầy của bạn.", en: "This is not your counter." },
  "recall.limit": { vi: "Đã gọi lại đủ số lần cho phép.", en: "This number was recalled as often as allowed." },
  "rating.unknown": { vi: "Không tìm thấy lượt này.", en: "This visit was not found." },
  "rating.too_early": { vi: "Lượt này chưa kết thúc nên chưa thể đánh giá.", en: "This visit is not finished yet." },
  "rating.already_given": { vi: "Lượt này đã được đánh giá. Xin cảm ơn!", en: "This visit has been rated already. Thank you!" },
};

const UNKNOWN: Required<Words> = { vi: "Có lỗi ngoài dự kiến. Xin báo cán bộ hướng dẫn.", en: "Something unexpected went wrong. Please tell a member of staff." };

/** The words of a code; one without words of its own asks the reader to tell the staff. */
export const codeWords = (code: string, language: Language = "vi"): string => pick(ERRORS[code] ?? UNKNOWN, language);

const OTHER_KIND: Required<Words> = { vi: "Mã này dành cho loại thiết bị khác.", en: "This code is for another kind of device." };

/** The words of anything that was thrown. A pairing code that is right elsewhere names the kind of device that it is for. */
export function errorWords(problem: unknown, language: Language = "vi"): string {
  const isRightElsewhere = problem instanceof ApiError && problem.code === "pairing.code_wrong" && "kind" in problem.facts;
  return isRightElsewhere ? pick(OTHER_KIND, language) : codeWords(codeOf(problem), language);
}

/** Seconds to wait before trying again, when the server named them. */
export function retryAfter(problem: unknown): number | null {
  const after = problem instanceof ApiError ? problem.facts["retry_after_s"] : null;
  return typeof after === "number" ? after : null;
}
