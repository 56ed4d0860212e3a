/** The words of the devices page. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Thiết bị", lead: "Mỗi màn hình, máy đánh giá, kiosk và máy in được ghép với hệ thống bằng một mã dùng một lần.",
  loading: "Đang mở danh sách thiết bị", old: "Danh sách có thể đã cũ.",
  find: "Tìm tên, loại, quầy", add: "Thêm thiết bị", all: "Tất cả", empty: "Chưa có thiết bị nào.", none: "Không có thiết bị nào khớp.",
  name: "Tên", kind: "Loại", place: "Thuộc về", state: "Trạng thái", seen: "Liên lạc lần cuối", actions: "Thao tác",
  counter: (n: number) => `Quầy ${n}`, hall: "Sảnh", online: "Đã kết nối", offline: "Mất kết nối", unpaired: "Chưa ghép", never: "chưa lần nào", silent: "Chưa bật", mayBeAlone: "Có thể đang làm việc riêng", reported: (n: number, at: string) => `Đã báo lại ${n} số cấp riêng lúc ${at}`,
  // pairing
  makeCode: "Ghép", makeCodeFor: (name: string) => `Ghép ${name}`, pairTitle: (name: string) => `Ghép ${name}`, codeLabel: "Mã ghép", left: "Hết hạn sau",
  stepOpen: "Hoặc mở địa chỉ này trên thiết bị:", stepType: "rồi nhập ở đó mã này:", stepDone: "Trang này tự báo khi ghép xong.", localHost: "Trên thiết bị khác, thay tên máy trong địa chỉ bằng địa chỉ của máy chủ trong mạng.",
  again: "Thiết bị này đã được ghép. Ghép lại thì trình duyệt cũ mất quyền.", expired: "Mã đã hết hạn.", newCode: "Tạo mã mới", paired: "Đã ghép xong", close: "Đóng", scan: "Quét để mở địa chỉ",
  agentLead: "Trên máy nối với máy in, trong thư mục của hệ thống, chạy lệnh hiện ra sau khi tạo mã. Mã dùng một lần, trong 10 phút; máy giữ khóa của mình từ đó, lần sau không cần mã. Máy in cắm cổng USB hoặc cáp nối tiếp được tự tìm; máy in mạng thì thêm --printer tcp://địa-chỉ:9100.", agentMake: "Tạo mã", agentWarn: "Khóa cũ của máy in này hết hiệu lực khi mã mới được dùng.", heldBy: (name: string) => `${name} đang in`, standsBy: "Chờ thay", command: "lệnh",
  // a screen that shows a code of its own
  shows: "Nhập mã mà màn hình của thiết bị đang hiện:", shownCode: "Mã trên màn hình", adopt: "Nhận màn hình này",
  // changing
  change: "Sửa", changeThis: (name: string) => `Sửa ${name}`, changeTitle: (name: string) => `Sửa ${name}`, save: "Lưu", changed: (name: string) => `Đã lưu ${name}.`,
  conflict: "Người khác vừa sửa thiết bị này. Thông tin mới nhất đã hiện ở trên; hãy sửa lại rồi lưu.",
  reload: "Tải lại", reloadThis: (name: string) => `Tải lại màn hình ${name}`, reloaded: (name: string) => `${name} đang tải lại.`,
  build: "Phiên bản", oldBuild: "Bản cũ", kindNow: "Loại thiết bị",
  // adding
  addTitle: "Thêm thiết bị", chooseKind: "Loại thiết bị", nameHint: "Tên để nhận ra thiết bị, ví dụ nơi đặt máy", printer: "Máy in", noPrinter: "Không in phiếu", choose: "Chọn …", atExit: "Không thuộc quầy nào: đặt ở lối ra, đánh giá theo số phiếu", needed: "Cần chọn mục này.", nameNeeded: "Cần đặt tên.",
  addNow: "Thêm và ghép", cancel: "Bỏ qua", tooLong: "Tên dài quá 120 chữ.",
  // hall boards
  look: "Nền của bảng", lookOfCentre: "Theo trung tâm", lookLight: "Sáng", lookDark: "Tối", zone: "Quầy hiện và đọc trên bảng này", zoneAll: "Chưa chọn quầy nào: bảng hiện và đọc tất cả các quầy.", zoneSome: (n: number) => `Chỉ hiện và đọc ${n} quầy đã chọn.`,
  counters: (list: string) => `Quầy ${list}`, unshown: (list: string) => `Không bảng gọi số nào hiện quầy ${list}: lượt gọi ở đó không được hiện hay đọc trong sảnh.`,
  // revoking
  revoke: "Thu hồi", revokeThis: (name: string) => `Thu hồi ${name}`, revokeTitle: (name: string) => `Thu hồi ${name}?`, revokeLead: "Thiết bị mất quyền ngay lập tức và phải được thêm lại để dùng tiếp. Việc này không hoàn tác được.", keep: "Giữ lại", revoked: (name: string) => `Đã thu hồi ${name}.`,
};

const en: typeof vi = {
  title: "Devices", lead: "Each screen, tablet, kiosk and printer is paired with the system by a code that works once.",
  loading: "Opening the list of devices", old: "The list may be out of date.",
  find: "Name, kind, counter", add: "Add a device", all: "All", empty: "No device yet.", none: "No device matches.",
  name: "Name", kind: "Kind", place: "Belongs to", state: "State", seen: "Last heard", actions: "Actions",
  counter: (n) => `Counter ${n}`, hall: "Hall", online: "Online", offline: "Offline", unpaired: "Not paired", never: "never", silent: "Not switched on", mayBeAlone: "May be working by itself", reported: (n, at) => `Reported ${n} numbers given by itself at ${at}`,
  makeCode: "Pair", makeCodeFor: (name) => `Pair ${name}`, pairTitle: (name) => `Pair ${name}`, codeLabel: "Pairing code", left: "Expires in",
  stepOpen: "Or open this address on the device:", stepType: "and enter this code there:", stepDone: "This page says when it is paired.", localHost: "On another device, put the server's address in the network in place of the host name.",
  again: "This device is paired already. Pairing it again takes the right from the former browser.", expired: "The code has expired.", newCode: "Make a new code", paired: "Paired", close: "Close", scan: "Scan to open the address",
  agentLead: "On the machine at the printer, in the system’s folder, run the command that shows once the code is made. The code is good once, for 10 minutes; the machine keeps its key from then on. A printer on USB or a serial cable is found; for one in the network add --printer tcp://address:9100.", agentMake: "Make a code", agentWarn: "The former key of this printer ends once the new code is used.", heldBy: (name) => `${name} prints`, standsBy: "Stands by", command: "command",
  shows: "Enter the code that the device's screen shows:", shownCode: "Code on the screen", adopt: "Take this screen",
  change: "Change", changeThis: (name) => `Change ${name}`, changeTitle: (name) => `Change ${name}`, save: "Save", changed: (name) => `${name} saved.`,
  conflict: "Somebody else has changed this device. What is new stands above; change it again and save.",
  reload: "Reload", reloadThis: (name) => `Reload the screen ${name}`, reloaded: (name) => `${name} is loading anew.`,
  build: "Version", oldBuild: "Older version", kindNow: "Kind of device",
  addTitle: "Add a device", chooseKind: "Kind of device", nameHint: "A name to know it by, such as where it stands", printer: "Printer", noPrinter: "No slips", choose: "Choose …", atExit: "No counter: at the exit, people rate by their number", needed: "Please choose.", nameNeeded: "Please give a name.",
  addNow: "Add and pair", cancel: "Cancel", tooLong: "The name is longer than 120 letters.",
  look: "Look of the board", lookOfCentre: "As the centre", lookLight: "Light", lookDark: "Dark", zone: "Counters shown and spoken on this board", zoneAll: "No counter chosen: the board shows and speaks all of them.", zoneSome: (n) => `Shows and speaks the ${n} chosen alone.`,
  counters: (list) => `Counters ${list}`, unshown: (list) => `No hall board shows counters ${list}: their calls are neither seen nor heard in the hall.`,
  revoke: "Revoke", revokeThis: (name) => `Revoke ${name}`, revokeTitle: (name) => `Revoke ${name}?`, revokeLead: "The device loses its right at once and must be added anew to be used again. This cannot be undone.", keep: "Keep it", revoked: (name) => `${name} revoked.`,
};

export const words = spoken({ vi, en });
