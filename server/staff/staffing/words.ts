/** The words of the staffing page. */
import { spoken } from "../sign_in/language";

const vi = {
  title: "Xếp quầy tuần tới", lead: "Cần mở bao nhiêu quầy, vào giờ nào, để người dân không phải chờ quá mục tiêu. Tính từ lượt khách và thời gian phục vụ của chính trung tâm.",
  loading: "Đang tính từ các tuần đã qua", none: "Chưa có quầy nào nhận dịch vụ", noneLead: "Khi quầy đã được gán dịch vụ trong phần Quản trị, bảng xếp quầy sẽ có ở đây.",
  form: "Xếp cho nhóm quầy nào", group: "Nhóm quầy dùng chung dịch vụ", groupName: (counters: string, fields: string) => `Quầy ${counters} – ${fields}`, share: "Tỷ lệ được gọi trong mục tiêu", csv: "Tải bảng (CSV)",
  learnt: (days: number, weeks: number, from: string, to: string) => `Tính từ ${days} ngày có khách trong ${weeks} tuần qua (${from} – ${to}), không kể ngày lễ.`,
  target: (span: string) => `Mục tiêu chờ: không quá ${span}.`, handling: (span: string) => `Mỗi lượt giữ quầy trung bình ${span}.`,
  patience: (span: string) => `Người chờ thường bỏ về sau khoảng ${span}.`, loyal: "Hầu như không ai bỏ về khi đang chờ.",
  unknown: "Chưa đủ lượt phục vụ để tính", unknownLead: (called: number) => `Nhóm quầy này mới có ${called} lượt được gọi trong tám tuần qua; cần ít nhất 20 lượt để biết một lượt kéo dài bao lâu.`,
  thin: (days: number, need: number) => `Mới có ${days} ngày để so sánh; cần ít nhất ${need} tuần có số liệu.`, few: (days: number) => `Mới tính từ ${days} ngày: chỉ nên tham khảo.`, odd: (n: number) => `Đã bỏ ${n} ngày bất thường.`,
  closed: "Không làm việc", holiday: "Ngày lễ", thinShort: "Chưa đủ số liệu", enough: "Đủ quầy", lackHours: (hours: string) => `Thiếu ${hours} giờ quầy`, quiet: "Không cần quầy nào",
  week: "Cả tuần: số quầy cần trong từng giờ, trong ngoặc là số quầy thường mở", hour: "Giờ", short: "thiếu",
  dayPart: (day: string) => `Trong ngày: ${day}`, days: "Chọn ngày",
  chart: "Số quầy theo từng 15 phút", needed: "Cần", usual: "Thường mở", people: "Lượt khách", peopleAxis: "lượt / 15 phút", countersAxis: "quầy",
  from: "Từ", expected: "Khách dự kiến", spread: "Thường từ – đến", neededFull: "Quầy cần", neededBusy: "Ngày đông cần", usualFull: "Quầy thường mở", within: "Trong mục tiêu", wait: "Chờ trung bình",
  table: "Từng 15 phút", tableHint: "“Trong mục tiêu” và “Chờ trung bình” là với số quầy thường mở.", dayEmpty: "Ngày này không có dự kiến.",
  trial: "Thử: nếu mở thêm quầy thì sao?", trialLead: "Chỉ là phép tính, không thay đổi gì.", more: "Số quầy", moreOf: (n: number) => (n > 0 ? `Thêm ${n} quầy` : `Bớt ${-n} quầy`), to: "Đến", try: "Tính thử", wrongSpan: "Giờ kết thúc phải sau giờ bắt đầu",
  trialTable: (day: string, deed: string, from: string, to: string) => `${day}, ${deed} từ ${from} đến ${to}`, who: "Người đến", asUsual: "Như thường lệ", then: "Nếu làm vậy", insideSpan: (from: string, to: string) => `Trong lúc ${from}–${to}`, allDay: "Cả ngày", meanWait: "Chờ trung bình", nobody: "–",
  most: (n: number) => `Nhóm này chỉ có ${n} quầy: cần thêm quầy mới làm được như vậy.`,
  how: "Tính thế nào", howText: "Người đến ngẫu nhiên quanh số dự kiến, mỗi quầy phục vụ lần lượt, người chờ lâu có thể bỏ về (mô hình Erlang-A: Palm 1957; Garnett, Mandelbaum, Reiman 2002). Hàng chờ được theo dõi từ đầu ngày, nên người đến trước giờ mở cửa và qua trưa cũng được tính. Cả nhóm được tính như một hàng chung cho mọi quầy: nếu mỗi quầy chỉ nhận một phần dịch vụ, thực tế sẽ chờ lâu hơn.",
};

const en: typeof vi = {
  title: "Counters for next week", lead: "How many counters to open, and when, so that nobody waits beyond the target. Reckoned from the centre’s own visitors and service times.",
  loading: "Reckoning from the past weeks", none: "No counter serves anything yet", noneLead: "Once counters have services (under Administration), the plan stands here.",
  form: "Which counters to plan", group: "Counters that share services", groupName: (counters, fields) => `Counters ${counters} – ${fields}`, share: "Share called within the target", csv: "Download the table (CSV)",
  learnt: (days, weeks, from, to) => `Learnt from ${days} days with visitors in the past ${weeks} weeks (${from} – ${to}), holidays left out.`,
  target: (span) => `Target wait: no longer than ${span}.`, handling: (span) => `A visit holds a counter for ${span} on average.`,
  patience: (span) => `Who waits gives up after some ${span} on average.`, loyal: "Hardly anybody gives up waiting.",
  unknown: "Too few visits to reckon with", unknownLead: (called) => `Only ${called} people were called here in the past eight weeks; at least 20 are needed to know how long a visit takes.`,
  thin: (days, need) => `There are ${days} days like this so far; at least ${need} weeks of figures are needed.`, few: (days) => `Learnt from ${days} days only: a hint, no more.`, odd: (n) => `${n} unusual days were left out.`,
  closed: "Closed", holiday: "Holiday", thinShort: "Too few figures", enough: "Enough counters", lackHours: (hours) => `${hours} counter hours short`, quiet: "No counter needed",
  week: "The week: counters needed in each hour, usually open in brackets", hour: "Hour", short: "short",
  dayPart: (day) => `In the day: ${day}`, days: "Choose a day",
  chart: "Counters by quarter-hour", needed: "Needed", usual: "Usually open", people: "Visitors", peopleAxis: "visitors / 15 min", countersAxis: "counters",
  from: "From", expected: "Visitors expected", spread: "Usually from – to", neededFull: "Counters needed", neededBusy: "On a busy day", usualFull: "Usually open", within: "Within target", wait: "Mean wait",
  table: "By quarter-hour", tableHint: "“Within target” and “Mean wait” are with the counters usually open.", dayEmpty: "Nothing is expected on this day.",
  trial: "What if more counters were open?", trialLead: "A calculation only; nothing is changed.", more: "Counters", moreOf: (n) => (n > 0 ? `${n} more` : `${-n} fewer`), to: "To", try: "Reckon", wrongSpan: "The end must come after the beginning",
  trialTable: (day, deed, from, to) => `${day}, ${deed} from ${from} to ${to}`, who: "People who come", asUsual: "As usual", then: "If so", insideSpan: (from, to) => `From ${from} to ${to}`, allDay: "All day", meanWait: "Mean wait", nobody: "–",
  most: (n) => `These are ${n} counters only: this takes new ones.`,
  how: "How it is reckoned", howText: "People come at random around the expected number, each counter serves one at a time, and who waits long may give up (Erlang-A: Palm 1957; Garnett, Mandelbaum, Reiman 2002). The line is followed from the morning on, so those who come before the doors open or over lunch count too. The group is reckoned as one line for all its counters: where each serves a part of the services only, real waits are longer.",
};

export const words = spoken({ vi, en });
