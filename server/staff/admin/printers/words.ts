/** The words of ticket printers. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Máy in phiếu", add: "Thêm máy in", choose: "Chọn một máy in để sửa, hoặc thêm máy mới.", newTitle: "Máy in mới", part: "Máy in", name: "Tên", nameHint: "Ví dụ nơi đặt máy.", profile: "Kiểu máy", profileHint: "Không biết thì để kiểu chung.", width: "Khổ giấy", cut: "Có dao cắt giấy", on: "Có", off: "Không", mm: (n: number) => `${n} mm`,
  generic: "Kiểu chung", agent: "Máy in cần một “Máy in phiếu” ở trang Thiết bị: phần mềm chạy trên máy tính nối với máy in.",
};

const en: typeof vi = {
  title: "Ticket printers", add: "Add a printer", choose: "Choose a printer to change, or add one.", newTitle: "New printer", part: "Printer", name: "Name", nameHint: "Such as where it stands.", profile: "Kind", profileHint: "Leave the general kind if you do not know.", width: "Paper", cut: "Has a cutter", on: "Yes", off: "No", mm: (n) => `${n} mm`,
  generic: "General kind", agent: "A printer needs a “Print agent” on the page Devices: the program on the machine at the printer.",
};

export const words = spoken({ vi, en });
