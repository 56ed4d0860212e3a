/** The words of the page of appointments. */
import type { AppointmentState } from "../../client/contract";
import { spoken } from "../sign_in/language";

const vi = {
  title: "Lịch hẹn", lead: "Người có hẹn nhập mã ở kiosk. Đúng giờ thì được gọi trước hàng chờ; đến sớm thì đợi tới giờ hẹn; trễ quá 15 phút thì chờ như mọi người. Chỗ giữ từ xa cũng nằm ở đây. Không lưu tên hay số điện thoại.",
  loading: "Đang mở lịch hẹn", awayLead: "Danh sách dưới đây là của lần đọc trước.",
  day: "Ngày", today: "Hôm nay", before: "Ngày trước", after: "Ngày sau",
  book: "Đặt lịch hẹn", service: "Dịch vụ", at: "Giờ hẹn", atHint: "Ví dụ 8:30", atWrong: "Nhập giờ, ví dụ 8:30", bookAct: "Đặt hẹn",
  giveCode: "Ghi mã này cho công dân:", notToCome: "Chỉ đặt được giờ chưa đến, trong vòng một năm.", closedThen: "Giờ đó dịch vụ này đóng cửa.",
  arrive: "Người có hẹn đến", arriveLead: "Khi kiosk không dùng được, nhập mã ở đây.", code: "Mã hẹn", codeWrong: "Mã có sáu chữ số", arriveAct: "Lấy số", number: (label: string) => `Số của người có hẹn: ${label}`,
  list: "Lịch hẹn trong ngày", time: "Giờ", state: "Trạng thái", ticket: "Số", cancel: "Hủy hẹn", cancelOf: (code: string) => `Hủy lịch hẹn ${code}`, kind: "Hẹn", place: (until: string) => `Giữ chỗ đến ${until}`, own: "Công dân tự đặt", hour: "Lịch hẹn", filled: "Khung giờ đã có người", taken: (n: number, of: number) => `${n}/${of}`, full: "kín", none: "Chưa có lịch hẹn nào trong ngày này.", sum: (n: number) => `${n} lịch hẹn`,
  sure: "Hủy lịch hẹn này?", sureLead: (at: string, service: string) => `${at}, ${service}. Mã sẽ không dùng được nữa.`, keep: "Giữ lại",
  states: { booked: "Chờ đến", arrived: "Đã đến", missed: "Không đến", cancelled: "Đã hủy", lapsed: "Hết hạn giữ" } as Record<AppointmentState, string>,
};

const en: typeof vi = {
  title: "Appointments", lead: "Whoever has an appointment enters its code at the kiosk. On time they are called before the line; early they wait for the hour; more than 15 minutes late they wait like everybody. Places kept from afar are here too. No name or phone number is kept.",
  loading: "Opening the appointments", awayLead: "The list below is from the last reading.",
  day: "Day", today: "Today", before: "Day before", after: "Day after",
  book: "Book an appointment", service: "Service", at: "Time", atHint: "Such as 8:30", atWrong: "Enter a time, such as 8:30", bookAct: "Book",
  giveCode: "Give this code to the citizen:", notToCome: "Only a time to come, within a year, can be booked.", closedThen: "The service is closed then.",
  arrive: "Somebody has arrived", arriveLead: "Where the kiosk cannot be used, enter the code here.", code: "Code", codeWrong: "A code has six digits", arriveAct: "Take a number", number: (label) => `Their number: ${label}`,
  list: "Appointments of the day", time: "Time", state: "State", ticket: "Number", cancel: "Cancel", cancelOf: (code) => `Cancel appointment ${code}`, kind: "Kind", place: (until) => `Place kept until ${until}`, own: "By the citizen", hour: "Appointment", filled: "Slots with people", taken: (n, of) => `${n}/${of}`, full: "full", none: "There is no appointment on this day.", sum: (n) => `${n} appointments`,
  sure: "Cancel this appointment?", sureLead: (at, service) => `${at}, ${service}. Its code will open nothing any more.`, keep: "Keep it",
  states: { booked: "Expected", arrived: "Arrived", missed: "Did not come", cancelled: "Cancelled", lapsed: "Lapsed" },
};

export const words = spoken({ vi, en });
