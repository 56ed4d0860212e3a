/** The words around every page of the administration. */
import { spoken } from "../../sign_in/language";

const vi = {
  nav: "Các trang quản trị", menu: "Danh mục", closeNav: "Đóng danh mục", elsewhere: "Trang khác",
  lost: "Không có trang này", lostLead: "Địa chỉ có thể đã cũ. Chọn một trang trong danh mục.",
  unsavedTitle: "Có thay đổi chưa lưu", unsavedLead: "Nếu rời trang này, những gì vừa sửa sẽ mất.", stay: "Ở lại", leave: "Bỏ thay đổi",
};

const en: typeof vi = {
  nav: "Administration pages", menu: "Pages", closeNav: "Close the list of pages", elsewhere: "Other pages",
  lost: "There is no such page", lostLead: "The address may be out of date. Choose a page from the list.",
  unsavedTitle: "Some changes are not saved", unsavedLead: "If you leave this page, what you have just edited is lost.", stay: "Stay", leave: "Discard changes",
};

export const words = spoken({ vi, en });
