/** The words of telling people on their own phones. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Báo lên điện thoại", lead: "Người giữ phiếu mở trang sau mã QR và chọn được báo. Mỗi lượt báo nhiều nhất hai lần: khi sắp đến và khi được gọi.",
  when: "Khi nào báo", ahead: "Báo khi còn tối đa", people: "người phía trước", aheadHint: "1 đến 20; khi được gọi thì luôn báo",
  push: "Qua trình duyệt", pushToggle: "Báo kể cả khi đã đóng trang", pushLead: "Cần địa chỉ https và máy chủ ra được Internet. Nội dung được mã hóa, chỉ trình duyệt ấy đọc được. Nơi không có https, điện thoại không hiện nút này.",
  plainHere: "Địa chỉ cho điện thoại đang là của chính máy chủ: trình duyệt trên máy này hiện nút này, điện thoại thì không.",
  plain: "Địa chỉ cho điện thoại của trung tâm chưa phải https, nên điện thoại chưa hiện nút này.",
  sms: "Qua tin nhắn SMS", smsToggle: "Nhận số điện thoại để nhắn tin", smsLead: "Số điện thoại là dữ liệu cá nhân: chỉ giữ đến khi lượt kết thúc, chậm nhất một ngày. Cần cổng tin nhắn của trung tâm, nối ở trang Kết nối với sự kiện “cần nhắn tin cho người dân”.",
  consent: "Lời đồng ý cạnh ô số điện thoại", consentHint: "Để trống thì dùng lời có sẵn.", on: "Bật", off: "Tắt", toHooks: "Nối cổng tin nhắn",
};

const en: typeof vi = {
  title: "News on phones", lead: "Whoever holds a ticket opens the page behind its QR code and chooses to be told. In each turn twice at most: when it is near, and at the call.",
  when: "When", ahead: "Tell when at most", people: "people are before", aheadHint: "1 to 20; the call is always told",
  push: "By the browser", pushToggle: "Tell even with the page closed", pushLead: "Needs an https address and a server that reaches the Internet. The message is encrypted; that browser alone can read it. Without https phones do not show the button.",
  plainHere: "The address for phones is that of the server itself: a browser on this machine shows the button, phones do not.",
  plain: "The centre's address for phones is not https yet, so phones do not show the button.",
  sms: "By text message", smsToggle: "Take telephone numbers for text messages", smsLead: "A telephone number is personal data: it is kept until the visit ends, a day at most. Needs the centre's own text gateway, connected on the page Other systems with the event “message for a citizen”.",
  consent: "Words of consent beside the number", consentHint: "Left empty, the usual words are used.", on: "On", off: "Off", toHooks: "Connect the gateway",
};

export const words = spoken({ vi, en });
