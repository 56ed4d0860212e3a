/** The words of the floor page. */
import { spoken } from "../sign_in/language";

const vi = {
  loading: "Đang mở trang toàn cảnh", away: "Chưa kết nối được với máy chủ", today: "Hôm nay",
  issued: "Đã lấy số", waiting: "Đang chờ", atCounters: "Đang ở quầy", served: "Đã phục vụ", noShow: "Vắng mặt",
  find: "Tìm dịch vụ, quầy, cán bộ", csv: "Tải các lượt hôm nay (CSV)",
  // troubles
  allWell: "Mọi thứ ổn", over: (n: number) => `${n} dịch vụ vượt mục tiêu chờ`, printerTrouble: (n: number) => `${n} máy in cần người`,
  offline: (n: number) => `${n} thiết bị mất kết nối`, unplayedCount: (n: string) => `${n} lượt gọi chưa được đọc`,
  // services
  services: "Dịch vụ", service: "Dịch vụ", inLine: "Chờ", longestNow: "Chờ lâu nhất", target: (n: number) => `mục tiêu ${n}`,
  p50: "Một nửa", p90: "9/10", longest: "Dài nhất", done: "Xong", missed: "Vắng", longestHint: "Lượt chờ dài nhất hôm nay, phút", p50Hint: "Một nửa số người chờ không quá chừng này phút", p90Hint: "Cứ 10 người thì 9 người chờ không quá chừng này phút",
  overBy: (n: number) => `vượt ${n}`, minutes: (n: string) => `${n} phút`, none: "Không có dịch vụ nào khớp.", noneYet: "–",
  takes: "Lấy số", close: "Ngừng cấp số", reopen: "Mở lại", open: "Đang mở", closed: "Đang đóng", didClose: (name: string) => `Đã ngừng cấp số “${name}”. Nhấn Mở lại để hoàn tác.`, didReopen: (name: string) => `Đã mở lại “${name}”.`,
  closeThis: (name: string) => `Ngừng cấp số: ${name}`, reopenThis: (name: string) => `Mở lại, cấp số tiếp: ${name}`,
  // counters
  counters: "Quầy", all: "Tất cả", kinds: { serving: "Có khách", idle: "Đang rảnh", paused: "Tạm ngưng", closed: "Đã đóng" },
  justCalled: (time: string) => `gọi ${time}`, servedHere: (n: number) => `${n} lượt`, noCounters: "Không có quầy nào khớp.", nobody: "Chưa có cán bộ",
  pauses: { break: "Nghỉ giải lao", lunch: "Nghỉ trưa", meeting: "Họp", dossier: "Xử lý hồ sơ", technical: "Sự cố kỹ thuật" } as Record<string, string>,
  // rating
  rating: "Mức độ hài lòng", noRating: "Hôm nay chưa có đánh giá.", satisfied: "hài lòng và rất hài lòng",
  interval: (low: string, high: string) => `Với độ tin cậy 95 %, chỉ số thật nằm giữa ${low} và ${high}.`,
  responses: (answers: number, finished: number, rate: string) => `${answers} đánh giá trên ${finished} lượt đã xong: tỉ lệ trả lời ${rate}.`,
  // fleet
  printers: "Máy in phiếu", noPrinters: "Chưa có máy in nào.", queued: (n: number) => `${n} phiếu đang chờ in`, seen: (at: string) => `liên lạc lần cuối ${at}`, neverSeen: "chưa liên lạc lần nào",
  printer: { ok: "Hoạt động", low_paper: "Sắp hết giấy", no_paper: "Hết giấy", cover_open: "Nắp đang mở", error: "Báo lỗi", unreachable: "Không liên lạc được", mute: "Không trả lời", unknown: "Chưa rõ", none: "Không có" },
  devices: "Thiết bị", online: (n: number, of: number) => `${n} trên ${of} đang kết nối`, notPaired: "Chưa ghép", gone: "Mất kết nối", silent: "Chưa bật lần nào", allOnline: "Mọi thiết bị đã ghép đang kết nối.", places: (numbers: string) => `quầy ${numbers}`,
  unplayed: "Lượt gọi chưa được đọc", unplayedNone: "Mọi lượt gọi trong giờ qua đã được đọc.", toCounter: (n: number) => `đến quầy ${n}`,
};

const en: typeof vi = {
  loading: "Opening the floor", away: "The server cannot be reached", today: "Today",
  issued: "Numbers taken", waiting: "Waiting", atCounters: "At counters", served: "Served", noShow: "No-shows",
  find: "Find a service, counter, officer", csv: "Download today's turns (CSV)",
  allWell: "All is well", over: (n) => `${n} service${n === 1 ? "" : "s"} over the waiting target`, printerTrouble: (n) => `${n} printer${n === 1 ? "" : "s"} need a person`,
  offline: (n) => `${n} device${n === 1 ? "" : "s"} offline`, unplayedCount: (n) => `Calls not spoken: ${n}`,
  services: "Services", service: "Service", inLine: "Now", longestNow: "Longest now", target: (n) => `target ${n}`,
  p50: "Half", p90: "9 in 10", longest: "Longest", done: "Done", missed: "Missed", longestHint: "The longest wait of today, in minutes", p50Hint: "Half of the people waited no longer than this many minutes", p90Hint: "Nine in ten waited no longer than this many minutes",
  overBy: (n) => `over by ${n}`, minutes: (n) => `${n} min`, none: "No service matches.", noneYet: "–",
  takes: "Numbers", close: "Stop numbers", reopen: "Reopen", open: "Open", closed: "Closed", didClose: (name) => `“${name}” gives no more numbers. Press Reopen to undo.`, didReopen: (name) => `“${name}” reopened.`,
  closeThis: (name) => `Stop numbers: ${name}`, reopenThis: (name) => `Reopen, numbers again: ${name}`,
  counters: "Counters", all: "All", kinds: { serving: "With a ticket", idle: "Idle", paused: "Paused", closed: "Closed" },
  justCalled: (time) => `called ${time}`, servedHere: (n) => `${n} served`, noCounters: "No counter matches.", nobody: "No officer",
  pauses: { break: "Short break", lunch: "Lunch", meeting: "Meeting", dossier: "Working on a dossier", technical: "Technical trouble" },
  rating: "Satisfaction", noRating: "No ratings yet today.", satisfied: "satisfied or very satisfied",
  interval: (low, high) => `With 95 % confidence the true index lies between ${low} and ${high}.`,
  responses: (answers, finished, rate) => `${answers} rating${answers === 1 ? "" : "s"} of ${finished} finished turns: response rate ${rate}.`,
  printers: "Ticket printers", noPrinters: "No printer yet.", queued: (n) => `${n} slip${n === 1 ? "" : "s"} waiting`, seen: (at) => `last heard ${at}`, neverSeen: "never heard of",
  printer: { ok: "Working", low_paper: "Low on paper", no_paper: "Out of paper", cover_open: "Cover open", error: "Fault", unreachable: "Cannot be reached", mute: "Does not answer", unknown: "Unknown", none: "None" },
  devices: "Devices", online: (n, of) => `${n} of ${of} online`, notPaired: "Not paired", gone: "Offline", silent: "Never switched on", allOnline: "All paired devices are online.", places: (numbers) => `counter ${numbers}`,
  unplayed: "Calls not spoken", unplayedNone: "All calls of the last hour were spoken.", toCounter: (n) => `to counter ${n}`,
};

export const words = spoken({ vi, en });
