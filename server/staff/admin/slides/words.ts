/** The words of the page of slides. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Ảnh trên bảng", lead: "Hiện lần lượt trên bảng gọi số khi không có số nào đang được gọi. Khi có số được gọi, ảnh nhường chỗ ngay.", add: "Thêm ảnh", choose: "Chọn một ảnh để sửa, hoặc thêm ảnh mới.",
  newTitle: "Ảnh mới", part: "Ảnh", name: "Tên", nameHint: "Nội dung của ảnh, cho người quản trị và người dùng trình đọc màn hình.", position: "Thứ tự", lasts: "Hiện trong", unit: "giây", shown: "Hiện trên bảng", on: "Có", off: "Không hiện",
  place: (n: number) => `Thứ ${n}`, seconds: (n: number) => `${n} giây`, picture: "Ảnh đang chọn", choosePicture: "Chọn ảnh", otherPicture: "Chọn ảnh khác", sending: "Đang gửi ảnh…",
  pictureHint: "JPEG, PNG hoặc WebP, tối đa 12 MB. Ảnh ngang 16:9 vừa bảng ngang nhất.", tooLarge: "Ảnh lớn hơn 12 MB.", noPicture: "Tệp này không phải ảnh JPEG, PNG hoặc WebP, hoặc ảnh quá lớn.",
};

const en: typeof vi = {
  title: "Pictures on the board", lead: "Shown one after the other on the hall boards while no number is called. A call takes their place at once.", add: "Add a picture", choose: "Choose a picture to change, or add one.",
  newTitle: "New picture", part: "Picture", name: "Name", nameHint: "What it shows, for administrators and screen readers.", position: "Place", lasts: "Shown for", unit: "s", shown: "Shown on the board", on: "Yes", off: "Not shown",
  place: (n) => `Place ${n}`, seconds: (n) => `${n} s`, picture: "The chosen picture", choosePicture: "Choose a picture", otherPicture: "Choose another one", sending: "Sending…",
  pictureHint: "JPEG, PNG or WebP, 12 MB at most. 16:9 fits a lying board best.", tooLarge: "The picture is larger than 12 MB.", noPicture: "This file is no JPEG, PNG or WebP picture, or is too large.",
};

export const words = spoken({ vi, en });
