/** The words of the page of pictures and videos. */
import { spoken } from "../../sign_in/language";

const vi = {
  title: "Ảnh và video", lead: "Hiện lần lượt trên bảng gọi số khi không có số nào đang được gọi. Khi có số được gọi, ảnh nhường chỗ ngay; video phát tiếp ở góc bảng và tự giảm tiếng.", add: "Thêm mục", choose: "Chọn một mục để sửa, hoặc thêm mục mới.",
  newTitle: "Ảnh hoặc video mới", part: "Ảnh hoặc video", name: "Tên", nameHint: "Nội dung của ảnh hoặc video, cho người quản trị và người dùng trình đọc màn hình.", position: "Thứ tự", lasts: "Hiện trong", unit: "giây", shown: "Hiện trên bảng", on: "Có", off: "Không hiện",
  place: (n: number) => `Thứ ${n}`, seconds: (n: number) => `${n} giây`, picture: "Ảnh đang chọn", choosePicture: "Chọn ảnh", otherPicture: "Chọn ảnh khác", sending: "Đang gửi ảnh…",
  pictureHint: "JPEG, PNG hoặc WebP, tối đa 12 MB. Ảnh ngang 16:9 vừa bảng ngang nhất.", tooLarge: "Ảnh lớn hơn 12 MB.", noPicture: "Tệp này không phải ảnh JPEG, PNG hoặc WebP, hoặc ảnh quá lớn.",
  kind: "Loại nội dung", onePicture: "Ảnh", oneVideo: "Video", video: "Video đang chọn", chooseVideo: "Chọn video", otherVideo: "Chọn video khác", videoHint: "MP4 (H.264) hoặc WebM. Video ngang 16:9, 1920 × 1080 là đủ.",
  trying: "Đang thử phát video trên máy này…", sendingVideo: "Đang gửi video", sent: (percent: number) => `Đã gửi ${percent}%`, stop: "Dừng gửi",
  notPlayed: "Trình duyệt này không phát được tệp vừa chọn, nên bảng gọi số cũng có thể không phát được. Hãy chuyển sang MP4 (H.264) hoặc WebM rồi thử lại.", noVideo: "Tệp này không phải video MP4 hoặc WebM.",
  cutShort: "Tệp video không trọn vẹn. Hãy chép lại tệp rồi thử lại.", noRoom: "Ổ đĩa của máy chủ không đủ chỗ cho video này.", videoTooLarge: (most: number) => `Video lớn hơn ${most} MB. Hãy giảm dung lượng rồi thử lại.`,
  withSound: "Phát tiếng", soundHint: "Tiếng tự giảm khi có số được gọi và tắt trong giờ yên lặng.", silent: "Không tiếng", volume: "Âm lượng video",
};

const en: typeof vi = {
  title: "Pictures and videos", lead: "Shown one after the other on the hall boards while no number is called. A call takes the place of a picture at once; a video goes on in a corner, and its sound gives way.", add: "Add", choose: "Choose one to change, or add one.",
  newTitle: "New picture or video", part: "Picture or video", name: "Name", nameHint: "What it shows, for administrators and screen readers.", position: "Place", lasts: "Shown for", unit: "s", shown: "Shown on the board", on: "Yes", off: "Not shown",
  place: (n) => `Place ${n}`, seconds: (n) => `${n} s`, picture: "The chosen picture", choosePicture: "Choose a picture", otherPicture: "Choose another one", sending: "Sending…",
  pictureHint: "JPEG, PNG or WebP, 12 MB at most. 16:9 fits a lying board best.", tooLarge: "The picture is larger than 12 MB.", noPicture: "This file is no JPEG, PNG or WebP picture, or is too large.",
  kind: "What it is", onePicture: "Picture", oneVideo: "Video", video: "The chosen video", chooseVideo: "Choose a video", otherVideo: "Choose another one", videoHint: "MP4 (H.264) or WebM; lying, 16:9. 1920 × 1080 is enough.",
  trying: "Trying the video on this machine…", sendingVideo: "Sending the video", sent: (percent) => `${percent}% sent`, stop: "Stop sending",
  notPlayed: "This browser cannot play that file, so the boards may not either. Convert it to MP4 (H.264) or WebM and try again.", noVideo: "This file is no MP4 or WebM video.",
  cutShort: "The file is not whole. Copy it once more and try again.", noRoom: "The server’s disk has no room for this video.", videoTooLarge: (most) => `The video is larger than ${most} MB. Make it smaller and try again.`,
  withSound: "With sound", soundHint: "It gives way to calls, and is silent in quiet hours.", silent: "Silent", volume: "Volume of the video",
};

export const words = spoken({ vi, en });
