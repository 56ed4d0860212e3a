/** The words of the page of the centre's own texts. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Chữ trên phiếu và bảng", partSlip: "Phiếu in", header: "Đầu phiếu", headerHint: "Tối đa 3 dòng, mỗi dòng 90 chữ. Để trống thì in tên trung tâm.", footer: "Cuối phiếu", footerHint: "Một dòng, tối đa 120 chữ. Để trống thì in “Mời bạn chờ gọi số. Xin cảm ơn!”.",
  partNotice: "Thông báo chung", notice: "Thông báo", noticeHint: "Hiện trên đầu kiosk và dưới bảng gọi số, cho đến khi xoá đi.", onKiosk: "Trên kiosk", onBoard: "Trên bảng gọi số", onSlip: "Trên phiếu in", preview: "Xem trước", none: "Không có thông báo nào.", sample: { vi: "Đăng ký khai sinh", en: "Birth registration" },
};

const en: typeof vi = {
  title: "Slip and board texts", partSlip: "Slip", header: "Head of the slip", headerHint: "At most 3 lines of 90 letters. Left empty, it is the centre's name.", footer: "Foot of the slip", footerHint: "One line of at most 120 letters. Left empty, it is “Please wait for your number. Thank you!”.",
  partNotice: "Notice to everybody", notice: "Notice", noticeHint: "At the head of the kiosk and the foot of the board, until it is removed.", onKiosk: "On the kiosk", onBoard: "On the board", onSlip: "On paper", preview: "Preview", none: "There is no notice.", sample: { vi: "Đăng ký khai sinh", en: "Birth registration" },
};

export const words = spoken({ vi, en });
