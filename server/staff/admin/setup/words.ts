/** The words of every editor of the set-up. */
import { spoken } from "../../sign_in/language";

const vi = {
  find: "Tìm", add: "Thêm", archivedToo: "Cả mục đã lưu trữ", archived: "Đã lưu trữ", none: "Không có mục nào khớp.", noneYet: "Chưa có mục nào.", noneInUse: "Mọi mục đã được lưu trữ.", back: "Danh sách", loading: "Đang mở",
  away: "Chưa kết nối được với máy chủ", awayLead: "Những gì chưa lưu vẫn còn trên trang này.", tryNow: "Thử ngay", old: "Danh sách có thể đã cũ.",
  readOnly: "Tài khoản này được xem, không được sửa phần này.", gone: "Không còn mục này", goneLead: "Có thể người khác vừa xóa. Chọn mục khác trong danh sách.", choose: "Chọn một mục để xem và sửa",
  save: "Lưu", saved: "Đã lưu.", unsaved: (n: number) => `${n} mục chưa lưu`, allSaved: "Đã lưu hết", discard: "Bỏ thay đổi", make: "Tạo", isNew: "Mới",
  language: "Ngôn ngữ", preview: "Xem trước", closePreview: "Đóng phần xem trước", undo: "Hoàn tác", undone: "Đã hoàn tác.", archive: "Lưu trữ", restore: "Khôi phục", remove: "Xóa", removed: "Đã xóa.", archivedNow: "Đã lưu trữ.",
  archiveAsk: (name: string) => `Lưu trữ “${name}”?`, archiveLead: "Mục này không còn hiện ở đâu ngoài lịch sử và báo cáo. Có thể khôi phục bất cứ lúc nào.",
  removeAsk: (name: string) => `Xóa “${name}”?`, removeLead: "Có thể hoàn tác ngay sau đó, hoặc trong trang Lịch sử.", keep: "Giữ lại",
  vi: "Tiếng Việt", en: "Tiếng Anh", optional: "không bắt buộc", notANumber: "Cần một số nguyên.", noLimit: "không giới hạn", chosen: (n: number, of: number) => `Đã chọn ${n}/${of}`, all: "Tất cả", clear: "Bỏ chọn", chosenOnly: "Chỉ mục đã chọn",
  // conflict
  conflictTitle: "Có người vừa sửa mục này", conflictBy: (by: string, at: string) => `${by} đã lưu lúc ${at}, trong lúc bạn đang sửa.`, someone: "Người khác", field: "Mục", mine: "Của bạn", theirs: "Vừa được lưu", takeTheirs: "Lấy bản vừa lưu", saveMine: "Lưu bản của tôi", lookAgain: "Xem lại đã",
  // history
  history: "Lịch sử sửa", historyLead: "Ai đã sửa gì, từ thế nào thành thế nào. Mỗi lần sửa có thể hoàn tác nếu sau đó chưa ai sửa lại.", historyNone: "Chưa có thay đổi nào.", was: "Trước", now: "Sau", added: "Thêm", changed: "Sửa", removedWord: "Xóa", moved: "Chuyển chỗ", system: "Hệ thống", showMore: "Xem chi tiết",
  nothing: "—", yes: "có", no: "không", hidden: "(không hiện)", minutes: (n: number) => `${n} phút`, everything: "tất cả dịch vụ", siteHours: "theo giờ của trung tâm", list: (n: number) => `${n} mục`,
};

const en: typeof vi = {
  find: "Search", add: "Add", archivedToo: "Archived ones too", archived: "Archived", none: "Nothing matches.", noneYet: "Nothing here yet.", noneInUse: "All of it is archived.", back: "List", loading: "Opening",
  away: "The server cannot be reached", awayLead: "What is not saved is still on this page.", tryNow: "Try now", old: "The list may be out of date.",
  readOnly: "This account may look at this part, and not change it.", gone: "This is no more", goneLead: "Somebody may just have removed it. Choose another one from the list.", choose: "Choose an entry to see and change it",
  save: "Save", saved: "Saved.", unsaved: (n) => (n === 1 ? "1 entry not saved" : `${n} entries not saved`), allSaved: "All saved", discard: "Discard changes", make: "Create", isNew: "New",
  language: "Language", preview: "Preview", closePreview: "Close the preview", undo: "Undo", undone: "Taken back.", archive: "Archive", restore: "Restore", remove: "Remove", removed: "Removed.", archivedNow: "Archived.",
  archiveAsk: (name) => `Archive “${name}”?`, archiveLead: "It then shows nowhere but in history and reports. It can be restored at any time.",
  removeAsk: (name) => `Remove “${name}”?`, removeLead: "This can be undone right afterwards, or on the page History.", keep: "Keep it",
  vi: "Vietnamese", en: "English", optional: "optional", notANumber: "A whole number, please.", noLimit: "no limit", chosen: (n, of) => `${n} of ${of} chosen`, all: "All", clear: "None", chosenOnly: "Only those chosen",
  conflictTitle: "Somebody has just changed this", conflictBy: (by, at) => `${by} saved it at ${at}, while you were editing.`, someone: "Somebody else", field: "Field", mine: "Yours", theirs: "Just saved", takeTheirs: "Take what was just saved", saveMine: "Save mine", lookAgain: "Look again",
  history: "History", historyLead: "Who changed what, from what to what. Each edit can be undone unless somebody has changed it again.", historyNone: "Nothing was changed yet.", was: "Before", now: "After", added: "Added", changed: "Changed", removedWord: "Removed", moved: "Moved", system: "The system", showMore: "Details",
  nothing: "—", yes: "yes", no: "no", hidden: "(not shown)", minutes: (n) => `${n} min`, everything: "all services", siteHours: "the centre's hours", list: (n) => `${n} entries`,
};

export const words = spoken({ vi, en });
