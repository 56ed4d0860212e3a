/** What is wrong with a line of a file, as a sentence: a line that cannot be read by its rule, a wrong field as the set-up tells it. */
import { ApiError } from "../../../client/api";
import type { FileError } from "../../../client/contract";
import { spoken } from "../../sign_in/language";
import { fieldName } from "../setup/field_words";
import { refusalWords } from "../setup/refusals";

type Facts = Readonly<Record<string, unknown>>;
type Said = (facts: Facts) => string;

const vi: Record<string, Said> = {
  unread: () => "Không đọc được dòng này.",
  empty: () => "Tệp này trống.",
  syntax: () => "Dòng này không đúng cách viết YAML: hãy xem khoảng trắng đầu dòng, dấu hai chấm và dấu nháy.",
  no_letter: () => "Có một ký tự không phải chữ.",
  form: ({ form }) => `Tệp phải bắt đầu bằng “toiluot: ${form}”.`,
  no_such_part: ({ part }) => `Tệp không có phần “${part}”.`,
  no_list: ({ part }) => `Phần “${part}” là một danh sách: mỗi mục bắt đầu bằng dấu gạch ngang.`,
  no_table: () => "Ở đây cần viết “tên: giá trị”.",
  no_name: () => "Ở đây cần một tên.",
  name_twice: ({ name }) => `“${name}” được viết hai lần.`,
  no_value: () => "Ở đây chỉ dùng chữ, số nguyên, true, false và null.",
  too_deep: () => "Có quá nhiều lớp lồng nhau.",
  anchor: () => "Không dùng dấu & và * để nhắc lại mục khác.",
  no_such_column: ({ column, columns }) => `Không có cột “${column}”. Các cột là: ${columns}.`,
  no_code: () => "Thiếu cột “code”.",
  column_twice: ({ column }) => `Cột “${column}” được viết hai lần.`,
  cells: ({ cells, columns }) => `Dòng này có ${cells} ô, còn dòng đầu có ${columns} ô.`,
  quotes: () => "Dấu nháy kép chưa được đóng, hoặc đặt sai chỗ.",
  not_utf8: () => "Chữ bị hỏng: hãy lưu tệp bằng bảng mã UTF-8 (trong Excel: “CSV UTF-8”).",
  no_column: ({ column }) => `Thiếu cột “${column}”.`,
  spreadsheet: () => "Đây là tệp bảng tính. Hãy lưu thành CSV rồi chọn lại.",
  file_too_long: ({ most }) => `Tệp có quá ${most} dòng.`,
  unknown_field: () => "Tệp không đặt được mục này.",
};

const en: Record<string, Said> = {
  unread: () => "This line cannot be read.",
  empty: () => "The file is empty.",
  syntax: () => "This line is no YAML: look at the space before it, at its colon and its quotation marks.",
  no_letter: () => "There is a sign here that no text has.",
  form: ({ form }) => `The file must begin with “toiluot: ${form}”.`,
  no_such_part: ({ part }) => `A file has no part “${part}”.`,
  no_list: ({ part }) => `The part “${part}” is a list: each entry begins with a hyphen.`,
  no_table: () => "“name: value” is expected here.",
  no_name: () => "A name is expected here.",
  name_twice: ({ name }) => `“${name}” stands here twice.`,
  no_value: () => "Only texts, whole numbers, true, false and null are known here.",
  too_deep: () => "Too many levels, one within the other.",
  anchor: () => "The signs & and * for repeating something are not used here.",
  no_such_column: ({ column, columns }) => `There is no column “${column}”. The columns are: ${columns}.`,
  no_code: () => "The column “code” is missing.",
  column_twice: ({ column }) => `The column “${column}” stands there twice.`,
  cells: ({ cells, columns }) => `This line has ${cells} cell(s); the first line has ${columns}.`,
  quotes: () => "A quotation mark is not closed, or stands where none may.",
  not_utf8: () => "Letters are lost: save the file as UTF-8 (in Excel: “CSV UTF-8”).",
  no_column: ({ column }) => `The column “${column}” is missing.`,
  spreadsheet: () => "This is a spreadsheet. Save it as CSV, then choose it again.",
  file_too_long: ({ most }) => `The file has more than ${most} lines.`,
  unknown_field: () => "A file does not set this field.",
};

const rules = spoken({ vi, en });

/** The sentence for one line; a field that is wrong is named before it. */
export function lineWords({ code, facts, reason }: FileError): string {
  const said = rules()[String(facts["rule"])];
  if (code === "import.unreadable") return (said ?? rules()["unread"])?.(facts) ?? "";
  const field = typeof facts["field"] === "string" ? `${fieldName(facts["field"].split(".")[0] ?? "")}: ` : "";
  return field + (said?.(facts) ?? refusalWords(new ApiError(code, reason, facts, 422)));
}
