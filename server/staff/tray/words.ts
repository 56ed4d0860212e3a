/** The words of the virtual printer's tray. */
import { spoken } from "../sign_in/language";

const vi = {
  title: "Khay máy in ảo", lead: "Mỗi phiếu được vẽ lại từ chính các byte đã gửi tới máy in. Mới nhất ở trước.", loading: "Đang mở khay", empty: "Khay còn trống", emptyLead: "Lấy một số ở kiosk, phiếu sẽ hiện ra ở đây.",
  away: "Chưa kết nối được với máy chủ", old: "Khay tự cập nhật khi nối lại.", noKey: "Khay chỉ mở từ trang của trung tâm mẫu", noKeyLead: "Mở địa chỉ in trong cửa sổ lệnh, rồi chọn Khay máy in ảo.", toLauncher: "Về trang đầu",
  slip: (at: string) => `Phiếu in lúc ${at}`, at: (at: string) => `In lúc ${at}`, close: "Đóng", newer: "Mới hơn", older: "Cũ hơn", page: "Mở trang theo dõi của số này, như khi quét mã",
};

const en: typeof vi = {
  title: "Virtual printer's tray", lead: "Each slip is drawn from the very bytes that were sent to the printer. The newest comes first.", loading: "Opening the tray", empty: "The tray is empty", emptyLead: "Take a number at the kiosk and its slip appears here.",
  away: "The server cannot be reached", old: "The tray goes on when the line is back.", noKey: "The tray opens from the demo's page", noKeyLead: "Open the address printed in the terminal, then choose the tray.", toLauncher: "To the first page",
  slip: (at) => `Slip printed at ${at}`, at: (at) => `Printed at ${at}`, close: "Close", newer: "Newer", older: "Older", page: "Open this number's own page, as its QR does",
};

export const words = spoken({ vi, en });
