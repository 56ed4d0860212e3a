/** The week at a glance: an hour a row, a day a column. */
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { StaffingDay } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { language } from "../../sign_in/language";
import { hourOf, hoursOf } from "../view";
import { words } from "../words";

export function Week({ days }: { days: readonly StaffingDay[] }) {
  const w = words();
  const told = days.filter((one) => one.quarters.length > 0);
  const hours = hoursOf(told);
  if (hours.length === 0) return null;
  const columns: Column<number>[] = [
    { key: "hour", title: w.hour, cell: (hour) => `${String(hour).padStart(2, "0")}:00` },
    ...told.map((day) => ({ key: day.day, title: calendarWords(day.day, language.value), figure: true, cell: (hour: number) => <Cell day={day} hour={hour} /> })),
  ];
  return <div class="staffing__week"><Table caption={w.week} columns={columns} rows={hours} rowKey={String} empty="" /></div>;
}

function Cell({ day, hour }: { day: StaffingDay; hour: number }) {
  const found = hourOf(day, hour);
  if (!found) return <span class="staffing__soft">–</span>;
  return (
    <span class={found.isShort ? "staffing__cell staffing__cell--short" : "staffing__cell"}>
      {found.isShort && <span class="staffing__flag">{words().short}</span>}<strong>{found.needed}</strong> <span class="staffing__soft">({found.usual})</span>
    </span>
  );
}
