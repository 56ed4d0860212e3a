/** The words of the pages of scheduled reports and of the letterhead. */
import type { ReportSending, SendingProblem } from "../../../client/contract";
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Báo cáo định kỳ", lead: "Hệ thống tự gửi báo cáo vào 6 giờ sáng sau khi tuần, tháng hoặc quý kết thúc.", add: "Thêm báo cáo", choose: "Chọn một báo cáo để sửa, hoặc thêm báo cáo mới.", newTitle: "Báo cáo định kỳ mới",
  partWhat: "Nội dung", name: "Tên", nameHint: "Để cán bộ nhận ra, ví dụ “Báo cáo tháng gửi phường”.", report: "Báo cáo", every: "Chu kỳ", form: "Loại tệp", forms: { pdf: "PDF để in và ký", xlsx: "Excel để tính tiếp" } as Record<string, string>,
  everies: { week: "Hằng tuần", month: "Hằng tháng", quarter: "Hằng quý" } as Record<string, string>,
  partWhere: "Nơi nhận", whereLead: "Gửi thư điện tử, đặt tệp vào thư mục, hoặc cả hai.", recipients: "Địa chỉ thư điện tử", recipientsHint: "Mỗi dòng một địa chỉ của cơ quan. Mỗi nơi nhận một thư riêng, không thấy địa chỉ của nhau.",
  folder: "Thư mục", folderHint: "Nằm trong thư mục reports của dữ liệu. Chữ không dấu, chữ số, dấu gạch; ví dụ phuong/thang. Để trống nếu không dùng.", isOn: "Tự động gửi", on: "Đang gửi", off: "Tạm dừng",
  noMail: "Máy chủ này chưa cài đặt việc gửi thư. Kỹ thuật viên đặt TOILUOT_SMTP_HOST và các mục đi kèm. Trước khi cài đặt xong, báo cáo chỉ đặt được vào thư mục.",
  trial: "Gửi thử", trialLead: "Gửi ngay báo cáo của kỳ vừa qua đến các nơi nhận ở trên. Việc gửi theo lịch không thay đổi.", trialSave: "Hãy lưu các thay đổi trước khi gửi thử.", queued: "Đã xếp hàng gửi. Kết quả hiện ở bảng dưới đây trong vài giây.",
  history: "Đã gửi", historyAll: "Lịch sử gửi", noneYet: "Chưa gửi lần nào.", loading: "Đang tải lịch sử gửi", old: "Bảng dưới đây có thể đã cũ.", period: "Kỳ báo cáo", when: "Lúc", state: "Kết quả", to: "Đến", again: "Gửi lại", againOf: (name: string) => `Gửi lại ${name}`, isTrial: "gửi thử", inFolder: (folder: string) => `thư mục ${folder}`, nextAt: (at: string) => `thử lại lúc ${at}`, tries: (n: number) => `đã thử ${n} lần`, notYet: (who: string) => `chưa đến ${who}`,
  states: { waiting: "Đang gửi", failing: "Chưa gửi được", sent: "Đã gửi", given_up: "Đã dừng" } as Record<string, string>,
  problems: { no_mail_server: "máy chủ chưa cài đặt gửi thư", sign_in: "máy chủ thư không nhận tên hoặc mật khẩu", tls: "kết nối mã hóa không thành", no_answer: "máy chủ thư không trả lời", refused: "máy chủ thư từ chối", cut: "mất kết nối giữa chừng", folder: "không ghi được vào thư mục", no_file: "không tạo được tệp" } as Record<SendingProblem, string>,
  reports: { services: "Theo thủ tục", fields: "Theo lĩnh vực", counters: "Theo quầy", officers: "Theo cán bộ", hours: "Theo giờ trong ngày", weekdays: "Theo thứ trong tuần", days: "Theo ngày", channels: "Theo hình thức lấy số", classes: "Theo đối tượng", heat: "Lượt đến và thời gian chờ theo giờ trong tuần", distribution: "Phân bố thời gian chờ", ratings: "Mức độ hài lòng", digest: "Tổng hợp đánh giá và góp ý (hằng tuần)", dossiers: "Tình hình giải quyết hồ sơ", estimates: "Thời gian chờ đã báo" } as Record<string, string>,
  headTitle: "Thể thức báo cáo", headLead: "In ở đầu và cuối mọi báo cáo PDF.", partHead: "Đầu báo cáo", parent: "Cơ quan chủ quản", parentHint: "Ví dụ: Ủy ban nhân dân phường …", unit: "Tên đơn vị trên văn bản", unitHint: "Để trống thì dùng tên trung tâm.", place: "Địa danh", placeHint: "Đứng trước ngày tháng năm.", code: "Ký hiệu sau số văn bản", codeHint: "Ví dụ TTPVHCC, in thành “Số: …/BC-TTPVHCC”.",
  partFoot: "Nơi ký", preparer: "Chức danh bên trái", head: "Chức danh bên phải", signHint: "Họ tên để trống, ký tay.", preview: "Xem trước", state1: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", state2: "Độc lập - Tự do - Hạnh phúc", date: (place: string) => `${place || "…………"}, ngày … tháng … năm …`, no: (code: string) => `Số: ………/BC${code ? `-${code}` : ""}`, body: "BÁO CÁO …", signed: "(Ký, ghi rõ họ tên)", stamped: "(Ký tên, đóng dấu)",
};

const en: typeof vi = {
  title: "Scheduled reports", lead: "Sent by the system at 6 in the morning after a week, month or quarter has ended.", add: "Add a report", choose: "Choose a report to change, or add one.", newTitle: "New scheduled report",
  partWhat: "What", name: "Name", nameHint: "For the staff, such as “Monthly report for the ward”.", report: "Report", every: "How often", form: "Kind of file", forms: { pdf: "PDF to print and sign", xlsx: "Excel to go on with" },
  everies: { week: "Weekly", month: "Monthly", quarter: "Quarterly" },
  partWhere: "Where to", whereLead: "By e-mail, as a file in a folder, or both.", recipients: "E-mail addresses", recipientsHint: "One office a line. Each gets a letter of its own and does not see the others.",
  folder: "Folder", folderHint: "Below the folder reports of the data. Letters without marks, digits, hyphens; such as ward/month. Empty: none.", isOn: "Sent by itself", on: "On", off: "Off",
  noMail: "This server is not set up to send mail. A technician sets TOILUOT_SMTP_HOST and what belongs to it; until then reports reach folders only.",
  trial: "Send a trial", trialLead: "Sends the report of the last period now to those named above. The schedule stays as it is.", trialSave: "Save the changes before you send a trial.", queued: "It is on its way. What came of it shows below in some seconds.",
  history: "Sent", historyAll: "What was sent", noneYet: "Nothing was sent yet.", loading: "Loading what was sent", old: "The table below may be old.", period: "Period", when: "When", state: "Result", to: "To", again: "Send again", againOf: (name) => `Send ${name} again`, isTrial: "trial", inFolder: (folder) => `folder ${folder}`, nextAt: (at) => `again at ${at}`, tries: (n) => `${n} tries`, notYet: (who) => `not yet at ${who}`,
  states: { waiting: "On its way", failing: "Not sent yet", sent: "Sent", given_up: "Given up" },
  problems: { no_mail_server: "no mail server is set up", sign_in: "the mail server takes neither name nor password", tls: "no encrypted line", no_answer: "the mail server does not answer", refused: "the mail server refused", cut: "the line was cut", folder: "the folder cannot be written", no_file: "no file could be made" },
  reports: { services: "By service", fields: "By field", counters: "By counter", officers: "By officer", hours: "By hour", weekdays: "By weekday", days: "By day", channels: "By channel", classes: "By class", heat: "Arrivals and waits by hour of the week", distribution: "Distribution of waits", ratings: "Satisfaction", digest: "Digest of ratings (weekly)", dossiers: "Dossiers by field", estimates: "Told waits" },
  headTitle: "Letterhead of reports", headLead: "Printed at the head and the foot of every PDF report.", partHead: "Head", parent: "Body above the centre", parentHint: "Such as the people's committee of the ward.", unit: "Name in documents", unitHint: "Empty: the name of the centre.", place: "Place", placeHint: "Stands before the date.", code: "Sign behind the number", codeHint: "Such as TTPVHCC, printed as “Số: …/BC-TTPVHCC”.",
  partFoot: "Signatures", preparer: "Title at the left", head: "Title at the right", signHint: "Names are written by hand.", preview: "Preview", state1: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", state2: "Độc lập - Tự do - Hạnh phúc", date: (place) => `${place || "…………"}, ngày … tháng … năm …`, no: (code) => `Số: ………/BC${code ? `-${code}` : ""}`, body: "BÁO CÁO …", signed: "(Ký, ghi rõ họ tên)", stamped: "(Ký tên, đóng dấu)",
};

export const words = spoken({ vi, en });

/** On its way, or already in trouble. */
export const stateOf = (one: ReportSending): "waiting" | "failing" | "sent" | "given_up" => (one.state === "waiting" && one.problem ? "failing" : one.state);
