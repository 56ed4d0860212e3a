/** The words of the page between the centres. */
import { spoken } from "../sign_in/language";

const vi = {
  title: "Các trung tâm", lead: "Mỗi trung tâm một dòng, theo ngày của chính nơi đó. Số liệu tự cập nhật.", loading: "Đang mở các trung tâm", old: "Số liệu có thể đã cũ.",
  find: "Tìm trung tâm", none: "Không có trung tâm nào khớp.", list: "Các trung tâm của bạn", sort: "Xếp theo", sorts: { longest: "Chờ lâu nhất", waiting: "Đang chờ", name: "Tên" } as Record<string, string>,
  waiting: "Đang chờ", longest: "Chờ lâu nhất", atCounters: "Đang ở quầy", open: "Quầy mở", openOf: (n: number, of: number) => `${n}/${of}`, paused: (n: number) => `${n} tạm ngưng`, served: "Đã xong", nobody: "–", noFigures: "Vai trò ở đây không xem số liệu.",
  here: "Đang ở đây", go: "Sang đây", goTo: (name: string) => `Sang ${name}`, total: "Tất cả", day: (day: string) => `ngày ${day}`,
  make: "Lập trung tâm", makeTitle: "Lập trung tâm mới", makeLead: "Trung tâm mới có người, thiết bị, giờ và ngày của riêng mình. Bạn là quản trị viên của nơi đó và sang thiết lập ngay.", nameVi: "Tên tiếng Việt", nameEn: "Tên tiếng Anh", optional: "Không bắt buộc", zone: "Múi giờ", zoneHint: "Ngày của trung tâm hết vào nửa đêm của múi giờ này.", cancel: "Bỏ qua", makeNow: "Lập và sang đó", nameNeeded: "Cần có tên.", zoneWrong: "Không có múi giờ này.",
};

const en: typeof vi = {
  title: "Centres", lead: "A line for each centre, on its own day. The figures follow by themselves.", loading: "Opening the centres", old: "The figures may be out of date.",
  find: "Find a centre", none: "No centre matches.", list: "Your centres", sort: "Sorted by", sorts: { longest: "Longest wait", waiting: "Waiting", name: "Name" },
  waiting: "Waiting", longest: "Longest wait", atCounters: "At counters", open: "Open counters", openOf: (n, of) => `${n}/${of}`, paused: (n) => `${n} paused`, served: "Served", nobody: "–", noFigures: "Your role there does not see figures.",
  here: "You are here", go: "Go there", goTo: (name) => `Go to ${name}`, total: "All", day: (day) => `on ${day}`,
  make: "Make a centre", makeTitle: "Make a new centre", makeLead: "A new centre has people, devices, hours and a day of its own. You administer it, and set it up right away.", nameVi: "Name in Vietnamese", nameEn: "Name in English", optional: "Optional", zone: "Time zone", zoneHint: "The centre's day ends at midnight of this zone.", cancel: "Cancel", makeNow: "Make it and go there", nameNeeded: "A name is needed.", zoneWrong: "There is no such time zone.",
};

export const words = spoken({ vi, en });
