/** The words of the page of other systems. */
import { spoken } from "../sign_in/language";

const vi = {
  title: "Kết nối hệ thống khác", keys: "Khóa API", hooks: "Báo tin tự động",
  loading: "Đang mở", old: "Những gì dưới đây là của lần đọc trước.",
  cancel: "Thôi", close: "Đóng", actions: "Thao tác", state: "Trạng thái", name: "Tên", nameHint: "Phần mềm nào dùng, ví dụ “Văn phòng điện tử”.", nameMissing: "Cần một cái tên.",
  once: "Chỉ hiện lần này. Hãy sao chép và cất giữ ngay.", kept: "Tôi đã cất giữ",
  // keys
  keysLead: "Phần mềm khác dùng khóa này để hỏi và làm thay. Mỗi khóa chỉ có những quyền được chọn, và tự hết hạn.", makeKey: "Tạo khóa", noKeys: "Chưa có khóa nào.",
  whose: "Của ai", ofSite: "Của trung tâm", ofPerson: (name: string) => `Của ${name}`, rights: "Quyền", ends: "Hết hạn", used: "Dùng lần cuối", never: "chưa dùng",
  keyStates: { opens: "Đang dùng được", ends_soon: "Sắp hết hạn", ended: "Đã hết hạn", revoked: "Đã thu hồi" },
  makeTitle: "Tạo khóa API", forSite: "Cho trung tâm", forSiteHint: "Phần mềm tự làm việc dưới tên của khóa.", forMe: "Cho riêng tôi", forMeHint: "Phần mềm làm thay tôi, không bao giờ hơn quyền của tôi.",
  chooseRights: "Khóa được phép", personAlone: "Chỉ có ở khóa của riêng một người.", rightsMissing: "Chọn ít nhất một quyền.", lasts: "Thời hạn", days: { "30": "30 ngày", "90": "90 ngày", "365": "1 năm", "730": "2 năm" } as Record<string, string>,
  makeNow: "Tạo khóa", madeTitle: (name: string) => `Khóa của “${name}”`, keyWord: "khóa",
  revoke: "Thu hồi", revokeThis: (name: string) => `Thu hồi khóa “${name}”`, revokeTitle: (name: string) => `Thu hồi khóa “${name}”?`, revokeLead: "Phần mềm dùng khóa này sẽ không vào được nữa, ngay lập tức. Không thể lấy lại khóa đã thu hồi.", keep: "Giữ lại", revoked: (name: string) => `Đã thu hồi khóa “${name}”.`,
  // webhooks
  hooksLead: "Khi có việc xảy ra, hệ thống gửi tin đã ký đến những địa chỉ này, đúng thứ tự. Nơi nhận không trả lời thì gửi lại trong 24 giờ.", addHook: "Thêm nơi nhận", noHooks: "Chưa báo tin cho nơi nào.",
  hookStates: { on: "Đang báo tin", failing: "Nơi nhận không trả lời", off: "Đang tắt", no_secret: "Chưa có khóa ký" },
  offByItself: (since: string) => `Đã tự tắt vì nơi nhận không trả lời từ ${since}. Sửa nơi nhận rồi bật lại: tin đang chờ sẽ được gửi tiếp theo thứ tự.`, failingSince: (since: string) => `Không trả lời từ ${since}; hệ thống vẫn đang gửi lại.`,
  noSecretLead: "Tạo khóa ký để bắt đầu báo tin.", waiting: (n: number) => `${n} tin đang chờ`, lastTaken: (at: string) => `Nhận tin lần cuối ${at}`, nothingTaken: "Chưa nhận tin nào", eventsChosen: (n: number) => `${n} loại tin`,
  address: "Địa chỉ nhận", addressHint: "http:// hoặc https://; không chứa tên và mật khẩu.", addressWrong: "Địa chỉ phải bắt đầu bằng http:// hoặc https:// và không chứa @ hay #.", chooseEvents: "Báo khi nào", eventsMissing: "Chọn ít nhất một loại tin.",
  all: "Tất cả", save: "Lưu", addTitle: "Thêm nơi nhận tin", changeTitle: (name: string) => `Sửa “${name}”`, isOn: "Báo tin cho nơi này", on: "Bật", off: "Tắt", conflict: "Người khác vừa sửa nơi nhận này. Hãy đóng và mở lại.",
  change: "Sửa", ping: "Gửi thử", pinged: "Đã gửi một tin thử.", drawSecret: "Tạo khóa ký", newSecret: "Khóa ký mới", drawTitle: (name: string) => `Tạo khóa ký mới cho “${name}”?`, drawLead: "Khóa cũ sẽ không ký nữa ngay lập tức; nơi nhận phải được đổi khóa cùng lúc.", secretTitle: (name: string) => `Khóa ký của “${name}”`, secretWord: "khóa ký", secretLead: "Nơi nhận dùng khóa này để biết tin đúng là từ đây.",
  skip: "Bỏ tin đang chờ", skipTitle: (n: number) => `Bỏ ${n} tin đang chờ?`, skipLead: "Những tin này sẽ không bao giờ được gửi. Từ bây giờ có việc mới thì báo tiếp.", skipped: "Đã bỏ các tin đang chờ.",
  remove: "Xóa", removeTitle: (name: string) => `Xóa nơi nhận “${name}”?`, removeLead: "Sẽ không báo tin cho nơi này nữa, và các lần gửi cũ cũng mất.", removed: (name: string) => `Đã xóa “${name}”.`, more: "Thao tác khác",
  // deliveries
  deliveries: "Các lần gửi", deliveriesOf: (name: string) => `Các lần gửi đến “${name}”`, back: "Về danh sách", noDeliveries: "Chưa gửi tin nào.", noneSuch: "Không có tin nào như vậy.", everyState: "Tất cả", older: "Cũ hơn", newest: "Mới nhất", event: "Tin", when: "Lúc", tries: "Số lần", answer: "Trả lời", took: (ms: number) => `${ms} ms`,
  deliveryStates: { waiting: "Đang chờ", trying: "Sẽ gửi lại", delivered: "Đã nhận", given_up: "Đã thôi gửi" }, nextAt: (at: string) => `gửi lại ${at}`,
  problems: { status: "từ chối", no_answer: "không trả lời", too_slow: "trả lời quá chậm", too_late: "đã quá muộn, không gửi nữa", tls: "chứng thư không đúng", forbidden: "địa chỉ không được phép" },
  openThis: (event: string) => `Xem tin ${event}`, body: "Nội dung đã gửi", theirAnswer: "Nơi nhận trả lời", noAnswer: "Không có nội dung.", resend: "Gửi lại", resent: "Sẽ gửi lại ngay.", delivery: "Mã lần gửi", revision: "Thay đổi số",
  // things that happen
  things: { ticket: "Số", counter: "Quầy", service: "Dịch vụ", rating: "Đánh giá", printer: "Máy in", alert: "Cảnh báo", setup: "Thiết lập", day: "Ngày làm việc", notification: "Tin nhắn", appointment: "Lịch hẹn", place: "Chỗ giữ từ xa", ping: "Thử" } as Record<string, string>,
  events: {
    "ticket.issued": "lấy số", "ticket.called": "gọi số", "ticket.recalled": "gọi lại", "ticket.started": "bắt đầu phục vụ", "ticket.finished": "xong", "ticket.no_show": "vắng mặt", "ticket.no_show_undone": "có mặt trở lại",
    "ticket.parked": "tạm giữ", "ticket.unparked": "hết tạm giữ", "ticket.transferred": "chuyển", "ticket.requeued": "cho lùi", "ticket.postponed": "xin lùi", "ticket.cancelled": "hủy", "ticket.expired": "hết hiệu lực", "ticket.went_on": "sang dịch vụ kế tiếp",
    "appointment.booked": "đặt hẹn", "appointment.moved": "đổi giờ", "appointment.reminder": "sắp đến giờ, cần nhắc", "appointment.kept": "đã đến", "appointment.cancelled": "hủy hẹn", "appointment.missed": "không ai đến",
    "place.reserved": "giữ chỗ", "place.kept": "đã đến", "place.given_up": "bỏ chỗ", "place.lapsed": "hết hạn",
    "counter.opened": "mở quầy", "counter.closed": "đóng quầy", "counter.paused": "tạm ngưng", "counter.resumed": "làm việc lại", "service.closed": "ngừng cấp số", "service.reopened": "cấp số lại", "rating.given": "có đánh giá",
    "printer.changed": "máy in đổi trạng thái", "alert.raised": "có cảnh báo", "alert.acknowledged": "cảnh báo được nhận biết", "alert.ended": "hết cảnh báo", "setup.changed": "thiết lập đổi", "day.began": "ngày mới", "notification.due": "cần nhắn tin cho người dân", ping: "tin thử",
  } as Record<string, string>,
};

const en: typeof vi = {
  title: "Other systems", keys: "API keys", hooks: "Webhooks",
  loading: "Opening", old: "What stands below is from the last reading.",
  cancel: "Cancel", close: "Close", actions: "Actions", state: "State", name: "Name", nameHint: "Which software uses it, such as “E-office”.", nameMissing: "It needs a name.",
  once: "Shown this once. Copy it and keep it safe now.", kept: "I have kept it",
  keysLead: "Other software asks and acts by such a key. Each key has the rights chosen for it alone, and ends by itself.", makeKey: "Make a key", noKeys: "There are no keys yet.",
  whose: "Whose", ofSite: "The centre's", ofPerson: (name) => `${name}'s own`, rights: "Rights", ends: "Ends", used: "Last used", never: "never used",
  keyStates: { opens: "In use", ends_soon: "Ends soon", ended: "Has ended", revoked: "Revoked" },
  makeTitle: "Make an API key", forSite: "For the centre", forSiteHint: "The software acts under the key's own name.", forMe: "For myself", forMeHint: "The software acts as me, and never with more than my rights.",
  chooseRights: "The key may", personAlone: "Only a person's own key can have this.", rightsMissing: "Choose at least one right.", lasts: "Lasts", days: { "30": "30 days", "90": "90 days", "365": "1 year", "730": "2 years" },
  makeNow: "Make the key", madeTitle: (name) => `The key of “${name}”`, keyWord: "the key",
  revoke: "Revoke", revokeThis: (name) => `Revoke the key “${name}”`, revokeTitle: (name) => `Revoke the key “${name}”?`, revokeLead: "Software that uses it is shut out at once. A revoked key cannot be brought back.", keep: "Keep it", revoked: (name) => `The key “${name}” is revoked.`,
  hooksLead: "When something happens, a signed notice goes to these addresses, in order. A receiver that does not answer is tried again for 24 hours.", addHook: "Add a receiver", noHooks: "Nobody is told yet.",
  hookStates: { on: "Told as it happens", failing: "The receiver does not answer", off: "Turned off", no_secret: "No secret yet" },
  offByItself: (since) => `Turned off by itself: the receiver has not answered since ${since}. Mend it and turn this on again: what waits goes out in its order.`, failingSince: (since) => `No answer since ${since}; it is tried again and again.`,
  noSecretLead: "Draw a secret to begin.", waiting: (n) => `${n} waiting`, lastTaken: (at) => `Last taken ${at}`, nothingTaken: "Nothing taken yet", eventsChosen: (n) => (n === 1 ? "1 event" : `${n} events`),
  address: "Address", addressHint: "http:// or https://, without a name and password.", addressWrong: "An address begins with http:// or https:// and has no @ or #.", chooseEvents: "Tell when", eventsMissing: "Choose at least one event.",
  all: "All", save: "Save", addTitle: "Add a receiver", changeTitle: (name) => `Change “${name}”`, isOn: "Tell this receiver", on: "On", off: "Off", conflict: "Somebody else has just changed this. Close it and open it again.",
  change: "Change", ping: "Try it", pinged: "A test notice is on its way.", drawSecret: "Draw a secret", newSecret: "New secret", drawTitle: (name) => `Draw a new secret for “${name}”?`, drawLead: "The old one signs nothing from that moment; the receiver must change it at the same time.", secretTitle: (name) => `The secret of “${name}”`, secretWord: "the secret", secretLead: "By it the receiver knows that a notice comes from here.",
  skip: "Skip what waits", skipTitle: (n) => `Skip ${n} waiting notices?`, skipLead: "They will never be sent. What happens from now on is told again.", skipped: "What waited was skipped.",
  remove: "Remove", removeTitle: (name) => `Remove the receiver “${name}”?`, removeLead: "It is told of nothing more, and its past notices are gone too.", removed: (name) => `“${name}” is removed.`, more: "More actions",
  deliveries: "Notices", deliveriesOf: (name) => `Notices to “${name}”`, back: "Back to the list", noDeliveries: "Nothing was sent yet.", noneSuch: "There are no such notices.", everyState: "All", older: "Older", newest: "Newest", event: "Notice", when: "When", tries: "Tries", answer: "Answer", took: (ms) => `${ms} ms`,
  deliveryStates: { waiting: "Waiting", trying: "Tried again later", delivered: "Taken", given_up: "Given up" }, nextAt: (at) => `again ${at}`,
  problems: { status: "refused", no_answer: "no answer", too_slow: "too slow", too_late: "too late, not sent any more", tls: "wrong certificate", forbidden: "address not allowed" },
  openThis: (event) => `Look at ${event}`, body: "What was sent", theirAnswer: "The receiver's answer", noAnswer: "No content.", resend: "Send again", resent: "It is sent again at once.", delivery: "Delivery", revision: "Change number",
  things: { ticket: "Tickets", counter: "Counters", service: "Services", rating: "Ratings", printer: "Printers", alert: "Alerts", setup: "Set-up", day: "Business day", notification: "Messages", appointment: "Appointments", place: "Places from afar", ping: "Test" },
  events: {
    "ticket.issued": "issued", "ticket.called": "called", "ticket.recalled": "called again", "ticket.started": "service began", "ticket.finished": "finished", "ticket.no_show": "no-show", "ticket.no_show_undone": "came after all",
    "ticket.parked": "parked", "ticket.unparked": "unparked", "ticket.transferred": "transferred", "ticket.requeued": "put back", "ticket.postponed": "postponed", "ticket.cancelled": "cancelled", "ticket.expired": "expired", "ticket.went_on": "on to the next service",
    "appointment.booked": "booked", "appointment.moved": "moved", "appointment.reminder": "near: send a reminder", "appointment.kept": "kept", "appointment.cancelled": "cancelled", "appointment.missed": "missed",
    "place.reserved": "reserved", "place.kept": "kept", "place.given_up": "given up", "place.lapsed": "lapsed",
    "counter.opened": "opened", "counter.closed": "closed", "counter.paused": "paused", "counter.resumed": "resumed", "service.closed": "closed", "service.reopened": "reopened", "rating.given": "given",
    "printer.changed": "changed its state", "alert.raised": "raised", "alert.acknowledged": "acknowledged", "alert.ended": "over", "setup.changed": "changed", "day.began": "began", "notification.due": "message for a citizen", ping: "test",
  },
};

export const words = spoken({ vi, en });

/** `ticket.called` → "Số: gọi số"; one without words stays as it is. */
export function eventWords(event: string): string {
  const w = words();
  const thing = w.things[event.split(".")[0] ?? ""];
  const what = w.events[event];
  return thing && what ? `${thing}: ${what}` : event;
}
