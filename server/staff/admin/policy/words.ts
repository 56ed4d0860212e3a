/** The words of who is next. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Cách gọi số", partPolicy: "Ai được gọi trước", lead: "Chọn cách chia lượt giữa người ưu tiên và người thường. Lời hứa dưới mỗi cách được kiểm chứng.", inARow: "Lượt ưu tiên liên tiếp, nhiều nhất", turns: "lượt", rankRun: "Lượt của dịch vụ hạng trên liên tiếp, nhiều nhất", rankHint: "Khi quầy có dịch vụ xếp hạng; xem trang Quầy.",
  partClasses: "Diện ưu tiên", classesLead: "Người dân tự chọn trên kiosk, cán bộ kiểm tra. Không ghi lý do vì sao.", code: "Mã", rank: "Hạng", rankOf: "1 đi trước 2", head: "Đi trước (phút)", headHint: "Chỉ dùng với cách Tính thời gian chờ.", addClass: "Thêm diện ưu tiên", removeClass: (name: string) => `Bỏ ${name}`, vi: "Tiếng Việt", en: "English",
  partMoves: "Ở quầy", recalls: "Số lần gọi lại", times: "lần", postpones: "Người dân được xin lùi lượt", autoStart: "Tự bắt đầu phục vụ sau khi gọi", autoFinish: "Tự kết thúc sau khi bắt đầu", minutes: "phút", byHand: "do cán bộ nhấn", autoHint: "Để trống thì cán bộ nhấn.",
};

const en: typeof vi = {
  title: "Who is next", partPolicy: "Who goes first", lead: "How priority and ordinary people share the calls. What each promises is proven.", inARow: "Priority calls in a row, at most", turns: "calls", rankRun: "Calls of better-ranked services in a row, at most", rankHint: "Where a counter ranks its services; see Counters.",
  partClasses: "Priority classes", classesLead: "People choose at the kiosk, officers check. Why is never kept.", code: "Code", rank: "Rank", rankOf: "1 before 2", head: "Head start (min)", headHint: "Used by Ageing alone.", addClass: "Add a class", removeClass: (name) => `Remove ${name}`, vi: "Vietnamese", en: "English",
  partMoves: "At the counter", recalls: "Recalls", times: "times", postpones: "People may postpone themselves", autoStart: "Starts by itself after the call", autoFinish: "Finishes by itself after the start", minutes: "min", byHand: "officers press", autoHint: "Left empty, officers press.",
};

export const words = spoken({ vi, en });
