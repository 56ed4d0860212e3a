/** What people may do from home, its limits, and the poster that tells them. */
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { spoken } from "../../sign_in/language";
import type { Edit } from "../setup/edit";
import { Part } from "../setup/fields";
import { PartNumbers } from "../setup/part_numbers";
import type { Numbers } from "../setup/part_numbers";

const words = spoken({
  vi: {
    part: "Đặt hẹn và lấy số từ xa", lead: "Người dân quét mã trên áp phích hoặc mở đường dẫn; không cần tên hay số điện thoại.", yes: "Có", no: "Không",
    books: "Người dân tự đặt giờ hẹn", booksHint: "Chỉ những dịch vụ có khung giờ hẹn (trang Lĩnh vực và dịch vụ).",
    takes: "Giữ chỗ trong hàng chờ từ xa", takesHint: "Số chỉ được cấp khi người giữ chỗ đến và quét mã ở kiosk hoặc tại bàn hướng dẫn.",
    keeps: "Giữ chỗ (phút)", keepsHint: "Sau chừng đó không ai đến thì chỗ hết hạn. 10–480", grace: "Chờ thêm sau lượt (phút)", graceHint: "Đã gọi qua lượt lâu hơn thế thì xếp cuối hàng. 0–60",
    hour: "Số lần đặt của một điện thoại trong một giờ", hourHint: "1–20", reminds: "Nhắc trước giờ hẹn (giờ)", remindsHint: "Cho ai bấm nhắc trên trang lịch hẹn; 0 là không nhắc. 0–168",
    poster: "Mở áp phích để in", page: "Mở trang cho người dân",
  },
  en: {
    part: "Appointments and numbers from afar", lead: "People scan the poster or open the link; no name or phone number is asked for.", yes: "Yes", no: "No",
    books: "Citizens book hours by themselves", booksHint: "Of services with slots alone (page Fields and services).",
    takes: "Places in the line from afar", takesHint: "The number itself is given when somebody comes and scans the code at the kiosk or at the desk.",
    keeps: "A place is kept (minutes)", keepsHint: "It lapses when nobody comes in that time. 10–480", grace: "Grace after the turn (minutes)", graceHint: "Who comes later joins at the end. 0–60",
    hour: "Bookings of one phone in an hour", hourHint: "1–20", reminds: "Reminder before the hour (hours)", remindsHint: "For whoever asks on the page of the appointment; 0 for none. 0–168",
    poster: "Open the poster", page: "Open the page for citizens",
  },
});

export function AfarPart({ edit, site }: { edit: Edit; site: string }) {
  const w = words();
  const afar = edit.get<Numbers>("afar");
  const turn = (name: string) => (on: boolean): void => edit.set({ afar: { ...afar, [name]: on } });
  const isOn = afar["books"] === true || afar["takes_numbers"] === true;
  return (
    <Part title={w.part} lead={w.lead}>
      <Toggle label={w.books} on={afar["books"] === true} words={{ on: w.yes, off: w.no }} hint={w.booksHint} onChange={turn("books")} />
      <Toggle label={w.takes} on={afar["takes_numbers"] === true} words={{ on: w.yes, off: w.no }} hint={w.takesHint} onChange={turn("takes_numbers")} />
      {isOn && <PartNumbers edit={edit} field="afar" numbers={[
        { name: "keeps_min", label: w.keeps, hint: w.keepsHint }, { name: "grace_min", label: w.grace, hint: w.graceHint },
        { name: "per_hour", label: w.hour, hint: w.hourHint }, { name: "reminds_h", label: w.reminds, hint: w.remindsHint },
      ]} />}
      {isOn && <p><a href={`/remote/${site}/poster`} target="_blank" rel="noreferrer">{w.poster}</a> · <a href={`/remote/${site}`} target="_blank" rel="noreferrer">{w.page}</a></p>}
    </Part>
  );
}
