/** The words of the page of roles. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Vai trò", add: "Thêm vai trò", choose: "Chọn một vai trò để xem và sửa quyền", newTitle: "Vai trò mới", matrix: "Bảng quyền của các vai trò", right: "Quyền", may: "có", mayNot: "không",
  partWhat: "Vai trò", name: "Tên", code: "Mã", codeHint: "Dùng trong tệp và nhật ký. Tự gợi ý từ tên.", builtin: "Có sẵn", builtinLead: "Vai trò có sẵn giữ nguyên mã và không xóa được; quyền thì sửa được.",
  partRights: "Vai trò này được làm gì", rightsLead: "Chỉ giao được những quyền mà chính bạn có.", people: (n: number) => (n === 0 ? "chưa giao cho ai" : `${n} người`), rights: (n: number) => `${n} quyền`, notYours: "Bạn không có quyền này nên không giao được.",
};

const en: typeof vi = {
  title: "Roles", add: "Add a role", choose: "Choose a role to see and change its rights", newTitle: "New role", matrix: "Who may do what", right: "Right", may: "yes", mayNot: "no",
  partWhat: "Role", name: "Name", code: "Code", codeHint: "For files and the audit. Follows the name.", builtin: "Comes with the centre", builtinLead: "A role that comes with the centre keeps its code and cannot be removed; its rights can be changed.",
  partRights: "What this role may do", rightsLead: "You can hand out only rights that you have yourself.", people: (n) => (n === 0 ? "given to nobody" : n === 1 ? "1 person" : `${n} people`), rights: (n) => `${n} rights`, notYours: "You do not have this right, so you cannot give it.",
};

export const words = spoken({ vi, en });
