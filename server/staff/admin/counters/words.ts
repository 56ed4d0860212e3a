/** The words of the page of counters. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Quầy", add: "Thêm quầy", choose: "Chọn một quầy để xem và sửa", newTitle: "Quầy mới", counter: (n: number | string) => `Quầy ${n}`,
  partWhat: "Quầy", number: "Số quầy", numberHint: "Số hiện trên bảng và được đọc qua loa.", name: "Tên", nameHint: "Để trống nếu chỉ cần số quầy.", location: "Nơi đặt quầy", locationHint: "Điện thoại của người dân hiện dòng này khi chờ và khi được gọi, ví dụ “Tầng 1, bên trái”.",
  partServices: "Dịch vụ phục vụ ở quầy này", servicesLead: "Số nhỏ được gọi trước: dịch vụ thứ tự 1 được gọi trước dịch vụ thứ tự 2. Cùng một số thì ai đến trước được gọi trước.",
  rank: (name: string) => `Thứ tự của ${name}`, rankOf: (n: number) => `Thứ tự ${n}`, find: "Tìm dịch vụ", none: "Không có dịch vụ nào khớp.", noServices: "Chưa chọn dịch vụ nào: quầy này không gọi được ai.",
  alone: (names: string) => `Chỉ quầy này phục vụ: ${names}. Nếu bỏ, người lấy số của dịch vụ đó sẽ không được gọi.`, orphaned: (names: string) => `Sau khi lưu, chưa quầy nào phục vụ: ${names}.`,
  now: "Lúc này", open: "Đang mở", paused: "Tạm ngưng", closed: "Đang đóng", worksHere: (name: string) => `${name} đang làm việc`, nobody: "Chưa có ai ở quầy", services: (n: number) => `${n} dịch vụ`, all: "Chọn cả lĩnh vực", loose: "Không thuộc lĩnh vực",
};

const en: typeof vi = {
  title: "Counters", add: "Add a counter", choose: "Choose a counter to see and change it", newTitle: "New counter", counter: (n) => `Counter ${n}`,
  partWhat: "Counter", number: "Counter number", numberHint: "Shown on the board and spoken.", name: "Name", nameHint: "Leave it empty if the number is enough.", location: "Where the counter is", locationHint: "Citizens see it on their phones while they wait and when they are called, such as “Ground floor, left”.",
  partServices: "Services at this counter", servicesLead: "Small ranks go first: services of rank 1 before those of rank 2. Within a rank it is first come, first served.",
  rank: (name) => `Rank of ${name}`, rankOf: (n) => `Rank ${n}`, find: "Find a service", none: "No service matches.", noServices: "No service is chosen: this counter can call nobody.",
  alone: (names) => `Only this counter serves: ${names}. Without it, whoever takes a number there is never called.`, orphaned: (names) => `Once this is saved, no counter serves: ${names}.`,
  now: "Now", open: "Open", paused: "Paused", closed: "Closed", worksHere: (name) => `${name} works here`, nobody: "Nobody is there", services: (n) => `${n} services`, all: "Choose the whole field", loose: "No field",
};

export const words = spoken({ vi, en });
