/** The words of the replay page. */
import { spoken } from "../sign_in/language";

const vi = {
  title: "Phát lại một ngày", lead: "Một ngày đã qua sẽ thế nào nếu gọi số theo quy tắc khác? Ai đến, đến lúc nào, ở quầy bao lâu đều giữ nguyên. Không có gì bị thay đổi.",
  loading: "Đang mở các ngày đã qua", playing: "Đang phát lại", awayLead: "Kết quả dưới đây là của lần phát trước.",
  none: "Chưa có ngày nào để phát lại", noneLead: "Khi một ngày làm việc đã hết, có thể phát lại ngày đó ở đây.",
  form: "Phát lại thế nào", day: "Ngày", ofDay: (day: string, people: number) => `${day} · ${people} lượt`,
  rule: "Quy tắc gọi", own: "đang dùng", inARow: "Ưu tiên liên tiếp, nhiều nhất", inARowHint: "0: không ai được gọi trước", rankRun: "Hạng trước liên tiếp, nhiều nhất", rankRunHint: "Chỉ ở quầy có xếp hạng dịch vụ",
  counters: "Quầy tham gia", asWere: "như hôm đó", chosenCounters: (n: number) => `${n} quầy`, backAsWere: "Như hôm đó", play: "Phát lại",
  emptyDay: "Ngày này không có ai lấy số.",
  promise: "Cam kết của quy tắc", tried: "Thử", used: "Đang dùng",
  was: "Thực tế", would: "Phát lại", people: "Người",
  median: "Một nửa chờ không quá", p90: "Chín phần mười chờ không quá", longest: "Chờ lâu nhất", called: "Được gọi",
  shorter: (span: string) => `ngắn hơn ${span}`, longer: (span: string) => `lâu hơn ${span}`, same: "không đổi", more: (n: number) => `nhiều hơn ${n}`, fewer: (n: number) => `ít hơn ${n}`, nobody: "–",
  trust: (share: string) => `Phát lại bằng chính quy tắc đang dùng thì ${share} số lượt được gọi đúng lúc như thực tế, lệch không quá một phút.`,
  distrust: "Ngày này có nhiều lượt gọi ngoài quy tắc, hoặc quy tắc, dịch vụ, quầy đã đổi từ đó: chỉ nên xem kết quả để tham khảo.",
  hours: "Thời gian chờ theo giờ đến", hoursLead: "Số phút chờ mà một nửa số người đến trong giờ ấy không vượt quá.", hour: "Giờ đến", minutes: "phút",
  groups: "Từng dịch vụ, từng đối tượng", service: "Dịch vụ", who: "Đối tượng", ordinary: "Thường", medianShort: "Giữa", p90Short: "9/10", longestShort: "Lâu nhất", passedMost: "Bị vượt nhiều nhất",
  passed: "Ai sẽ bị vượt nhiều hơn", passedLead: "Bị vượt: người đến sau, cùng dịch vụ, mà được gọi trước.", passedNone: "Không ai bị vượt nhiều hơn thực tế.", number: "Số", cameAt: "Đến lúc", wait: "Chờ", passedBy: "Bị vượt",
};

const en: typeof vi = {
  title: "Replay a day", lead: "What would a past day have been under another rule? Who came, when, and how long each stayed at a counter remain as they were. Nothing is changed.",
  loading: "Opening the past days", playing: "Playing", awayLead: "The result below is from the last replay.",
  none: "There is no day to replay yet", noneLead: "Once a working day is over, it can be played again here.",
  form: "How to replay", day: "Day", ofDay: (day, people) => `${day} · ${people} turns`,
  rule: "Rule of calling", own: "in use", inARow: "Priority in a row, at most", inARowHint: "0: nobody goes first", rankRun: "Better rank in a row, at most", rankRunHint: "Only where a counter ranks its services",
  counters: "Counters that take part", asWere: "as they were", chosenCounters: (n) => `${n} counters`, backAsWere: "As they were", play: "Replay",
  emptyDay: "Nobody took a number on this day.",
  promise: "What the rule promises", tried: "Tried", used: "In use",
  was: "As it was", would: "Replayed", people: "People",
  median: "Half waited no longer than", p90: "Nine in ten waited no longer than", longest: "Longest wait", called: "Called",
  shorter: (span) => `${span} shorter`, longer: (span) => `${span} longer`, same: "no change", more: (n) => `${n} more`, fewer: (n) => `${n} fewer`, nobody: "–",
  trust: (share) => `Replayed under the very rule in use, ${share} of the turns are called when they really were, within a minute.`,
  distrust: "On this day many were called outside the rule, or the rule, services or counters have changed since: take the result as a hint only.",
  hours: "Waits by hour of arrival", hoursLead: "Minutes that half of those who came in that hour did not exceed.", hour: "Came at", minutes: "min",
  groups: "Each service, each class", service: "Service", who: "Class", ordinary: "Ordinary", medianShort: "Middle", p90Short: "9 in 10", longestShort: "Longest", passedMost: "Passed, at most",
  passed: "Who would be passed more", passedLead: "Passed: by somebody of the same service who came later and is called earlier.", passedNone: "Nobody is passed more than really happened.", number: "Number", cameAt: "Came at", wait: "Wait", passedBy: "Passed",
};

export const words = spoken({ vi, en });
