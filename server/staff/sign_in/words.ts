/** The words around signing in. */
import { spoken } from "./language";

const vi = {
  title: "Đăng nhập",
  login: "Tên đăng nhập",
  password: "Mật khẩu",
  enter: "Đăng nhập",
  capsLock: "Phím Caps Lock đang bật.",
  wait: (seconds: number) => `Thử quá nhiều lần. Xin thử lại sau ${seconds} giây.`,
  expired: "Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.",
  help: "Chưa có tài khoản hoặc quên mật khẩu? Xin hỏi quản trị viên của trung tâm.",
  opening: "Đang mở",
  away: "Chưa kết nối được với máy chủ",
  awayLead: "Trang tự thử lại mỗi vài giây.",
  tryNow: "Thử ngay",
  noRight: "Tài khoản này không mở trang này",
  noRightLead: (name: string, page: string) => `${name} chưa được giao quyền cho trang “${page}”.`,
  mayOpen: "Những trang bạn mở được",
  nowhere: "Tài khoản này chưa được giao trang nào. Xin hỏi quản trị viên.",
  signOut: "Đăng xuất",
  pages: "Các trang",
  site: "Trung tâm đang làm việc",
};

const en: typeof vi = {
  title: "Sign in",
  login: "Login",
  password: "Password",
  enter: "Sign in",
  capsLock: "Caps Lock is on.",
  wait: (seconds) => `Too many attempts. Try again in ${seconds} s.`,
  expired: "Your session has ended. Sign in again to go on.",
  help: "No account, or password forgotten? Ask the centre's administrator.",
  opening: "Opening",
  away: "The server cannot be reached",
  awayLead: "This page tries again every few seconds.",
  tryNow: "Try now",
  noRight: "This account does not open this page",
  noRightLead: (name, page) => `${name} has not been given the page “${page}”.`,
  mayOpen: "Pages that you may open",
  nowhere: "No page has been given to this account yet. Ask the administrator.",
  signOut: "Sign out",
  pages: "Pages",
  site: "Centre at work",
};

export const words = spoken({ vi, en });
