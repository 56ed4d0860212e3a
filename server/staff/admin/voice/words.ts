/** The words of the page of the voice. */
import { spoken } from "../../sign_in/language";
import type { VoicePiece } from "../../../client/contract";

type Group = VoicePiece["group"];

const vi = {
  title: "Giọng đọc", settings: "Cách đọc và âm lượng", partSpoken: "Ngôn ngữ và cách đọc", languages: "Ngôn ngữ đọc số", dialect: "Giọng tiếng Việt", north: "Bắc (linh, nghìn)", south: "Nam (lẻ, ngàn)",
  times: "Mỗi lượt gọi đọc", timesHint: "Khi còn số khác chờ đọc, loa chỉ đọc một lần; khi quá 3 số chờ, loa đọc câu ngắn bằng ngôn ngữ đầu tiên.", time: (n: number) => `${n} lần`,
  partVolume: "Âm lượng", volume: "Âm lượng thường ngày", night: "Đọc nhỏ vào buổi tối", nightVolume: "Âm lượng buổi tối", quiet: "Giờ yên lặng", quietHint: "Bảng vẫn hiện số vừa gọi, loa không chuông và không đọc.",
  on: "Bật", off: "Tắt", from: "Từ", to: "Đến", percent: (n: number) => `${n} %`, noLanguage: "Không chọn ngôn ngữ nào thì loa chỉ đổ chuông.",
  partSample: "Nghe thử một lượt gọi", label: "Số", counter: "Quầy", form: "Kiểu câu", forms: { call: "Gọi", recall: "Gọi lại", short: "Câu ngắn" }, listen: "Nghe thử", stop: "Dừng",
  records: "Giọng thu âm", recordsLead: "Thu giọng của cán bộ để loa gọi số bằng giọng người. Mỗi đoạn chỉ thu một lần; hệ thống cắt khoảng lặng, chỉnh âm lượng đều nhau và ghép lại. Đoạn nào chưa thu thì máy đọc thay.",
  voiceNames: { "vi-north": "Tiếng Việt, giọng Bắc", "vi-south": "Tiếng Việt, giọng Nam", en: "Tiếng Anh" } as Record<string, string>, whichVoice: "Bộ đoạn thu",
  progress: (done: number, all: number) => `Đã thu ${done} trong ${all} đoạn mà trung tâm cần`, complete: "Đã thu đủ các đoạn mà trung tâm cần.", begin: "Thu đoạn còn thiếu",
  groups: { phrase: "Cụm từ", digit: "Chữ số", number: "Số của quầy", letter: "Chữ cái" } as Record<Group, string>, more: (n: number) => `Đoạn chưa cần đến (${n})`, moreLead: "Chỉ cần khi trung tâm có thêm quầy hoặc thêm chữ cái đầu số.",
  recorded: (s: string) => `Đã thu, ${s} giây`, lost: "Mất tệp", byEngine: "Máy đọc", needed: "Cần thu",
  record: "Thu", again: "Thu lại", remove: "Xóa", hear: "Nghe", of: (what: string, text: string) => `${what}: ${text}`,
  say: "Đọc to và rõ", start: "Bắt đầu thu", finish: "Đọc xong", speak: "Đang thu, mời đọc…", sending: "Đang xử lý…", upload: "Chọn tệp âm thanh", next: "Đoạn tiếp", close: "Đóng", tip: "Thu ở nơi yên tĩnh, cách micrô một gang tay, đọc với cùng một giọng điệu.",
  level: "Mức âm lượng", levels: { nothing: "Chưa nghe thấy gì", quiet: "Hơi nhỏ, hãy nói to hơn", good: "Vừa", loud: "To quá, hãy lùi ra xa" },
  microphone: { insecure: "Trình duyệt chỉ cho thu âm qua https hoặc ngay trên máy chủ. Bạn vẫn có thể chọn tệp âm thanh đã thu sẵn.", denied: "Trình duyệt chưa được phép dùng micrô. Hãy bấm biểu tượng micrô cạnh địa chỉ trang và cho phép.", missing: "Không tìm thấy micrô. Hãy cắm micrô rồi thử lại." },
  noSound: "Trình duyệt không đọc được tệp này. Hãy chọn tệp WAV.", tooLong: "Một đoạn dài nhất 10 giây.", kept: (text: string) => `Đã lưu “${text}”.`, removed: (text: string) => `Đã xóa bản thu “${text}”.`, notPlayed: "Không phát được đoạn này.", away: "Chưa đọc được danh sách đoạn thu.", retry: "Thử lại", readOnly: "Bạn chỉ xem được trang này.",
};

const en: typeof vi = {
  title: "Voice", settings: "Voice and volume", partSpoken: "Languages and manner", languages: "Spoken languages", dialect: "Vietnamese voice", north: "North (linh, nghìn)", south: "South (lẻ, ngàn)",
  times: "Each call is said", timesHint: "While other numbers wait to be called it is said once; with more than 3 waiting in a short sentence, in the first language.", time: (n) => (n === 1 ? "once" : `${n} times`),
  partVolume: "Volume", volume: "Volume by day", night: "Softer in the evening", nightVolume: "Volume in the evening", quiet: "Quiet hours", quietHint: "The board goes on to show calls; it neither rings nor speaks.",
  on: "On", off: "Off", from: "From", to: "To", percent: (n) => `${n} %`, noLanguage: "Without any language there is the chime alone.",
  partSample: "Listen to a call", label: "Number", counter: "Counter", form: "Sentence", forms: { call: "Call", recall: "Recall", short: "Short" }, listen: "Listen", stop: "Stop",
  records: "Recorded voice", recordsLead: "Record a colleague, and calls are made in a human voice. Each piece is recorded once; silence is cut off, loudness is made equal, and the pieces are joined. What is not recorded is said by the machine.",
  voiceNames: { "vi-north": "Vietnamese, North", "vi-south": "Vietnamese, South", en: "English" }, whichVoice: "Set of recordings",
  progress: (done, all) => `${done} of the ${all} pieces that this centre needs are recorded`, complete: "All pieces that this centre needs are recorded.", begin: "Record what is missing",
  groups: { phrase: "Phrases", digit: "Digits", number: "Numbers of counters", letter: "Letters" }, more: (n) => `Pieces that are not needed yet (${n})`, moreLead: "Needed only with more counters, or other letters before the numbers.",
  recorded: (s) => `Recorded, ${s} s`, lost: "File lost", byEngine: "By the machine", needed: "To be recorded",
  record: "Record", again: "Record again", remove: "Remove", hear: "Listen", of: (what, text) => `${what}: ${text}`,
  say: "Say clearly", start: "Start", finish: "Done", speak: "Recording, please speak…", sending: "Being prepared…", upload: "Choose a sound file", next: "Next piece", close: "Close", tip: "Choose a quiet room, keep a hand's width from the microphone, and speak every piece in the same tone.",
  level: "Level", levels: { nothing: "Nothing is heard yet", quiet: "Rather soft, please speak up", good: "Good", loud: "Too loud, please step back" },
  microphone: { insecure: "Browsers record on https pages and on the server itself alone. A sound file can be chosen all the same.", denied: "The browser may not use the microphone. Press the sign beside the address and allow it.", missing: "There is no microphone. Please plug one in and try again." },
  noSound: "The browser cannot read this file. Please choose a WAV file.", tooLong: "A piece lasts 10 seconds at most.", kept: (text) => `“${text}” is kept.`, removed: (text) => `The recording “${text}” is removed.`, notPlayed: "This could not be played.", away: "The list of pieces could not be read.", retry: "Try again", readOnly: "You may look at this page only.",
};

export const words = spoken({ vi, en });
