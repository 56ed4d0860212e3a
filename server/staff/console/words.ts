/** The words of the counter console. */
import { spoken } from "../sign_in/language";

const vi = {
  // present ticket
  called: "Đã gọi", serving: "Đang phục vụ", calls: (n: number) => `lần ${n}`,
  agoCalled: "Gọi cách đây", why: "Vì sao là số này", ordinary: "Lượt thường", speaks: "Công dân dùng tiếng Anh", speaksOther: (name: string) => `Công dân chọn ngôn ngữ: ${name}`,
  wait: "Thời gian chờ", service: "Thời gian phục vụ", target: (t: string) => `mục tiêu ${t}`,
  within: "Trong mục tiêu", over: (t: string) => `Vượt mục tiêu ${t}`, notStarted: "Chưa bắt đầu",
  // rest
  nobody: "Chưa có ai chờ", nobodyLead: "Số mới hiện ra ngay khi có người lấy.",
  someWait: (n: number) => `Có ${n} người đang chờ`, pressNext: "Nhấn N để gọi số tiếp theo.",
  paused: "Quầy đang tạm ngưng", pressResume: "Nhấn P để gọi số trở lại.",
  // deeds
  callNext: "Gọi số tiếp", finishAndNext: "Xong, gọi tiếp", recall: "Gọi lại", recallLeft: (left: number) => `Gọi lại (còn ${left})`, start: "Bắt đầu",
  finish: "Hoàn tất", noShow: "Vắng mặt", undo: "Hoàn tác vắng mặt", undoLabel: (label: string) => `Hoàn tác ${label}`,
  details: "Hoàn tất, ghi lại", pause: "Tạm ngưng", resume: "Gọi trở lại", keys: "Phím tắt", deeds: "Thao tác",
  awayDeeds: "Mất kết nối: các nút tạm khóa, màn hình tự nối lại.",
  // other moves
  park: "Tạm giữ", transfer: "Chuyển", requeue: "Chờ lại", issue: "Cấp số",
  parkTitle: (label: string) => `Tạm giữ ${label}`, parkLead: "Người đó ra ngoài một lúc; quầy gọi số khác. Số trở lại khi bạn lấy lại, hoặc tự trở lại hàng chờ khi hết giờ hẹn.", parkUntil: "Tự trở lại hàng chờ sau", noTimer: "Không hẹn giờ",
  laterTitle: (label: string) => `${label} chờ lại`, laterLead: "Số giữ nguyên và trở lại hàng chờ, lùi lại theo số người hoặc số phút.", places: (n: number) => `Sau ${n} người`, inMinutes: (n: number) => `Sau ${n} phút`, byPlaces: "Lùi lại theo số người", byMinutes: "Lùi lại theo thời gian",
  transferTitle: (label: string) => `Chuyển ${label}`, toService: "Dịch vụ", toCounter: "Quầy", toOfficer: "Cán bộ", findWhere: "Tìm nơi chuyển đến", comeBack: "Xong thì quay lại quầy này", noteForNext: "Ghi chú cho người nhận", send: "Chuyển", nowhere: "Không có nơi nào khớp.", whereTo: "Chuyển đến đâu", loadingPlaces: "Đang tìm nơi có thể chuyển đến",
  issueTitle: "Cấp số tại quầy", issueLead: "Cho người không dùng được kiosk. Chọn nhiều dịch vụ thì làm lần lượt trong một lượt đến, với cùng một số.", chosenServices: "Dịch vụ, theo thứ tự", findService: "Tìm dịch vụ", asClass: "Diện ưu tiên", asLanguage: "Ngôn ngữ trên phiếu", give: "Cấp số", given: (label: string) => `Số ${label}`, scanToFollow: "Quét mã để theo dõi, hoặc ghi lại số này.", another1: "Cấp số khác", done: "Xong",
  pickTitle: (label: string) => `Số ${label}`, callThis: "Gọi số này", takeOut: "Huỷ số này", whyPicked: "Lý do", reasonNeeded: "Ghi lý do: nhật ký giữ lại.", goesFirst: "Số ở quầy được hoàn tất trước.",
  parkedTitle: "Đang tạm giữ", fetch: "Lấy lại", fetchLabel: (label: string) => `Lấy lại ${label}`, parkedUntil: (t: string) => `đến ${t}`, parkedSince: (t: string) => `từ ${t}`, toLine: (label: string) => `Cho ${label} chờ lại trong hàng`,
  sentBy: (who: string) => `Chuyển từ ${who}`, comesBack: "Xong thì quay lại", backTo: (n: number) => `Xong thì quay lại quầy ${n}`, plan: "Tiếp theo trong lượt này", chosenBecause: "Được gọi trước vì", returning: "Quay lại", forYou: "Dành cho bạn", forThisCounter: "Dành cho quầy này", from: (t: string) => `từ ${t}`,
  cancelled: (label: string) => `Đã huỷ ${label}.`,
  helpPark: "Tạm giữ số ở quầy, gọi số khác", helpTransfer: "Chuyển sang dịch vụ, quầy hoặc cán bộ khác", helpLater: "Cho số ở quầy chờ lại, lùi vài người hoặc vài phút", helpIssue: "Cấp số cho người không dùng được kiosk",
  // reprint
  reprint: "In lại phiếu", reprintTitle: (label: string) => `In lại phiếu ${label}`, reprintLead: "Phiếu mới mang cùng số, cùng mã QR và ghi rõ “Bản in lại”.", whyReprint: "Lý do in lại", reprinted: (label: string, place: string) => `Đang in lại ${label} ở: ${place}.`, helpReprint: "In lại phiếu của số vừa gọi",
  // line
  line: "Hàng chờ", minutes: (n: number) => `${n} phút`,
  more: (n: number) => `và ${n} người nữa`, lineEmpty: "Chưa có ai chờ.",
  recent: "Vừa qua", recentEmpty: "Hôm nay chưa có lượt nào.", served: "Đã phục vụ hôm nay", waiting: "Đang chờ",
  state: { waiting: "Đang chờ", called: "Đã gọi", serving: "Đang phục vụ", done: "Đã xong", parked: "Tạm giữ", no_show: "Vắng mặt", cancelled: "Đã huỷ", expired: "Hết hạn", transferred: "Đã chuyển" },
  counterState: { open: "Đang mở", paused: "Tạm ngưng", closed: "Đã đóng" },
  // printer
  printer: {
    low_paper: "Máy in phiếu sắp hết giấy.", no_paper: "Máy in phiếu đã hết giấy.", cover_open: "Nắp máy in phiếu đang mở.", error: "Máy in phiếu báo lỗi.",
    unreachable: "Không liên lạc được với máy in phiếu.", mute: "Máy in phiếu không trả lời.",
  } as Record<string, string>,
  printerLead: "Công dân vẫn lấy được số trên màn hình.",
  // panels
  pauseTitle: "Tạm ngưng quầy", pauseHint: "Chọn lý do bằng phím số, hoặc mũi tên rồi Enter.", close: "Đóng quầy", closeHint: "Kết thúc ca ở quầy này",
  cancel: "Bỏ qua", finishTitle: (label: string) => `Hoàn tất ${label}`, outcome: "Kết quả", dossier: "Mã hồ sơ", note: "Ghi chú", optional: "Không bắt buộc",
  purpose: "Mục đích", purposes: { submit: "Nộp hồ sơ", supplement: "Bổ sung", collect: "Nhận kết quả", advise: "Hướng dẫn", pay: "Nộp phí" },
  promise: "Hẹn trả kết quả", promiseHint: "Số ngày làm việc (ví dụ 5), hoặc ngày (ví dụ 28/11)", promiseWrong: "Nhập số ngày làm việc, hoặc một ngày từ hôm nay trở đi", promiseCode: "Hẹn ngày trả thì cần mã hồ sơ",
  outcomes: { received: "Đã tiếp nhận hồ sơ", supplement: "Yêu cầu bổ sung", returned: "Đã trả kết quả", advised: "Đã hướng dẫn", refused: "Không đủ điều kiện tiếp nhận" },
  helpRule: "Ai được gọi tiếp theo", helpTitle: "Phím tắt", helpLead: "Phím tắt dùng được mọi lúc, trừ khi đang gõ chữ trong một ô. Tab và Shift+Tab đi qua các nút.",
  helpRecall: "Gọi lại số đang ở quầy", helpUndo: "Đưa số vắng mặt gần nhất trở lại hàng chờ", helpPause: "Tạm ngưng, đóng quầy, hoặc gọi trở lại", helpNext: "Gọi số tiếp; số đang ở quầy được hoàn tất trước", helpClose: "Đóng bảng này", closePanel: "Đóng",
  // signing out
  stillHere: (label: string) => `Bạn còn ${label} ở quầy`, stillHereLead: "Đăng xuất lúc này thì số vẫn ở quầy và quầy vẫn mở.", stay: "Ở lại", signOutAnyway: "Vẫn đăng xuất",
  stillOpen: (counter: string) => `${counter} vẫn đang mở`, stillOpenLead: "Không đóng quầy thì quầy vẫn mở mà không có ai.", closeAndSignOut: "Đóng quầy rồi đăng xuất", onlySignOut: "Chỉ đăng xuất",
  // choosing
  chooseTitle: "Bạn làm việc ở quầy nào?", chooseLead: "Chọn quầy để mở. Trình duyệt này nhớ quầy đã chọn.", find: "Tìm quầy theo số hoặc tên", openCounter: "Mở quầy",
  takenBy: (name: string) => `Đang có ${name}`, yours: "Quầy của bạn", free: "Còn trống", remembered: "Quầy lần trước", noCounters: "Không có quầy nào khớp.",
  another: "Chọn quầy khác", loading: "Đang mở quầy", closedTitle: (n: number) => `Quầy ${n} đang đóng`, closedLead: "Mở quầy để bắt đầu gọi số.",
  takenTitle: (n: number, name: string) => `Quầy ${n} do ${name} phụ trách`, takenLead: "Mỗi quầy có một cán bộ. Xin chọn quầy khác, hoặc nhờ người đó đóng quầy.",
  counter: (n: number) => `Quầy ${n}`, awayTitle: "Chưa kết nối được với máy chủ",
};

const en: typeof vi = {
  called: "Called", serving: "Serving", calls: (n) => `call ${n}`,
  agoCalled: "Called", why: "Why this number", ordinary: "Ordinary", speaks: "Speaks English", speaksOther: (name) => `Has chosen: ${name}`,
  wait: "Wait", service: "Service", target: (t) => `target ${t}`,
  within: "Within target", over: (t) => `Over target by ${t}`, notStarted: "Not started",
  nobody: "Nobody is waiting", nobodyLead: "A new number shows here as soon as it is taken.",
  someWait: (n) => (n === 1 ? "1 person is waiting" : `${n} people are waiting`), pressNext: "Press N to call the next number.",
  paused: "This counter is paused", pressResume: "Press P to call again.",
  callNext: "Call next", finishAndNext: "Finish, call next", recall: "Recall", recallLeft: (left) => `Recall (${left} left)`, start: "Start",
  finish: "Finish", noShow: "No-show", undo: "Undo no-show", undoLabel: (label) => `Undo ${label}`,
  details: "Finish, note", pause: "Pause", resume: "Call again", keys: "Keys", deeds: "Actions",
  awayDeeds: "Connection lost: the buttons are locked; this screen reconnects by itself.",
  park: "Park", transfer: "Send on", requeue: "Wait again", issue: "Give a number",
  parkTitle: (label) => `Park ${label}`, parkLead: "The person steps out for a while; the counter calls somebody else. The number comes back when you fetch it, or waits again by itself when the time is over.", parkUntil: "Waits again by itself after", noTimer: "No time set",
  laterTitle: (label) => `${label} waits again`, laterLead: "The number stays and goes back to the line, later by people or by minutes.", places: (n) => (n === 1 ? "After 1 person" : `After ${n} people`), inMinutes: (n) => `After ${n} min`, byPlaces: "Later by people", byMinutes: "Later by time",
  transferTitle: (label) => `Send ${label} on`, toService: "Service", toCounter: "Counter", toOfficer: "Officer", findWhere: "Find where to", comeBack: "Comes back here afterwards", noteForNext: "Note for who receives it", send: "Send", nowhere: "No place matches.", whereTo: "Where to", loadingPlaces: "Looking for places to send to",
  issueTitle: "Give a number at the desk", issueLead: "For who cannot use the kiosk. Several services are done one after the other in one visit, with one number.", chosenServices: "Services, in order", findService: "Find a service", asClass: "Priority", asLanguage: "Language of the slip", give: "Give the number", given: (label) => `Number ${label}`, scanToFollow: "Scan to follow, or write the number down.", another1: "Another number", done: "Done",
  pickTitle: (label) => `Number ${label}`, callThis: "Call this number", takeOut: "Take it out of the line", whyPicked: "Why", reasonNeeded: "Give a reason: the journal keeps it.", goesFirst: "The number at the counter is finished first.",
  parkedTitle: "Parked", fetch: "Fetch", fetchLabel: (label) => `Fetch ${label}`, parkedUntil: (t) => `until ${t}`, parkedSince: (t) => `since ${t}`, toLine: (label) => `Let ${label} wait in the line`,
  sentBy: (who) => `Sent by ${who}`, comesBack: "Comes back afterwards", backTo: (n) => `Comes back to counter ${n} afterwards`, plan: "Next in this visit", chosenBecause: "Called first because", returning: "Coming back", forYou: "Meant for you", forThisCounter: "Meant for this counter", from: (t) => `from ${t}`,
  cancelled: (label) => `${label} was taken out.`,
  helpPark: "Park the number here and call another", helpTransfer: "Send on to a service, a counter or an officer", helpLater: "Let the number here wait again, some people or minutes later", helpIssue: "Give a number to who cannot use the kiosk",
  reprint: "Print again", reprintTitle: (label) => `Print ${label} again`, reprintLead: "The copy has the same number and the same QR code, and is marked as a reprint.", whyReprint: "Why it is printed again", reprinted: (label, place) => `${label} is printed again at: ${place}.`, helpReprint: "Print the slip of the called number again",
  line: "Line", minutes: (n) => `${n} min`,
  more: (n) => `and ${n} more`, lineEmpty: "Nobody is waiting.",
  recent: "Just now", recentEmpty: "Nobody yet today.", served: "Served today", waiting: "Waiting",
  state: { waiting: "Waiting", called: "Called", serving: "Serving", done: "Finished", parked: "Parked", no_show: "No-show", cancelled: "Cancelled", expired: "Expired", transferred: "Sent on" },
  counterState: { open: "Open", paused: "Paused", closed: "Closed" },
  printer: {
    low_paper: "The ticket printer is low on paper.", no_paper: "The ticket printer is out of paper.", cover_open: "The ticket printer's cover is open.", error: "The ticket printer reports a fault.",
    unreachable: "The ticket printer cannot be reached.", mute: "The ticket printer does not answer.",
  },
  printerLead: "People still get their number on the screen.",
  pauseTitle: "Pause the counter", pauseHint: "Choose a reason by its digit, or by arrows and Enter.", close: "Close the counter", closeHint: "End the shift at this counter",
  cancel: "Cancel", finishTitle: (label) => `Finish ${label}`, outcome: "Result", dossier: "Dossier code", note: "Note", optional: "Optional",
  purpose: "Purpose", purposes: { submit: "Submit", supplement: "Supplement", collect: "Collect", advise: "Advice", pay: "Pay" },
  promise: "Promised date", promiseHint: "Working days (such as 5), or a date (such as 28/11)", promiseWrong: "Enter working days, or a date from today on", promiseCode: "A promised date needs the dossier’s code",
  outcomes: { received: "Dossier received", supplement: "Supplement asked for", returned: "Result handed over", advised: "Advice given", refused: "Does not qualify" },
  helpRule: "Who is called next", helpTitle: "Keys", helpLead: "Keys work at any time but while you write in a field. Tab and Shift+Tab walk through the buttons.",
  helpRecall: "Call the same number again", helpUndo: "Put the last no-show back in the line", helpPause: "Pause, close, or call again", helpNext: "Call next; the number at the counter is finished first", helpClose: "Close this panel", closePanel: "Close",
  stillHere: (label) => `${label} is still at your counter`, stillHereLead: "If you sign out now, the number stays here and the counter stays open.", stay: "Stay", signOutAnyway: "Sign out anyway",
  stillOpen: (counter) => `${counter} is still open`, stillOpenLead: "Unless it is closed, the counter stays open with nobody there.", closeAndSignOut: "Close the counter and sign out", onlySignOut: "Only sign out",
  chooseTitle: "At which counter do you work?", chooseLead: "Choose a counter to open it. This browser remembers it.", find: "Find a counter by number or name", openCounter: "Open",
  takenBy: (name) => `Taken by ${name}`, yours: "Your counter", free: "Free", remembered: "Your last counter", noCounters: "No counter matches.",
  another: "Choose another counter", loading: "Opening the counter", closedTitle: (n) => `Counter ${n} is closed`, closedLead: "Open it to begin to call.",
  takenTitle: (n, name) => `Counter ${n} is worked by ${name}`, takenLead: "A counter has one officer. Choose another one, or ask that person to close it.",
  counter: (n) => `Counter ${n}`, awayTitle: "The server cannot be reached",
};

export const words = spoken({ vi, en });
