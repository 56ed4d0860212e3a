/** The words of the page of people. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Con người", add: "Thêm người", choose: "Chọn một người để xem và sửa", newTitle: "Người mới",
  partWho: "Người này là ai", name: "Họ và tên", nameHint: "Hiện trên màn hình quầy và trong báo cáo.", login: "Tên đăng nhập", loginHint: "Chữ thường, không dấu. Tự gợi ý từ họ tên.", role: "Vai trò", roleHint: "Quyền của mỗi vai trò xem ở trang Vai trò.",
  partSkills: "Dịch vụ làm được", everything: "Mọi dịch vụ", everythingHint: "Gọi được mọi dịch vụ của quầy mình ngồi.", some: "Chỉ một số dịch vụ", someHint: "Ở quầy nào cũng chỉ được gọi những dịch vụ này.", skills: "Dịch vụ",
  partPassword: "Mật khẩu", passwordLead: "Mật khẩu được tạo tự động và chỉ hiện một lần. Đặt mật khẩu mới thì mọi nơi người này đang đăng nhập đều thoát ra.", makePassword: "Đặt mật khẩu mới", passwordAsk: (name: string) => `Đặt mật khẩu mới cho ${name}?`, passwordAskLead: "Mật khẩu cũ hết hiệu lực ngay.", passwordMade: (name: string) => `Mật khẩu của ${name}`, passwordOnce: "Chỉ hiện một lần. Đưa cho người này rồi đóng lại.", what: "mật khẩu", done: "Đã ghi lại", keep: "Giữ nguyên",
  withPassword: "Khi tạo, mật khẩu sẽ hiện một lần để đưa cho người này.", works: (n: number) => `Đang ở quầy ${n}`, inactive: "Đã ngừng", loginName: "Tên đăng nhập",
};

const en: typeof vi = {
  title: "People", add: "Add a person", choose: "Choose a person to see and change", newTitle: "New person",
  partWho: "Who it is", name: "Name", nameHint: "Shown above the counter and in reports.", login: "Sign-in name", loginHint: "Small letters without marks. Follows the name.", role: "Role", roleHint: "The page Roles tells what each may do.",
  partSkills: "What this person can serve", everything: "Every service", everythingHint: "Whatever the counter serves.", some: "Some services only", someHint: "At whatever counter, only these are called.", skills: "Services",
  partPassword: "Password", passwordLead: "It is made by the system and shown once. A new one signs this person out everywhere.", makePassword: "Set a new password", passwordAsk: (name) => `A new password for ${name}?`, passwordAskLead: "The old one ends at once.", passwordMade: (name) => `Password of ${name}`, passwordOnce: "Shown this once. Hand it over, then close.", what: "password", done: "Written down", keep: "Keep the old one",
  withPassword: "The password is shown once, when the person is created.", works: (n) => `At counter ${n}`, inactive: "Not active", loginName: "Sign-in name",
};

export const words = spoken({ vi, en });
