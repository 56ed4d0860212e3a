/** The words of the reports. */
import { spoken } from "../sign_in/language";

const vi = {
  title: "Báo cáo",
  loading: "Đang tính số liệu", awayLead: "Số liệu dưới đây là của lần xem trước.", ready: (rows: string) => `Đã có số liệu: ${rows} dòng.`, tooLong: "Kỳ này dài quá", tooLongLead: "Nhiều nhất năm năm; danh sách từng lượt nhiều nhất 366 ngày. Hãy chọn kỳ ngắn hơn.",
  none: "Kỳ này không có lượt nào", noneLead: (period: string) => `${period}: không ai lấy số, hoặc không lượt nào khớp điều kiện đã chọn.`, noneRows: "Không có dòng nào.",
  // the period
  period: "Kỳ báo cáo", spans: { today: "Hôm nay", day: "Ngày", week: "Tuần", month: "Tháng", quarter: "Quý", year: "Năm", free: "Tự chọn" } as Record<string, string>,
  earlier: "Kỳ trước", later: "Kỳ sau", onDay: "Đến kỳ có ngày", from: "Từ ngày", to: "Đến ngày", show: "Xem",
  compared: (days: string) => `So với kỳ trước: ${days}`,
  // what it is grouped by
  by: "Xem theo",
  groups: { place: "Nơi phục vụ", time: "Thời gian", people: "Người đến", closer: "Xem kỹ" } as Record<string, string>,
  views: {
    fields: "Lĩnh vực", services: "Dịch vụ", counters: "Quầy", officers: "Cán bộ", sites: "Trung tâm", days: "Ngày", weeks: "Tuần", months: "Tháng", quarters: "Quý", years: "Năm",
    hours: "Giờ trong ngày", weekdays: "Thứ trong tuần", channels: "Nơi lấy số", classes: "Đối tượng", heat: "Bản đồ giờ", distribution: "Phân bố thời gian", ratings: "Đánh giá", estimates: "Thời gian chờ đã báo", turns: "Từng lượt",
  } as Record<string, string>,
  // filters
  filters: "Điều kiện đang dùng", onlyThose: "Chỉ tính", remove: (what: string) => `Bỏ điều kiện ${what}`, clear: "Bỏ mọi điều kiện", addFilter: "Thêm điều kiện", anything: "Tất cả",
  filterNames: { field_id: "Lĩnh vực", service_id: "Dịch vụ", counter_id: "Quầy", officer_id: "Cán bộ", channel: "Nơi lấy số", priority_class: "Đối tượng", hour: "Giờ đến", weekday: "Thứ" } as Record<string, string>,
  weekdays: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"], hour: (from: number) => `${from}–${from + 1} giờ`, ordinary: "Không thuộc diện ưu tiên",
  // files
  files: "Lấy báo cáo ra", print: "In", fileAs: (kind: string) => `Tải về tệp ${kind}`,
  // figures
  figures: {
    arrivals: "Lượt đến", served: "Đã phục vụ", no_shows: "Vắng mặt", abandoned: "Bỏ về", wait_mean_s: "Chờ trung bình", wait_median_s: "Một nửa chờ không quá", wait_p90_s: "9/10 chờ không quá",
    wait_p95_s: "95/100 chờ không quá", wait_max_s: "Chờ lâu nhất", walk_median_s: "Một nửa tới quầy trong", service_mean_s: "Phục vụ trung bình", service_median_s: "Một nửa phục vụ không quá",
    service_p90_s: "9/10 phục vụ không quá", handling_mean_s: "Xử lý trung bình", visit_median_s: "Một nửa ở lại không quá", no_show_rate: "Tỷ lệ vắng mặt", abandonment_rate: "Tỷ lệ bỏ về",
    within_target: "Chờ trong mức đặt ra", occupancy: "Mức bận của quầy", answers: "Số đánh giá", response_rate: "Tỷ lệ có đánh giá", index: "Chỉ số hài lòng", index_low: "Cận dưới", index_high: "Cận trên",
  } as Record<string, string>,
  /** Heads of columns, where the whole name is too long. */
  heads: {
    wait_mean_s: "Chờ trung bình", wait_median_s: "Chờ trung vị", wait_p90_s: "Chờ 90 %", wait_p95_s: "Chờ 95 %", walk_median_s: "Tới quầy", service_mean_s: "Phục vụ trung bình", service_median_s: "Phục vụ trung vị",
    service_p90_s: "Phục vụ 90 %", visit_median_s: "Cả lần đến", within_target: "Trong mức chờ", occupancy: "Mức bận", response_rate: "Tỷ lệ đánh giá", index: "Hài lòng",
  } as Record<string, string>,
  units: { people: "", minutes: "phút", share: "" } as Record<string, string>,
  columnSets: { main: "Chung", waits: "Chờ đợi", work: "Phục vụ", lost: "Vắng và bỏ về", satisfaction: "Hài lòng" } as Record<string, string>,
  columns: "Nhóm cột", name: "Tên", total: "Cả kỳ", before: "Kỳ trước", turnsOf: (name: string) => `Từng lượt của ${name}`, turns: "Lượt",
  up: (amount: string) => `tăng ${amount}`, down: (amount: string) => `giảm ${amount}`, longer: (amount: string) => `lâu hơn ${amount}`, shorter: (amount: string) => `ngắn hơn ${amount}`, same: "không đổi",
  was: (value: string) => `trước: ${value}`, noBefore: "kỳ trước không có số liệu", change: "So với kỳ trước",
  tooFew: "chưa đủ đánh giá", interval: (low: string, high: string) => `khoảng ${low} – ${high}`, ofAnswers: (n: string, rate: string) => `${n} đánh giá (${rate})`, noAnswers: "chưa có đánh giá",
  meaning: "Các số liệu này nghĩa là gì",
  meanings: [
    ["Lượt đến", "Mỗi lần chờ và được phục vụ ở một hàng là một lượt; chuyển sang quầy khác là thêm một lượt."],
    ["Chờ", "Từ lúc vào hàng đến lần gọi đầu tiên; chuyển sang quầy khác thì tính lại từ lúc chuyển. Chỉ tính lượt đã được gọi."],
    ["Trung vị, 90 %, 95 %", "Chờ trung vị: một nửa số người chờ không lâu hơn con số này. Chờ 90 %: chín phần mười số người chờ không lâu hơn. Đó luôn là thời gian có thật của một người."],
    ["Chờ trong mức đặt ra", "Phần những người được gọi trong thời gian chờ mà trung tâm đặt cho dịch vụ đó."],
    ["Phục vụ · Xử lý · Cả lần đến", "Phục vụ: từ lúc bắt đầu đến lúc xong, không tính lúc tạm giữ. Xử lý: thêm lúc người dân đi đến quầy. Cả lần đến: từ lúc lấy số đến lúc xong quầy cuối."],
    ["Vắng mặt · Bỏ về", "Vắng mặt: được gọi mà không đến; tỷ lệ tính trên số người được gọi. Bỏ về: hủy số, hoặc hết ngày mà chưa được gọi lần nào; tỷ lệ tính trên lượt đến."],
    ["Mức bận của quầy", "Thời gian có người đang được gọi hoặc phục vụ ÷ thời gian quầy mở, không tính lúc tạm ngưng."],
    ["Chỉ số hài lòng", "(Rất hài lòng + Hài lòng) ÷ số đánh giá. Cận dưới và cận trên (khoảng Wilson 95 %) cho biết chỉ số chắc đến đâu: càng ít đánh giá, khoảng càng rộng."],
  ] as readonly (readonly [string, string])[],
  // charts
  drawn: "Vẽ số liệu", byWords: (by: string, unit: string) => `theo ${by}${unit ? ` (${unit})` : ""}`, chartOf: (figure: string, by: string) => `${figure} theo ${by}`, inTable: (n: number) => `và ${n} dòng nữa trong bảng`, beforeMark: "kỳ trước", now: "kỳ này",
  when: "Lúc", noDrawing: "Không tải được hình vẽ. Số liệu đầy đủ ở trong bảng.", nothingDrawn: "Không có số liệu để vẽ.", highest: (name: string, value: string) => `cao nhất ${name}: ${value}`, lowest: (name: string, value: string) => `thấp nhất ${name}: ${value}`,
  // estimates of the wait
  estimatesSaid: (held: number, of: number) => `Trong ${of} lần hệ thống báo một khoảng thời gian chờ, ${held} lần người dân được gọi đúng trong khoảng đó. Mục tiêu là 80 %.`,
  estimatesSaidByPhones: (held: number, of: number) => `Mới biết kết quả của những lần báo trên điện thoại: trong ${of} lần, ${held} lần người dân được gọi đúng trong khoảng đã báo. Mục tiêu là 80 %.`,
  alertOn: "Hiện đang có cảnh báo “Thời gian chờ báo cho người dân hay sai” ở trang Toàn cảnh.", alertOff: "Hiện không có cảnh báo, mọi việc bình thường.", alertUnknown: (fewest: number) => `Hiện không có cảnh báo. Cần ít nhất ${fewest} lần báo gần đây đã biết kết quả để xét.`,
  alertLately: (count: number, held: number, ours: string, plain: string) => `Cả trung tâm, ${count} lần gần nhất: đúng ${held} lần, lệch trung bình ${ours} phút; tính theo số người chờ lệch ${plain} phút.`,
  estimatesUnknown: (told: string) => `${told} lần đã báo, chưa biết kết quả`, estimatesUnknownLead: "Những người được báo còn đang chờ, đã lùi lượt hoặc đã bỏ về. Khi có người được gọi, trang này cho biết báo đúng hay sai.",
  estimatesEmpty: "Kỳ này chưa báo thời gian chờ cho ai", estimatesEmptyLead: (period: string) => `${period}: không ai lấy số, hoặc hệ thống chưa đủ căn cứ để báo.`,
  estimatesAim: (aim: number) => `mục tiêu ${aim} %`, estimatesByHour: "Tỷ lệ đúng (%) theo giờ lấy số", estimatesBeside: "So với hai cách tính đơn giản", estimatesWay: "Cách tính",
  estimatesBy: { service: "Theo dịch vụ", hour: "Theo giờ lấy số", width: "Theo độ rộng của khoảng thời gian đã báo", place: "Theo nơi báo", day: "Theo ngày" } as Record<string, string>,
  // heat map
  heatArrivals: "Lượt đến theo thứ và giờ", heatWaits: "Một nửa chờ không quá (phút), theo thứ và giờ đến", heatLead: "Ô càng đậm, con số càng lớn. Giờ là giờ người dân lấy số.", weekday: "Thứ",
  // distribution
  ofWait: "Thời gian chờ", ofService: "Thời gian phục vụ", of: "Thời gian nào", bin: "Khoảng (phút)", count: "Số lượt", share: "Tỷ lệ", upTo: "Cộng dồn", andMore: (from: string) => `từ ${from} trở lên`,
  // ratings
  levels: "Mức đánh giá", level: "Mức", reasons: "Lý do được nêu", reason: "Lý do", factors: "Năm yếu tố của SIPAS", factor: "Yếu tố", good: "Khen", bad: "Chê", noRatings: "Kỳ này chưa có đánh giá nào",
  factorNames: { access: "Tiếp cận dịch vụ", procedure: "Thủ tục", officer: "Người phục vụ", result: "Kết quả", feedback: "Tiếp nhận góp ý" } as Record<string, string>,
  // turns
  turnsTitle: "Từng lượt", number: "Số", day: "Ngày", cameAt: "Vào hàng", calledAt: "Gọi lúc", wait: "Chờ", service: "Phục vụ", state: "Kết thúc", more: "Xem thêm", shown: (n: string) => `Đang hiện ${n} lượt.`, allShown: (n: string) => `Tất cả ${n} lượt.`,
  states: { done: "Xong", transferred: "Chuyển", no_show: "Vắng mặt", cancelled: "Đã hủy", expired: "Hết ngày", waiting: "Đang chờ", called: "Đang gọi", serving: "Đang phục vụ", parked: "Tạm giữ" } as Record<string, string>,
};

const en: typeof vi = {
  title: "Reports",
  loading: "Reckoning", awayLead: "The figures below are from the last reading.", ready: (rows) => `Figures are there: ${rows} rows.`, tooLong: "This period is too long", tooLongLead: "Five years at most; turns 366 days at most. Choose a shorter period.",
  none: "There were no turns in this period", noneLead: (period) => `${period}: nobody took a number, or no turn fits the filters.`, noneRows: "No rows.",
  period: "Period", spans: { today: "Today", day: "Day", week: "Week", month: "Month", quarter: "Quarter", year: "Year", free: "Free" },
  earlier: "Period before", later: "Period after", onDay: "Go to the period of", from: "From", to: "To", show: "Show",
  compared: (days) => `Compared with the period before: ${days}`,
  by: "Grouped by",
  groups: { place: "Place", time: "Time", people: "People", closer: "Closer" },
  views: {
    fields: "Field", services: "Service", counters: "Counter", officers: "Officer", sites: "Centre", days: "Day", weeks: "Week", months: "Month", quarters: "Quarter", years: "Year",
    hours: "Hour of the day", weekdays: "Day of the week", channels: "Channel", classes: "Class", heat: "Heat map", distribution: "Distribution", ratings: "Ratings", estimates: "Told waits", turns: "Turns",
  },
  filters: "Filters in use", onlyThose: "Only", remove: (what) => `Remove the filter ${what}`, clear: "Remove all filters", addFilter: "Add a filter", anything: "All",
  filterNames: { field_id: "Field", service_id: "Service", counter_id: "Counter", officer_id: "Officer", channel: "Channel", priority_class: "Class", hour: "Hour of arrival", weekday: "Day of the week" },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], hour: (from) => `${from}–${from + 1} h`, ordinary: "No priority class",
  files: "Take the report along", print: "Print", fileAs: (kind) => `Download as ${kind}`,
  figures: {
    arrivals: "Arrivals", served: "Served", no_shows: "No-shows", abandoned: "Left", wait_mean_s: "Mean wait", wait_median_s: "Half waited at most", wait_p90_s: "9 in 10 waited at most",
    wait_p95_s: "95 in 100 waited at most", wait_max_s: "Longest wait", walk_median_s: "Half walked at most", service_mean_s: "Mean service", service_median_s: "Half were served within",
    service_p90_s: "9 in 10 served within", handling_mean_s: "Mean handling", visit_median_s: "Half stayed at most", no_show_rate: "No-show rate", abandonment_rate: "Abandonment",
    within_target: "Within target", occupancy: "Occupancy", answers: "Ratings", response_rate: "Response rate", index: "Satisfaction", index_low: "Lower bound", index_high: "Upper bound",
  },
  heads: {
    wait_mean_s: "Mean wait", wait_median_s: "Median wait", wait_p90_s: "Wait, 90 %", wait_p95_s: "Wait, 95 %", walk_median_s: "Walk", service_mean_s: "Mean service", service_median_s: "Median service",
    service_p90_s: "Service, 90 %", visit_median_s: "Visit", within_target: "Within target", occupancy: "Occupancy", response_rate: "Response", index: "Satisfaction",
  },
  units: { people: "", minutes: "min", share: "" },
  columnSets: { main: "Main", waits: "Waits", work: "Service", lost: "Lost", satisfaction: "Satisfaction" },
  columns: "Columns", name: "Name", total: "Whole period", before: "Period before", turnsOf: (name) => `Turns of ${name}`, turns: "Turns",
  up: (amount) => `up ${amount}`, down: (amount) => `down ${amount}`, longer: (amount) => `${amount} longer`, shorter: (amount) => `${amount} shorter`, same: "no change",
  was: (value) => `before: ${value}`, noBefore: "no figures before", change: "Change",
  tooFew: "too few ratings", interval: (low, high) => `${low} – ${high}`, ofAnswers: (n, rate) => `${n} ratings (${rate})`, noAnswers: "no ratings yet",
  meaning: "What these figures mean",
  meanings: [
    ["Arrivals", "One wait and one service at one queue is a turn; a transfer makes another."],
    ["Wait", "From joining the line to the first call; anew after a transfer. Only turns that were called."],
    ["Median, 90 %, 95 %", "Median wait: half waited no longer. 90 %: nine in ten waited no longer. It is always a time that somebody really had."],
    ["Within target", "The share of those called within the wait that the centre has set for the service."],
    ["Service · handling · visit", "Service: from start to finish, without parked time. Handling: with the walk to the counter. Visit: from taking the number to the last finish."],
    ["No-shows · left", "No-shows were called and did not come, of all who were called. Left: cancelled, or never called by the end of the day, of all arrivals."],
    ["Occupancy", "Time with somebody called or served ÷ time in which counters were open, pauses not counted."],
    ["Satisfaction", "(Very satisfied + satisfied) ÷ ratings. The bounds (Wilson interval, 95 %) tell how sure it is: fewer ratings, wider bounds."],
  ],
  drawn: "Draw", byWords: (by, unit) => `by ${by}${unit ? ` (${unit})` : ""}`, chartOf: (figure, by) => `${figure} by ${by}`, inTable: (n) => `and ${n} more in the table`, beforeMark: "period before", now: "this period",
  when: "When", noDrawing: "The drawing could not be loaded. All figures are in the table.", nothingDrawn: "There is nothing to draw.", highest: (name, value) => `highest ${name}: ${value}`, lowest: (name, value) => `lowest ${name}: ${value}`,
  // estimates of the wait
  estimatesSaid: (held, of) => `Of ${of} ranges that people were told, ${held} held: the call came within them. The aim is 80 %.`,
  estimatesSaidByPhones: (held, of) => `Only outcomes of what phones told are known yet: of ${of} ranges, ${held} held. The aim is 80 %.`,
  alertOn: "The alert “The told waits hold too seldom” is on at the floor now.", alertOff: "No alert now, all is well.", alertUnknown: (fewest) => `No alert now. It goes by at least ${fewest} recent told waits with a known outcome.`,
  alertLately: (count, held, ours, plain) => `The whole centre's last ${count}: ${held} held, off by ${ours} min on average; people × mean visit is off by ${plain} min.`,
  estimatesUnknown: (told) => `${told} ranges told, no outcome known yet`, estimatesUnknownLead: "Those who were told still wait, let others go before, or have left. Once somebody is called, this page tells how good it was.",
  estimatesEmpty: "Nobody was told a wait in this period", estimatesEmptyLead: (period) => `${period}: nobody took a number, or too little was known to tell a wait.`,
  estimatesAim: (aim) => `aim ${aim} %`, estimatesByHour: "Held (%) by the hour of taking the number", estimatesBeside: "Beside two plain ways", estimatesWay: "Way",
  estimatesBy: { service: "By service", hour: "By the hour of taking the number", width: "By how wide the told range was", place: "By where it was told", day: "By day" },
  heatArrivals: "Arrivals by day and hour", heatWaits: "Half waited at most (minutes), by day and hour of arrival", heatLead: "The darker, the more. The hour is that of taking the number.", weekday: "Day",
  ofWait: "Waits", ofService: "Service times", of: "Which time", bin: "Between (minutes)", count: "Turns", share: "Share", upTo: "Up to here", andMore: (from) => `${from} and more`,
  levels: "Levels", level: "Level", reasons: "Reasons given", reason: "Reason", factors: "The five SIPAS factors", factor: "Factor", good: "Good", bad: "Bad", noRatings: "There are no ratings in this period",
  factorNames: { access: "Access", procedure: "Procedure", officer: "Officer", result: "Result", feedback: "Handling of feedback" },
  turnsTitle: "Turns", number: "Number", day: "Day", cameAt: "Joined", calledAt: "Called", wait: "Wait", service: "Service", state: "End", more: "Show more", shown: (n) => `${n} turns shown.`, allShown: (n) => `All ${n} turns.`,
  states: { done: "Done", transferred: "Transferred", no_show: "No-show", cancelled: "Cancelled", expired: "Expired", waiting: "Waiting", called: "Called", serving: "Being served", parked: "Parked" },
};

export const words = spoken({ vi, en });
