/** The words of the pages from afar. */
import type { AppointmentState, Language } from "../../server/client/contract";

const minutes = (s: number): number => Math.round(s / 60);

const vi = {
  title: "Đặt hẹn, lấy số từ xa", loading: "Đang mở", off: "Trung tâm chưa nhận đặt từ xa", offLead: "Xin lấy số ở kiosk khi đến.", unknownSite: "Không có trung tâm này", unknownSiteLead: "Xin xem lại đường dẫn hoặc quét lại mã trên áp phích.",
  offline: "Không có mạng", offlineLead: "Xin kiểm tra mạng rồi thử lại.", again: "Thử lại", back: "Quay lại", choose: "Bạn cần làm việc gì?", chooseService: "Chọn thủ tục",
  held: "Bạn đang giữ", heldOpen: "Xem lịch hẹn, chỗ đang giữ", bring: "Cần mang theo", notHere: "Dịch vụ này chỉ lấy số tại trung tâm.",
  today: "Giữ chỗ hôm nay", todayLead: (min: number) => `Bạn có chỗ trong hàng chờ kể từ bây giờ. Hãy đến trong vòng ${min} phút và quét mã ở kiosk: chỉ khi đó bạn mới có số và được gọi.`, todayAct: "Giữ chỗ cho tôi", closedNow: "Lúc này chưa giữ chỗ được", wait: (span: string) => `Ai vào hàng lúc này chờ ${span}.`, yourWait: (span: string) => `Dự kiến còn ${span} đến lượt chỗ này.`,
  book: "Đặt giờ hẹn", bookLead: "Đến đúng giờ, bạn được gọi trước hàng chờ.", bookAct: (at: string) => `Đặt ${at}`, noSlots: "Những ngày tới đã hết giờ hẹn.", moreDays: "Những ngày sau", firstDays: "Những ngày đầu", chooseHour: "Chọn giờ", left: (n: number) => `còn ${n} chỗ`, full: "hết chỗ",
  private: "Không cần tên, số điện thoại hay giấy tờ. Trang này chỉ nhớ trên chính điện thoại của bạn.", often: "Điện thoại này đã đặt nhiều lần trong một giờ qua. Xin đợi rồi thử lại.", lost: "Chưa biết đã đặt được chưa vì mạng chập chờn. Bấm lại lần nữa: bạn không bị đặt hai lần.",
  hour: "Lịch hẹn của bạn", place: "Chỗ bạn đang giữ", code: "Mã của bạn", scan: "Đến nơi, đưa mã này cho máy quét ở kiosk, hoặc nhập sáu chữ số.", qr: (code: string) => `Mã QR của mã ${code}`,
  until: (at: string) => `Giữ đến ${at}`, ahead: "Người đang chờ trước chỗ của bạn", placeLead: (s: number) => `Bạn chưa có số: số được cấp khi quét mã tại kiosk. Nếu đã gọi qua lượt của bạn hơn ${minutes(s)} phút, bạn xếp cuối hàng.`,
  hourLead: (s: number) => `Đúng giờ thì được gọi trước hàng chờ; đến sớm thì đợi tới giờ hẹn; trễ quá ${minutes(s)} phút thì chờ như mọi người.`,
  remind: "Nhắc tôi trước giờ hẹn", remindLead: (at: string) => `Tin nhắc đến lúc ${at}.`, remindCannot: "Trình duyệt này không nhận được lời nhắc. Hãy thêm lịch hẹn vào lịch điện thoại.",
  come: "Báo tôi khi nên đến", comeLead: "Tin đến khi còn ít người trước chỗ này, hoặc khi chỉ còn khoảng 30 phút.", comeCannot: "Trình duyệt này không nhận được tin báo. Hãy để trang này mở và xem còn bao nhiêu người.",
  calendar: "Thêm vào lịch điện thoại", move: "Đổi giờ", moveAct: (at: string) => `Đổi sang ${at}`, keepHour: "Giữ giờ cũ", moved: "Đã đổi giờ hẹn.", cancelHour: "Hủy hẹn", cancelPlace: "Bỏ chỗ", sureHour: "Hủy lịch hẹn này? Giờ này sẽ dành cho người khác.", surePlace: "Bỏ chỗ này? Chỗ sẽ dành cho người khác.", sure: "Đúng, bỏ", keep: "Giữ lại",
  states: { booked: "", arrived: "Bạn đã đến và có số", missed: "Lịch hẹn đã qua mà không có ai đến", cancelled: "Bạn đã hủy", lapsed: "Chỗ giữ đã hết hạn" } as Record<AppointmentState, string>,
  overLead: "Bạn có thể đặt lại, hoặc lấy số ở kiosk.", anew: "Đặt lại", follow: "Theo dõi số", yours: "Số của bạn", unknown: "Đường dẫn này không còn dùng được", unknownLead: "Xin xem lại đường dẫn, hoặc đặt lại.", old: (at: string) => `Không có mạng. Đây là thông tin lúc ${at}; mã vẫn dùng được.`,
  posterTitle: "Lấy số, đặt hẹn bằng điện thoại", posterPlace: "Lấy số từ xa bằng điện thoại", posterBook: "Đặt hẹn bằng điện thoại", print: "In áp phích", posterQr: "Mã QR mở trang đặt từ xa",
  posterHere: "Điện thoại không mở được mã này.", posterHereLead: "Địa chỉ trong mã chỉ đúng trên chính máy chủ. Hãy chạy máy chủ với --host 0.0.0.0, hoặc ghi “Địa chỉ cho điện thoại” ở trang quản trị, rồi in lại.",
  steps: ["Quét mã này bằng camera điện thoại", "Chọn thủ tục, rồi giữ chỗ hoặc đặt giờ hẹn", "Khi đến, quét mã trên điện thoại ở kiosk để lấy số"], posterFoot: "Miễn phí. Không cần cài ứng dụng, không cần tên hay số điện thoại.",
};

export type RemoteWords = typeof vi;

const en: RemoteWords = {
  title: "Book or take a number from afar", loading: "Opening", off: "This centre takes no bookings from afar", offLead: "Please take a number at the kiosk when you come.", unknownSite: "There is no such centre", unknownSiteLead: "Please check the link, or scan the poster again.",
  offline: "No network", offlineLead: "Please check your connection and try again.", again: "Try again", back: "Back", choose: "What do you need?", chooseService: "Choose a service",
  held: "You hold", heldOpen: "See what you hold", bring: "Please bring", notHere: "Numbers for this service are given at the centre alone.",
  today: "Keep a place today", todayLead: (min) => `Your place in the line begins now. Come within ${min} minutes and scan your code at the kiosk: only then you have a number and are called.`, todayAct: "Keep a place for me", closedNow: "No place can be kept now", wait: (span) => `Who joins now waits ${span}.`, yourWait: (span) => `The turn of this place is expected in ${span}.`,
  book: "Book an hour", bookLead: "On time you are called before the line.", bookAct: (at) => `Book ${at}`, noSlots: "No hours are left in the next days.", moreDays: "Later days", firstDays: "First days", chooseHour: "Choose an hour", left: (n) => `${n} left`, full: "full",
  private: "No name, phone number or document is needed. This page is remembered on your own phone alone.", often: "This phone has asked often within the last hour. Please wait and try again.", lost: "The network failed, so it is not known whether it worked. Press again: you will not book twice.",
  hour: "Your appointment", place: "Your place", code: "Your code", scan: "On arrival hold it under the kiosk’s scanner, or enter the six digits.", qr: (code) => `QR code of ${code}`,
  until: (at) => `Kept until ${at}`, ahead: "People waiting before your place", placeLead: (s) => `You have no number yet: it is given when you scan the code at the kiosk. Once your turn is past by more than ${minutes(s)} minutes, you join at the end.`,
  hourLead: (s) => `On time you are called before the line; early you wait for the hour; more than ${minutes(s)} minutes late you wait like everybody.`,
  remind: "Remind me before the hour", remindLead: (at) => `The reminder comes at ${at}.`, remindCannot: "This browser cannot be reminded. Please add the appointment to your calendar.",
  come: "Tell me when to come", comeLead: "You are told when few people are before this place, or when about 30 minutes are left.", comeCannot: "This browser cannot be told. Please keep this page open and watch the people before you.",
  calendar: "Add to my calendar", move: "Change the hour", moveAct: (at) => `Change to ${at}`, keepHour: "Keep the old hour", moved: "The hour was changed.", cancelHour: "Cancel", cancelPlace: "Give the place up", sureHour: "Cancel this appointment? Somebody else may then have the hour.", surePlace: "Give this place up? Somebody else may then have it.", sure: "Yes, give it up", keep: "Keep it",
  states: { booked: "", arrived: "You are here and have a number", missed: "The hour has passed and nobody came", cancelled: "You have cancelled this", lapsed: "The place has lapsed" },
  overLead: "You may book again, or take a number at the kiosk.", anew: "Book again", follow: "Follow the number", yours: "Your number", unknown: "This link is good no longer", unknownLead: "Please check the link, or book again.", old: (at) => `No network. This is from ${at}; the code is still good.`,
  posterTitle: "Numbers and appointments by phone", posterPlace: "Take a number by phone", posterBook: "Book by phone", print: "Print the poster", posterQr: "QR code that opens the page for booking",
  posterHere: "Phones cannot open this code.", posterHereLead: "Its address means the server itself. Run it with --host 0.0.0.0, or enter the address for phones in the administration, then print again.",
  steps: ["Scan this code with your phone’s camera", "Choose a service, then keep a place or book an hour", "On arrival scan your phone at the kiosk for your number"], posterFoot: "Free of charge. No app, no name, no phone number.",
};

export const remoteWords = (language: Language): RemoteWords => (language === "en" ? en : vi);
