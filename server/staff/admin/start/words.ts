/** The words of the first steps. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Bắt đầu", lead: "Từ máy trống đến phiếu đầu tiên, khoảng mười phút. Làm lần lượt; trang này tự đánh dấu việc đã xong.", step: (n: number, of: number) => `Xong ${n} trên ${of} bước`, go: "Mở trang", done: "Đã xong", todo: "Chưa xong",
  name: "Đặt tên trung tâm", nameLead: "Tên, địa chỉ cho điện thoại, múi giờ.", services: "Lập dịch vụ và quầy", servicesLead: "Dùng một mẫu có sẵn rồi sửa, tự thêm từng mục, hoặc nhập tệp.", sample: (words: string) => `Dùng mẫu: ${words}`, sampleDone: "Đã thêm mẫu. Hãy sửa cho đúng với trung tâm của bạn.",
  people: "Thêm cán bộ", peopleLead: "Mỗi người một tên đăng nhập và một vai trò.", hours: "Đặt giờ làm việc", hoursLead: "Không đặt thì mở cả ngày đêm.", kiosk: "Ghép kiosk", kioskLead: "Mở trang /kiosk trên máy; nhập mã hiện trên máy vào trang Thiết bị.", printer: "Nối máy in", printerLead: "Tạo mã cho máy in phiếu rồi chạy lệnh trên máy tính nối với máy in.", board: "Ghép bảng gọi số", boardLead: "Mở trang /board trên màn hình sảnh.", first: "Lấy số đầu tiên", firstLead: "Lấy một số ở kiosk, rồi gọi ở bàn điều khiển.", console: "Mở bàn điều khiển", away: "Chưa xem được đã làm đến đâu.",
};

const en: typeof vi = {
  title: "First steps", lead: "From an empty machine to the first slip in about ten minutes. One after the other; this page ticks what is done by itself.", step: (n, of) => `${n} of ${of} steps done`, go: "Open the page", done: "Done", todo: "To do",
  name: "Name the centre", nameLead: "Its name, its address for phones, its time zone.", services: "Set up services and counters", servicesLead: "Begin with a sample and change it, add one by one, or import a file.", sample: (words) => `Use the sample: ${words}`, sampleDone: "The sample was added. Change it until it is your centre.",
  people: "Add officers", peopleLead: "A sign-in name and a role each.", hours: "Set opening hours", hoursLead: "Without hours it is open day and night.", kiosk: "Pair the kiosk", kioskLead: "Open /kiosk on the machine; enter the code that it shows on the page Devices.", printer: "Connect the printer", printerLead: "Make a code for the print agent and run the command on the machine at the printer.", board: "Pair the hall board", boardLead: "Open /board on the screen in the hall.", first: "Take the first number", firstLead: "Take a number at the kiosk, then call it at a console.", console: "Open the console", away: "What is done cannot be seen at the moment.",
};

export const words = spoken({ vi, en });
