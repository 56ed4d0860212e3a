/** The words of the page of fields and services. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Lĩnh vực và dịch vụ", lead: "Kéo để sắp lại, hoặc dùng nút lên, xuống. Thứ tự này là thứ tự trên kiosk.", add: "Thêm", choose: "Chọn một lĩnh vực hoặc dịch vụ",
  newTitle: "Lĩnh vực hoặc dịch vụ mới", nothing: "Chưa có dịch vụ nào. Bắt đầu bằng một lĩnh vực, rồi thêm các dịch vụ của nó.",
  drag: (name: string) => `Kéo ${name}`, up: (name: string) => `Đưa ${name} lên`, down: (name: string) => `Đưa ${name} xuống`, moved: "Đã sắp lại.", addBelow: "Thêm dịch vụ vào lĩnh vực này",
  nobody: "Chưa quầy nào phục vụ", counters: (list: string) => `Quầy ${list}`, paused: "Đang tạm ngưng", field: "Lĩnh vực", service: "Dịch vụ",
  // what it is
  partWhat: "Mục này là gì", kind: "Loại", isField: "Lĩnh vực", isFieldHint: "Nhóm các dịch vụ trên kiosk, không cấp số.", isService: "Dịch vụ", isServiceHint: "Người dân lấy số cho việc này.",
  name: "Tên", nameHint: "Tên hiện trên kiosk, bảng gọi số, phiếu.", parent: "Thuộc lĩnh vực", top: "Không thuộc lĩnh vực nào", code: "Mã", codeHint: "Dùng trong báo cáo và tệp. Tự gợi ý từ tên.", icon: "Hình trên kiosk",
  // letter
  partLetter: "Chữ cái đầu số", letterLead: "Số thứ tự bắt đầu bằng chữ này, ví dụ A012. Các dịch vụ dùng chung một chữ thì chung một dãy số.",
  used: (names: string) => `đang dùng: ${names}`, free: "chưa dùng", alike: (letters: string) => `nghe giống ${letters}`, otherLetter: "Chữ khác", otherLetterHint: "Một hoặc hai chữ cái in hoa.", alikeWarn: (letter: string, others: string) => `${letter} nghe giống ${others} khi gọi qua loa. Người chờ dễ nhầm: nên chọn chữ khác.`, shared: (names: string) => `Dùng chung dãy số với: ${names}.`,
  // waits
  partTargets: "Mục tiêu và giới hạn", wait: "Chờ tối đa", waitHint: "Quá mức này, màn hình giám sát báo.", serve: "Thời gian phục vụ", serveHint: "Dùng để đoán giờ chờ.", minutes: "phút", daily: "Số lượt mỗi ngày", half: "Số lượt mỗi buổi", turns: "lượt", noLimit: "không giới hạn",
  // texts
  partTexts: "Chữ cho người dân", bring: "Giấy tờ cần mang", bringHint: "Mỗi dòng một thứ. Kiosk hiện đủ; phiếu in 8 dòng đầu.", notice: "Thông báo khi tạm ngưng", noticeHint: "Hiện trên kiosk khi dịch vụ không cấp số.", note: "Dòng riêng trên phiếu", noteHint: "Tối đa 4 dòng, ví dụ nơi nhận kết quả.",
  servedBy: "Quầy phục vụ", servedLead: "Chạm vào số quầy để thêm hoặc bớt. Lưu ngay, không cần bấm Lưu.", servedSaved: (n: number) => `Đã lưu quầy ${n}.`, counter: (n: number) => `Quầy ${n}`,
  preview: "Xem trước", kiosk: "Trên kiosk", slip: "Trên phiếu in", slipAlt: (label: string) => `Phiếu in mẫu với số ${label}`, slipWait: "Đang vẽ phiếu", slipAway: "Chưa vẽ được phiếu.", paper: "Khổ giấy", unsavedPreview: "Gồm cả những gì chưa lưu.", kioskAlt: (name: string) => `Ô trên kiosk: ${name}`,
};

const en: typeof vi = {
  title: "Fields and services", lead: "Drag to put them in order, or use the buttons. The kiosk has the same order.", add: "Add", choose: "Choose a field or a service",
  newTitle: "New field or service", nothing: "There is no service yet. Begin with a field, then add its services.",
  drag: (name) => `Drag ${name}`, up: (name) => `Move ${name} up`, down: (name) => `Move ${name} down`, moved: "Put in order.", addBelow: "Add a service to this field",
  nobody: "No counter serves it", counters: (list) => `Counters ${list}`, paused: "Closed for now", field: "Field", service: "Service",
  partWhat: "What it is", kind: "Kind", isField: "Field", isFieldHint: "A group of services on the kiosk; it gives no numbers.", isService: "Service", isServiceHint: "People take numbers for it.",
  name: "Name", nameHint: "Shown on kiosk, board and slip.", parent: "Below the field", top: "No field", code: "Code", codeHint: "For reports and files. Follows the name.", icon: "Drawing on the kiosk",
  partLetter: "Letter of the numbers", letterLead: "Numbers begin with this letter, such as A012. Services with one letter share one run of numbers.",
  used: (names) => `in use: ${names}`, free: "free", alike: (letters) => `sounds like ${letters}`, otherLetter: "Another letter", otherLetterHint: "One or two capital letters.", alikeWarn: (letter, others) => `${letter} sounds like ${others} over the loudspeaker. People will mishear it: another letter is better.`, shared: (names) => `Shares its numbers with: ${names}.`,
  partTargets: "Aims and limits", wait: "Longest wait", waitHint: "Beyond it the floor page warns.", serve: "Time of service", serveHint: "For the estimate of the wait.", minutes: "min", daily: "Numbers a day", half: "Numbers a half-day", turns: "numbers", noLimit: "no limit",
  partTexts: "Texts for citizens", bring: "What to bring", bringHint: "One thing a line. The kiosk shows all; the slip the first 8.", notice: "Notice while closed", noticeHint: "On the kiosk while the service gives no numbers.", note: "Own lines on the slip", noteHint: "At most 4, such as where to collect the result.",
  servedBy: "Counters that serve it", servedLead: "Press a counter to add or drop it. It is saved at once.", servedSaved: (n) => `Counter ${n} saved.`, counter: (n) => `Counter ${n}`,
  preview: "Preview", kiosk: "On the kiosk", slip: "On paper", slipAlt: (label) => `Sample slip with the number ${label}`, slipWait: "Drawing the slip", slipAway: "The slip could not be drawn.", paper: "Paper", unsavedPreview: "With what is not saved yet.", kioskAlt: (name) => `Tile on the kiosk: ${name}`,
};

export const words = spoken({ vi, en });
