/** The words of people of other centres. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Người nơi khác", add: "Cho vào", lead: "Người của trung tâm khác cũng có vai trò ở đây. Họ đăng nhập như thường lệ rồi chọn trung tâm này.", choose: "Chọn một người để xem, hoặc cho người của nơi khác vào.", newTitle: "Cho người nơi khác vào",
  part: "Vai trò ở đây", login: "Tên đăng nhập", loginHint: "Tên mà người đó dùng để đăng nhập ở trung tâm của mình.", role: "Vai trò", roleHint: "Chỉ có hiệu lực ở trung tâm này.", from: (site: string) => `Thuộc ${site}`, home: "Trung tâm của người đó", signsIn: (login: string) => `Đăng nhập bằng tên “${login}”.`,
};

const en: typeof vi = {
  title: "People of other centres", add: "Let in", lead: "People of another centre who have a role here too. They sign in as always, and choose this centre.", choose: "Choose somebody to look at, or let somebody of another centre in.", newTitle: "Let somebody of another centre in",
  part: "Role here", login: "Sign-in name", loginHint: "The name by which this person signs in at the other centre.", role: "Role", roleHint: "It counts at this centre alone.", from: (site) => `Of ${site}`, home: "Own centre", signsIn: (login) => `Signs in as “${login}”.`,
};

export const words = spoken({ vi, en });
