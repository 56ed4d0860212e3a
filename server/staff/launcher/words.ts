/** The words of the first page. */
import { spoken } from "../sign_in/language";

const vi = {
  loading: "Đang mở", away: "Chưa kết nối được với máy chủ", tryNow: "Thử ngay",
  demo: "Trung tâm mẫu", running: "Một trung tâm đang chạy trên máy này", demoLead: "Mở mỗi màn hình trong một cửa sổ, xếp cạnh nhau, rồi đi một vòng:",
  steps: [
    { kind: "ticket_kiosk", title: "Lấy số", text: "Chạm vào lĩnh vực, rồi dịch vụ. Phiếu in ra khay." },
    { kind: "console", title: "Gọi và phục vụ", text: "Đăng nhập, mở quầy; N gọi số, S bắt đầu, F hoàn tất." },
    { kind: "rating_tablet", title: "Đánh giá", text: "Máy ở quầy mời chấm điểm ngay khi hoàn tất." },
  ],
  hall: "Ở sảnh", counters: "Ở quầy", office: "Quản lý", counter: "Quầy", login: "Tên", password: "Mật khẩu",
  oneSession: "Mỗi trình duyệt giữ một lần đăng nhập. Muốn làm hai người cùng lúc, mở thêm cửa sổ ẩn danh.",
  about: {
    ticket_kiosk: "Công dân chọn dịch vụ và lấy số", remote: "Đặt giờ hẹn hoặc giữ chỗ trên điện thoại, rồi quét mã ở kiosk", hall_board: "Số đang được gọi, số người chờ, giọng đọc", tray: "Phiếu vừa in, vẽ từ chính các byte gửi máy in", gateway: "Tin nhắn báo cho người dân, không gửi đi thật",
    console: "Cán bộ gọi và phục vụ, chỉ cần bàn phím", counter_display: "Số đang ở quầy, treo phía trên", rating_tablet: "Năm mức hài lòng, lý do, góp ý",
    floor: "Hôm nay ở một cái nhìn, cho người giám sát", reports: "Số liệu theo kỳ: biểu đồ, bảng, tệp tải về", admin: "Dịch vụ, quầy, người, giờ làm việc, thiết bị", design: "Màu, chữ, nút và hình dùng chung",
  } as Record<string, string>,
  // without a key
  plainTitle: "Tới Lượt", plainLead: "Lấy số, gọi số và đánh giá cho trung tâm phục vụ hành chính công.", staff: "Dành cho cán bộ", devices: "Dành cho thiết bị",
  devicesLead: "Mở địa chỉ của thiết bị, rồi nhập mã ghép 8 chữ số do quản trị viên tạo ở trang Thiết bị. Mã dùng một lần, có hiệu lực 10 phút.",
  keyGone: "Khóa của trung tâm mẫu không còn hiệu lực. Hãy mở lại địa chỉ in trong cửa sổ lệnh.",
};

const en: typeof vi = {
  loading: "Opening", away: "The server cannot be reached", tryNow: "Try now",
  demo: "Demo centre", running: "A whole centre runs on this machine", demoLead: "Open each screen in a window of its own, side by side, and go round once:",
  steps: [
    { kind: "ticket_kiosk", title: "Take a number", text: "Touch a field, then a service. The slip lands in the tray." },
    { kind: "console", title: "Call and serve", text: "Sign in, open the counter; N calls, S starts, F finishes." },
    { kind: "rating_tablet", title: "Rate", text: "The counter's tablet asks as soon as you finish." },
  ],
  hall: "In the hall", counters: "At the counter", office: "In the office", counter: "Counter", login: "Login", password: "Password",
  oneSession: "A browser holds one sign-in. To be two people at once, open a private window beside it.",
  about: {
    ticket_kiosk: "People choose a service and take a number", remote: "Book an hour or keep a place by phone, then scan the code at the kiosk", hall_board: "Called numbers, people waiting, the voice", tray: "Slips just printed, drawn from the printer's own bytes", gateway: "Text messages for citizens; nothing is really sent",
    console: "Officers call and serve with the keyboard alone", counter_display: "The number at the counter, above it", rating_tablet: "Five levels, reasons, a comment",
    floor: "Today at one look, for the supervisor", reports: "Figures of any period: charts, tables, files", admin: "Services, counters, people, hours, devices", design: "Colours, type, buttons and drawings of all screens",
  },
  plainTitle: "Tới Lượt", plainLead: "Numbers, calls and ratings for public service centres.", staff: "For staff", devices: "For devices",
  devicesLead: "Open the device's address, then type the 8-digit pairing code that an administrator makes on the page Devices. A code works once, within 10 minutes.",
  keyGone: "The demo's key is no longer valid. Open the address printed in the terminal again.",
};

export const words = spoken({ vi, en });
