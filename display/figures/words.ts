/** The words of the public page. */
const vi = {
  title: "Số liệu trong ngày", loading: "Đang mở số liệu", away: "Chưa kết nối được với trung tâm", awayOld: "Chưa kết nối được: số liệu dưới đây có thể đã cũ.",
  none: "Trung tâm chưa công khai số liệu", noneLead: "Khi trung tâm bật mục công khai số liệu, mọi người xem được tại đây.", choose: "Chọn trung tâm",
  asOf: (day: string, clock: string) => `${day}, lúc ${clock}. Tự cập nhật mỗi phút.`, closed: "Trung tâm đang ngoài giờ làm việc: số liệu dưới đây là của ngày gần nhất.", empty: "Hôm nay chưa có ai lấy số.",
  fields: "Theo lĩnh vực", field: "Lĩnh vực", waiting: "Đang chờ", served: "Đã phục vụ", median: "Một nửa chờ không quá", noWaits: "Thời gian chờ chỉ hiện khi đã phục vụ từ 5 người; mức hài lòng khi có từ 30 ý kiến. Không có số liệu của từng cán bộ.",
  machine: "Dữ liệu mở (JSON)",
};

const en: typeof vi = {
  title: "Figures of the day", loading: "Opening the figures", away: "The centre cannot be reached", awayOld: "No connection: the figures below may be old.",
  none: "This centre publishes no figures", noneLead: "Once it switches them on, everybody finds them here.", choose: "Choose a centre",
  asOf: (day, clock) => `${day}, at ${clock}. Refreshed every minute.`, closed: "The centre is closed now: these are the figures of its latest day.", empty: "Nobody has taken a number today.",
  fields: "By field", field: "Field", waiting: "Waiting", served: "Served", median: "Half waited no longer than", noWaits: "Waits are shown once 5 people were served, satisfaction from 30 answers on. Nothing is told of any officer.",
  machine: "Open data (JSON)",
};

export const WORDS = { vi, en };
