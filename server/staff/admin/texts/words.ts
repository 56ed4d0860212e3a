/** The words of the page of the centre's own texts. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Chữ trên phiếu và bảng", partSlip: "Phiếu in", header: "Đầu phiếu", headerHint: "Tối đa 3 dòng, mỗi dòng 90 chữ. Để trống thì in tên trung tâm.", footer: "Cuối phiếu", footerHint: "Một dòng, tối đa 120 chữ. Để trống thì in “Mời bạn chờ gọi số. Xin cảm ơn!”.",
  partNotice: "Thông báo chung", notice: "Thông báo", noticeHint: "Hiện trên đầu kiosk và dưới bảng gọi số, cho đến khi xóa đi.", onKiosk: "Trên kiosk", onBoard: "Trên bảng gọi số", onSlip: "Trên phiếu in", preview: "Xem trước", none: "Không có thông báo nào.", sample: { vi: "Đăng ký khai sinh", en: "Birth registration" },
  partLines: "Mẫu phiếu", linesLead: "Bật, tắt, đổi chỗ và chọn cỡ cho từng dòng. Phiếu xem trước đổi theo ngay.", size: "Cỡ", sizes: { S: "Nhỏ", M: "Vừa", L: "Lớn", XL: "Rất lớn" } as Record<string, string>, needed: "Phiếu nào cũng phải có.", up: (line: string) => `Đưa “${line}” lên`, down: (line: string) => `Đưa “${line}” xuống`,
  lines: { logo: "Biểu trưng", header: "Đầu phiếu", caption: "Dòng “Số thứ tự của bạn”", number: "Số thứ tự", service: "Tên dịch vụ", priority: "Diện ưu tiên", ahead: "Số người chờ trước", bring: "Giấy tờ cần có", note: "Dòng riêng của dịch vụ", qr: "Mã QR theo dõi lượt", issued: "Giờ và ngày lấy số", footer: "Cuối phiếu" } as Record<string, string>,
  large: "Phiếu chữ lớn", larges: { nobody: "Không dùng", priority: "Cho người thuộc diện ưu tiên", everybody: "Cho mọi người" }, largeHints: { nobody: "Mọi phiếu theo cỡ đã chọn ở trên.", priority: "Phiếu của người cao tuổi, người khuyết tật và các diện ưu tiên khác lớn hơn một cỡ.", everybody: "Mọi phiếu lớn hơn một cỡ; tốn giấy hơn." }, asPriority: "Xem phiếu của người ưu tiên",
  partLogo: "Biểu trưng", logoNone: "Chưa có biểu trưng.", logoIs: "Có biểu trưng", logoAlt: "Biểu trưng như máy in sẽ in", logoHint: "Ảnh nét đậm, ít chi tiết. Máy in chỉ in đen trắng; ảnh được thu nhỏ còn tối đa 400 × 240 điểm.", logoChoose: "Chọn ảnh", logoBusy: "Đang xử lý …", logoRemove: "Bỏ biểu trưng", logoWrong: "Không dùng được ảnh này: hãy chọn ảnh PNG hoặc JPEG nét đậm, ít chi tiết.",
};

const en: typeof vi = {
  title: "Slip and board texts", partSlip: "Slip", header: "Head of the slip", headerHint: "At most 3 lines of 90 letters. Left empty, it is the centre's name.", footer: "Foot of the slip", footerHint: "One line of at most 120 letters. Left empty, it is “Please wait for your number. Thank you!”.",
  partNotice: "Notice to everybody", notice: "Notice", noticeHint: "At the head of the kiosk and the foot of the board, until it is removed.", onKiosk: "On the kiosk", onBoard: "On the board", onSlip: "On paper", preview: "Preview", none: "There is no notice.", sample: { vi: "Đăng ký khai sinh", en: "Birth registration" },
  partLines: "Design of the slip", linesLead: "Turn each line on or off, move it, choose its size. The preview follows at once.", size: "Size", sizes: { S: "Small", M: "Medium", L: "Large", XL: "Very large" }, needed: "On every slip.", up: (line) => `Move “${line}” up`, down: (line) => `Move “${line}” down`,
  lines: { logo: "Emblem", header: "Head of the slip", caption: "The line “Your number”", number: "Number", service: "Name of the service", priority: "Priority class", ahead: "People waiting before", bring: "What to bring", note: "The service's own lines", qr: "QR code to follow the turn", issued: "Time and day", footer: "Foot of the slip" },
  large: "Large-print slip", larges: { nobody: "Not used", priority: "For people with priority", everybody: "For everybody" }, largeHints: { nobody: "Every slip in the sizes above.", priority: "Slips of elderly people, people with disabilities and the other priority classes are a size larger.", everybody: "Every slip is a size larger; it takes more paper." }, asPriority: "Show the slip of somebody with priority",
  partLogo: "Emblem", logoNone: "There is no emblem.", logoIs: "With an emblem", logoAlt: "The emblem as the printer prints it", logoHint: "A bold picture with few details. Printers print black and white; the picture is shrunk to at most 400 × 240 dots.", logoChoose: "Choose a picture", logoBusy: "Working …", logoRemove: "Remove the emblem", logoWrong: "This picture cannot be used: choose a bold PNG or JPEG with few details.",
};

export const words = spoken({ vi, en });
