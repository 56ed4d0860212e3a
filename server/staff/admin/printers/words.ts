/** The words of ticket printers. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Máy in phiếu", add: "Thêm máy in", choose: "Chọn một máy in để sửa, hoặc thêm máy mới.", newTitle: "Máy in mới", part: "Máy in", name: "Tên", nameHint: "Ví dụ nơi đặt máy.", profile: "Kiểu máy", profileHint: "Tên ghi trên máy hoặc dưới đáy máy. Không thấy thì để “Chưa rõ kiểu máy”: máy nào cũng in được.", width: "Khổ giấy", cut: "Có dao cắt giấy", backup: "Máy in dự phòng", backupHint: "In thay khi máy này hết giấy, mở nắp hoặc mất kết nối quá 10 giây. Ki-ốt chỉ cho công dân chỗ nhận phiếu.", noBackup: "Không có", backedBy: (name: string) => `dự phòng: ${name}`, on: "Có", off: "Không", mm: (n: number) => `${n} mm`,
  any: (mm: number) => `Chưa rõ kiểu máy, giấy ${mm} mm`, generic: (mm: number, qr: boolean) => `Theo chuẩn Epson ESC/POS, giấy ${mm} mm${qr ? ", tự in mã QR" : ""}`, agent: "Máy in cần một “Máy in phiếu” ở trang Thiết bị: phần mềm chạy trên máy tính nối với máy in.",
  facts: "Máy này làm được gì, theo nguồn nào", general: "Giá trị chung: không nguồn nào nói khác.", dots: (n: number, dpi: number) => `${n} điểm ngang, ${dpi} dpi`, ownQr: "Tự in mã QR", drawnQr: "Mã QR do phần mềm vẽ",
  cuts: { partial: "Cắt giấy, chừa một mẩu", full: "Cắt đứt giấy", none: "Không có dao cắt, xé tay" }, band: (n: number) => `Mỗi lệnh in ảnh dưới ${n + 1} byte`, baud: (n: number) => `Cổng nối tiếp ${n} baud khi mới mua`, baudUnknown: "Tốc độ cổng nối tiếp: xem công tắc của máy", neverRows: (n: number) => `Không gửi ảnh cao bội số của ${n} hàng điểm`,
};

const en: typeof vi = {
  title: "Ticket printers", add: "Add a printer", choose: "Choose a printer to change, or add one.", newTitle: "New printer", part: "Printer", name: "Name", nameHint: "Such as where it stands.", profile: "Kind", profileHint: "The name on the printer or under it. If there is none, leave “Kind not known”: every printer prints that.", width: "Paper", cut: "Has a cutter", backup: "Stand-in printer", backupHint: "Prints instead when this one is out of paper, open or unreachable for 10 seconds. The kiosk tells people where to fetch their ticket.", noBackup: "None", backedBy: (name) => `stand-in: ${name}`, on: "Yes", off: "No", mm: (n) => `${n} mm`,
  any: (mm) => `Kind not known, ${mm} mm paper`, generic: (mm, qr) => `By Epson's ESC/POS, ${mm} mm paper${qr ? ", draws QR itself" : ""}`, agent: "A printer needs a “Print agent” on the page Devices: the program on the machine at the printer.",
  facts: "What it can do, and by which source", general: "The general value: no source says otherwise.", dots: (n, dpi) => `${n} dots across, ${dpi} dpi`, ownQr: "Draws QR codes itself", drawnQr: "QR codes are drawn for it",
  cuts: { partial: "Cuts, leaving a bridge", full: "Cuts the paper off", none: "No cutter: torn by hand" }, band: (n) => `Each picture command below ${n + 1} bytes`, baud: (n) => `Serial port ${n} baud as sold`, baudUnknown: "Serial speed: see the printer's switches", neverRows: (n) => `Never a picture of a multiple of ${n} rows`,
};

export const words = spoken({ vi, en });
