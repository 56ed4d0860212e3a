/** What the server refuses about the set-up, as sentences: a wrong field by its rule, everything else by its code. */
import { ApiError } from "../../../client/api";
import { errorWords } from "../../../client/words";
import { language, spoken } from "../../sign_in/language";

type Facts = Record<string, unknown>;
type Said = (facts: Facts) => string;

const vi: Record<string, Said> = {
  wrong: () => "Nội dung này chưa đúng.",
  missing: () => "Cần điền mục này.",
  unknown_field: () => "Hệ thống không có mục này. Hãy tải lại trang.",
  too_long: ({ most }) => `Dài quá ${most} chữ.`,
  too_short: ({ least }) => `Ít nhất ${least} chữ.`,
  too_many: ({ most }) => `Nhiều quá ${most} mục.`,
  too_many_lines: ({ most }) => `Phiếu chỉ đủ chỗ cho ${most} dòng.`,
  line_too_long: ({ most }) => `Mỗi dòng dài nhất ${most} chữ.`,
  range: (facts) => range(facts, "từ", "đến", "Ít nhất", "Nhiều nhất"),
  number: () => "Cần một số nguyên.",
  pattern: () => "Chỉ dùng chữ thường không dấu, chữ số, dấu gạch ngang; bắt đầu bằng chữ hoặc số.",
  address: () => "Địa chỉ bắt đầu bằng http:// hoặc https:// và không có khoảng trắng.",
  choice: () => "Hãy chọn một trong các mục cho sẵn.",
  ring: () => "Máy in này dẫn ngược về chính máy cần dự phòng.",
  put_away: () => "Máy in này đã được lưu trữ; hãy chọn máy đang dùng.",
  slip_needs: () => "Phiếu nào cũng phải có số thứ tự, tên dịch vụ, mã QR và giờ lấy số.",
  logo: () => "Không dùng được ảnh này: hãy chọn ảnh nét đậm, ít chi tiết.",
  date: () => "Ngày chưa đúng.",
  twice: () => "Có mục bị lặp lại.",
  series_letters: ({ never }) => `Một hoặc hai chữ cái in hoa, không dùng ${list(never)} vì dễ nhầm với số.`,
  weekday: () => "Giờ này không thuộc ngày đó.",
  time: ({ opens, closes }) => `${opens}–${closes} không phải khoảng giờ trong ngày: giờ mở phải trước giờ đóng.`,
  overlap: ({ opens, closes }) => `Hai khoảng giờ chồng nhau: khoảng bắt đầu ${opens} nằm trước khi khoảng trước đóng (${closes}).`,
  wav: () => "Tệp này không phải âm thanh WAV.",
  rate: () => "Tệp WAV cần có 16.000 đến 96.000 mẫu mỗi giây.",
  silent: () => "Không nghe thấy tiếng nói. Hãy thu lại gần micrô hơn.",
  clock: () => "Giờ trong ngày ghi như 22:00.",
  same_time: () => "Giờ kết thúc phải khác giờ bắt đầu.",
  time_zone: () => "Không có múi giờ này.",
  vietnamese_first: () => "Tiếng Việt luôn đứng đầu.",
  language_twice: () => "Mỗi ngôn ngữ chỉ ghi một lần.",
  language_name: () => "Hãy ghi tên của ngôn ngữ này bằng chính ngôn ngữ đó, tối đa 40 ký tự.",
  not_spoken: () => "Loa chỉ đọc ngôn ngữ mà trung tâm dùng. Muốn bỏ một ngôn ngữ, hãy bỏ ở trang “Giọng đọc” trước.",
  below_itself: () => "Một lĩnh vực không thể nằm bên dưới chính nó.",
  not_a_field: () => "Dịch vụ chỉ nằm dưới lĩnh vực đang dùng.",
  has_services: () => "Mục này còn dịch vụ bên dưới nên không tự cấp số được.",
  is_a_field: () => "Lĩnh vực không cấp số; hãy chọn các dịch vụ của nó.",
  ranks: () => "Thứ tự ưu tiên từ 1 đến 9, của những dịch vụ mà quầy này phục vụ.",
  login: ({ most }) => `Tên đăng nhập có 1 đến ${most ?? 64} chữ thường nhìn thấy được, không có khoảng trắng ở hai đầu.`,
  no_such_role: () => "Trung tâm không có vai trò này.",
  not_for_people: () => "Quyền này không giao cho người.",
  builtin: () => "Vai trò có sẵn giữ nguyên mã.",
  administrators: () => "Vai trò quản trị luôn có quyền quản lý con người.",
  same_site: () => "Hãy chọn người của một trung tâm khác.",
  field: () => "Đây là lĩnh vực, hoặc không còn dùng; hãy chọn một dịch vụ.",
  no_address: ({ address }) => `“${String(address)}” không phải địa chỉ thư điện tử.`,
  folder: () => "Chỉ dùng chữ không dấu, chữ số, dấu - và _, cách nhau bằng dấu /.",
  one_line: () => "Chỉ viết trên một dòng.",
  weekly: () => "Bản tổng hợp này chỉ gửi hằng tuần.",
  unknown_row: ({ value }) => (value === undefined ? "Không tìm thấy mục được nhắc đến." : `Không có mục “${value}”.`),
};

const en: Record<string, Said> = {
  wrong: () => "This is not right.",
  missing: () => "Please fill this in.",
  unknown_field: () => "The system has no such field. Please reload the page.",
  too_long: ({ most }) => `Longer than ${most} letters.`,
  too_short: ({ least }) => `At least ${least} letters.`,
  too_many: ({ most }) => `More than ${most} entries.`,
  too_many_lines: ({ most }) => `The slip has room for ${most} line(s).`,
  line_too_long: ({ most }) => `A line has at most ${most} letters.`,
  range: (facts) => range(facts, "from", "to", "At least", "At most"),
  number: () => "A whole number, please.",
  pattern: () => "Small letters without marks, digits and hyphens; a letter or digit first.",
  address: () => "An address begins with http:// or https:// and has no spaces.",
  choice: () => "Please choose one of those offered.",
  ring: () => "This printer leads back to the one that it should stand in for.",
  put_away: () => "This printer was put away; choose one that is in use.",
  slip_needs: () => "Every slip has the number, the service, the QR code and the time.",
  logo: () => "This picture cannot be used: choose a bold one with few details.",
  date: () => "This is no date.",
  twice: () => "Something is there twice.",
  series_letters: ({ never }) => `One or two capital letters, none of ${list(never)}: they are mistaken for digits.`,
  weekday: () => "These hours belong to another day.",
  time: ({ opens, closes }) => `${opens}–${closes} is no time of a day: it opens before it closes.`,
  overlap: ({ opens, closes }) => `Two spans overlap: the one from ${opens} begins before the other closes (${closes}).`,
  wav: () => "This is no WAV sound.",
  rate: () => "A WAV file needs 16,000 to 96,000 samples a second.",
  silent: () => "Nobody is heard. Please record again, nearer to the microphone.",
  clock: () => "A time of the day is like 22:00.",
  same_time: () => "It must end at another time than it begins.",
  time_zone: () => "There is no such time zone.",
  vietnamese_first: () => "Vietnamese comes first.",
  language_twice: () => "Each language once only.",
  language_name: () => "Write the name of this language in itself, up to 40 signs.",
  not_spoken: () => "Only languages of the centre are spoken. To take one away, begin on the page “Voice”.",
  below_itself: () => "A field cannot stand below itself.",
  not_a_field: () => "Services stand below fields that are in use.",
  has_services: () => "Services stand below this one, so it gives no numbers itself.",
  is_a_field: () => "Fields give no numbers; choose their services.",
  ranks: () => "Ranks are 1 to 9, of services of this counter.",
  login: ({ most }) => `A sign-in name has 1 to ${most ?? 64} small letters that can be seen, and no space around it.`,
  no_such_role: () => "The centre has no such role.",
  not_for_people: () => "This right is not for people.",
  builtin: () => "The roles that every centre has keep their code.",
  administrators: () => "Administrators always set people up.",
  same_site: () => "Please choose somebody of another centre.",
  field: () => "This is a field, or no longer in use; choose a service.",
  no_address: ({ address }) => `“${String(address)}” is no e-mail address.`,
  folder: () => "Letters without marks, digits, - and _, parted by /.",
  one_line: () => "One line only.",
  weekly: () => "This digest goes out weekly.",
  unknown_row: ({ value }) => (value === undefined ? "What is named here is not there." : `There is no “${value}”.`),
};

export const rules = spoken({ vi, en });

const list = (never: unknown): string => (Array.isArray(never) ? never.join(", ") : String(never));

function range({ least, most }: Facts, from: string, to: string, atLeast: string, atMost: string): string {
  if (least !== undefined && most !== undefined) return `${from.charAt(0).toUpperCase()}${from.slice(1)} ${least} ${to} ${most}.`;
  return least !== undefined ? `${atLeast} ${least}.` : `${atMost} ${most}.`;
}

const REFUSALS = spoken<Record<string, Said>>({
  vi: {
    "name.taken": ({ archived }) => (archived ? "Một mục trong kho lưu trữ đang giữ tên này. Hãy khôi phục mục đó, hoặc chọn tên khác." : "Đã có mục khác dùng tên này."),
    "setup.conflict": () => "Người khác vừa sửa mục này.",
    "setup.cannot_undo": () => "Thay đổi này không hoàn tác được.",
    "setup.in_use": ({ people, services, devices, printers }) =>
      people ? `Đang có ${people} người liên quan (đang chờ, hoặc đang giữ vai trò này). Hãy thử lại khi không còn ai.`
        : services ? `Còn ${services} dịch vụ bên dưới. Hãy chuyển hoặc lưu trữ chúng trước.`
          : devices ? `Còn ${devices} thiết bị dùng máy in này.`
            : printers ? `Còn ${printers} máy in lấy máy này làm dự phòng.` : "Mục này vẫn đang được dùng.",
    "setup.last_administrator": () => "Phải còn ít nhất một người quản lý được con người. Hãy giao quyền cho người khác trước.",
    "counter.still_open": ({ counter }) => `Quầy ${counter ?? ""} đang có người làm việc. Hãy đóng quầy trước.`,
    "counter.busy": ({ counter }) => `Quầy ${counter ?? ""} đang phục vụ một số. Hãy đợi xong đã.`,
    "auth.forbidden": () => "Bạn không thể giao, hay sửa, nhiều quyền hơn quyền của chính mình.",
    "change.unknown": () => "Không tìm thấy thay đổi này.",
  },
  en: {
    "name.taken": ({ archived }) => (archived ? "Something archived has this name. Restore it, or choose another name." : "Another one has this name."),
    "setup.conflict": () => "Somebody else has just changed this.",
    "setup.cannot_undo": () => "This change cannot be taken back.",
    "setup.in_use": ({ people, services, devices, printers }) =>
      people ? `${people} people wait for it, or have this role. Try again when nobody does.`
        : services ? `${services} services stand below it. Move or archive them first.`
          : devices ? `${devices} devices print there.`
            : printers ? `${printers} printers count on it as their stand-in.` : "It is still in use.",
    "setup.last_administrator": () => "Somebody must be left who may set people up. Give the right to somebody else first.",
    "counter.still_open": ({ counter }) => `Somebody works at counter ${counter ?? ""}. Close it first.`,
    "counter.busy": ({ counter }) => `Counter ${counter ?? ""} is serving somebody. Wait until it has finished.`,
    "auth.forbidden": () => "You cannot give or change more rights than you have yourself.",
    "change.unknown": () => "This change was not found.",
  },
});

/** What does not fit a pattern is told by what it should be. */
const ruleOf = (facts: Facts): string => (facts["rule"] === "pattern" && facts["field"] === "public_url" ? "address" : String(facts["rule"]));

/** The sentence for whatever was thrown. */
export function refusalWords(problem: unknown): string {
  if (!(problem instanceof ApiError)) return errorWords(problem, language.value);
  if (problem.code === "request.field") return (rules()[ruleOf(problem.facts)] ?? rules()["wrong"])?.(problem.facts) ?? "";
  return REFUSALS()[problem.code]?.(problem.facts) ?? errorWords(problem, language.value);
}
