/** The words between the officer and the supervisor. */
import { spoken } from "../../sign_in/language";

const vi = {
  ask: "Gọi giám sát, không phát tiếng", asked: "Đã báo giám sát", undo: (left: number) => `Hoàn tác (${left})`, over: "Xong", overHint: "Không cần giúp nữa", more: (n: number) => `Còn ${n} lời nữa`,
  seen: (name: string) => `${name} đã nhận`, someone: "Giám sát",
  read: "Đã đọc", goThere: (n: number) => `Sang quầy ${n}`, at: (time: string) => `lúc ${time}`,
  text: (from: string) => `${from} nhắn`,
  opened: (from: string) => `${from} đã mở quầy này cho bạn.`,
  paused: (from: string) => `${from} đã tạm ngưng quầy này.`,
  resumed: (from: string) => `${from} đã cho quầy này gọi số trở lại.`,
  closed: (from: string) => `${from} đã đóng quầy này.`,
  movedAway: (from: string, to: number) => `${from} đã chuyển bạn sang quầy ${to}.`,
  movedHere: (from: string, left: number) => `${from} đã chuyển bạn từ quầy ${left} sang quầy này.`,
  messages: "Lời của giám sát",
};

const en: typeof vi = {
  ask: "Call the supervisor, silently", asked: "Supervisor called", undo: (left) => `Undo (${left})`, over: "Done", overHint: "Help is no longer needed", more: (n) => `${n} more`,
  seen: (name) => `${name} has seen it`, someone: "The supervisor",
  read: "I have read it", goThere: (n) => `Go to counter ${n}`, at: (time) => `at ${time}`,
  text: (from) => `${from} writes`,
  opened: (from) => `${from} opened this counter for you.`,
  paused: (from) => `${from} paused this counter.`,
  resumed: (from) => `${from} let this counter call again.`,
  closed: (from) => `${from} closed this counter.`,
  movedAway: (from, to) => `${from} moved you to counter ${to}.`,
  movedHere: (from, left) => `${from} moved you here from counter ${left}.`,
  messages: "From the supervisor",
};

export const words = spoken({ vi, en });
