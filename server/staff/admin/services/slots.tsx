/** The hours of a service that citizens may book, and how many people each holds. */
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { spoken } from "../../sign_in/language";
import type { Edit } from "../setup/edit";
import { Part } from "../setup/fields";
import { PartNumbers } from "../setup/part_numbers";
import type { Numbers } from "../setup/part_numbers";

const USUAL: Numbers = { minutes: 15, places: 1, days_ahead: 14, lead_min: 120 };

const words = spoken({
  vi: {
    part: "Khung giờ hẹn", lead: "Khung giờ nằm trong giờ làm việc; ngày nghỉ và giờ nghỉ trưa không có. Chưa đặt giờ làm việc thì nhận hẹn từ thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00. Mỗi khung nhận một số người có hẹn, cả do cán bộ đặt.", on: "Nhận đặt hẹn", yes: "Có", no: "Không",
    minutes: "Một khung dài (phút)", minutesHint: "5–240", places: "Số người mỗi khung", placesHint: "1–100", days: "Đặt trước nhiều nhất (ngày)", daysHint: "0 là chỉ trong ngày. 0–90", leadTime: "Đặt trước ít nhất (phút)", leadTimeHint: "0–10080",
  },
  en: {
    part: "Slots for appointments", lead: "Slots lie within opening hours; there are none on holidays and over lunch. Where no hours are set: Monday to Friday, 7:30–11:30 and 13:30–17:00. Each holds some people, those booked by the staff too.", on: "Hours can be booked", yes: "Yes", no: "No",
    minutes: "Length of a slot (minutes)", minutesHint: "5–240", places: "People in a slot", placesHint: "1–100", days: "Days ahead at most", daysHint: "0: today alone. 0–90", leadTime: "Minutes before at least", leadTimeHint: "0–10080",
  },
});

export function SlotsPart({ edit }: { edit: Edit }) {
  const w = words();
  const isOn = edit.get("slots") !== null;
  return (
    <Part title={w.part} lead={w.lead}>
      <Toggle label={w.on} on={isOn} words={{ on: w.yes, off: w.no }} onChange={(on) => edit.set({ slots: on ? USUAL : null })} />
      {isOn && <PartNumbers edit={edit} field="slots" numbers={[
        { name: "minutes", label: w.minutes, hint: w.minutesHint }, { name: "places", label: w.places, hint: w.placesHint },
        { name: "days_ahead", label: w.days, hint: w.daysHint }, { name: "lead_min", label: w.leadTime, hint: w.leadTimeHint },
      ]} />}
    </Part>
  );
}
