/** The words of the demo's text gateway. */
import type { GatewayMessage } from "../../client/contract";
import { spoken } from "../sign_in/language";

const vi = {
  title: "Cổng tin nhắn thử", lead: "Những tin mà cổng tin nhắn của một trung tâm sẽ gửi đi. Ở đây không tin nào được gửi thật: cổng thử chỉ kiểm chữ ký rồi giữ lại. Mới nhất ở trước.",
  loading: "Đang mở cổng tin nhắn", empty: "Chưa có tin nào", emptyLead: "Lấy một số ở kiosk, mở trang sau mã QR, để lại một số điện thoại bịa; rồi gọi số ở bàn điều khiển.",
  away: "Chưa kết nối được với máy chủ", old: "Trang tự cập nhật khi nối lại.", noKey: "Trang này chỉ mở từ trang của trung tâm mẫu", noKeyLead: "Mở địa chỉ in trong cửa sổ lệnh, rồi chọn Cổng tin nhắn thử.", toLauncher: "Về trang đầu",
  to: "Gửi tới", at: "Nhận lúc", text: "Nội dung", plain: "Không dấu", what: { near: "sắp đến lượt", called: "được gọi", reminder: "nhắc lịch hẹn", come: "mời đến" } satisfies Record<GatewayMessage["what"], string>,
};

const en: typeof vi = {
  title: "Test text gateway", lead: "The messages that a centre's own gateway would send. Nothing is sent here: the test gateway checks each signature and keeps the message. The newest comes first.",
  loading: "Opening the gateway", empty: "No message yet", emptyLead: "Take a number at the kiosk, open the page behind its QR code, leave a made-up telephone number; then call it at a console.",
  away: "The server cannot be reached", old: "The page goes on when the line is back.", noKey: "This page opens from the demo's page", noKeyLead: "Open the address printed in the terminal, then choose the test gateway.", toLauncher: "To the first page",
  to: "To", at: "Taken at", text: "Text", plain: "Without accents", what: { near: "turn is near", called: "called", reminder: "appointment", come: "time to come" },
};

export const words = spoken({ vi, en });
