/** The seven days, each with a word on how it stands. */
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import type { StaffingDay } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { lackHours } from "../view";
import { words } from "../words";

export function DayTabs({ days, chosen, onChoose }: { days: readonly StaffingDay[]; chosen: string; onChoose: (day: string) => void }) {
  return (
    <fieldset class="staffing__days">
      <legend>{words().days}</legend>
      {days.map((one) => (
        <Choice key={one.day} kind="radio" name="day" checked={one.day === chosen} onChange={() => onChoose(one.day)} hint={standing(one)}>{calendarWords(one.day, language.value)}</Choice>
      ))}
    </fieldset>
  );
}

function standing(day: StaffingDay): string {
  const w = words();
  if (day.holiday) return pick(day.holiday, language.value) || w.holiday;
  if (!day.is_open) return w.closed;
  if (day.quarters.length === 0) return w.thinShort;
  const lacks = lackHours(day);
  return lacks > 0 ? w.lackHours(lacks.toLocaleString(language.value)) : w.enough;
}
