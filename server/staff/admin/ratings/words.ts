/** The words of the page of ratings. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Lý do đánh giá", lead: "Người dân chọn lý do sau khi chọn mức. Lý do đang dùng hiện ngay trên máy đánh giá và điện thoại.", add: "Thêm lý do", choose: "Chọn một mức hoặc một lý do để sửa.",
  levels: "Các mức", levelsLead: "Số mức (3, 4 hay 5) đặt ở trang Trung tâm.", unasked: "Không hỏi ở thang hiện nay",
  levelTitle: (n: number) => `Mức ${n}`, partLevel: "Lời của mức này", name: "Tên mức", question: "Câu hỏi thêm sau mức này", questionHint: "Người dân trả lời Có hoặc Không. Để trống thì không hỏi.",
  newTitle: "Lý do mới", partReason: "Lý do", reason: "Lý do", code: "Mã", codeHint: "Dùng trong tệp và báo cáo. Tự gợi ý từ lý do, sau đó không đổi.",
  when: "Nói về", low: "Điều chưa tốt", high: "Điều làm hài lòng", scores: "Hỏi sau các mức", factor: "Yếu tố SIPAS", none: "Không thuộc yếu tố nào", position: "Thứ tự",
  after: (names: string) => `Sau: ${names}`,
  factors: { access: "Tiếp cận dịch vụ", procedure: "Thủ tục hành chính", officer: "Công chức giải quyết công việc", result: "Kết quả dịch vụ", feedback: "Tiếp nhận, giải quyết góp ý" } as Record<string, string>,
};

const en: typeof vi = {
  title: "Reasons of ratings", lead: "People choose reasons after their mark. Those in use are shown on tablets and phones at once.", add: "Add a reason", choose: "Choose a level or a reason to change it.",
  levels: "Levels", levelsLead: "How many (3, 4 or 5) is set on the page Centre.", unasked: "Not asked with the present scale",
  levelTitle: (n) => `Level ${n}`, partLevel: "Words of this level", name: "Name of the level", question: "Further question after this level", questionHint: "Answered with yes or no. Empty: nothing is asked.",
  newTitle: "New reason", partReason: "Reason", reason: "Reason", code: "Code", codeHint: "For files and reports. Follows the reason, then stays.",
  when: "Tells", low: "What was wrong", high: "What was good", scores: "Offered after the levels", factor: "SIPAS factor", none: "None of the factors", position: "Place",
  after: (names) => `After: ${names}`,
  factors: { access: "Access", procedure: "Procedure", officer: "Officer", result: "Result", feedback: "Handling of feedback" },
};

export const words = spoken({ vi, en });
