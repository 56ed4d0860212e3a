/** The words of an officer's own figures. */
import { spoken } from "../sign_in/language";

const vi = {
  lead: "Các lượt do chính bạn phục vụ. Ở đây không có số liệu của đồng nghiệp, và không có đánh giá của người dân.",
  loading: "Đang tính số liệu của bạn", awayLead: "Số liệu dưới đây là của lần xem trước.", none: "Kỳ này bạn chưa phục vụ lượt nào", noneLead: "Chọn một kỳ khác ở trên.",
  services: "Theo dịch vụ", days: "Theo ngày", service: "Dịch vụ", day: "Ngày", back: "Về quầy làm việc",
};

const en: typeof vi = {
  lead: "The turns that you served yourself. No colleague's figures are here, and no ratings.",
  loading: "Reckoning your figures", awayLead: "The figures below are from the last reading.", none: "You served nobody in this period", noneLead: "Choose another period above.",
  services: "By service", days: "By day", service: "Service", day: "Day", back: "Back to the counter",
};

export const words = spoken({ vi, en });
