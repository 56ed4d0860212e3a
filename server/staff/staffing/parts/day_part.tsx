/** One day: its chart, and the same as a table. */
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { StaffingDay, StaffingLearnt, StaffingQuarter } from "../../../client/contract";
import { calendarWords, durationWords } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { percent } from "../../share_text";
import { after, lack } from "../view";
import { words } from "../words";
import { Chart } from "./chart";

export function DayPart({ day, learnt }: { day: StaffingDay; learnt: StaffingLearnt }) {
  const w = words();
  return (
    <section class="staffing__day" aria-labelledby="staffing-day">
      <h2 id="staffing-day">{w.dayPart(calendarWords(day.day, language.value))}</h2>
      <p class="staffing__soft">{learntWords(day, learnt)}</p>
      {day.quarters.length > 0 && <Chart quarters={day.quarters} />}
    </section>
  );
}

/** How far the day can be trusted, or why nothing is told. */
function learntWords(day: StaffingDay, learnt: StaffingLearnt): string {
  const w = words();
  if (day.holiday) return pick(day.holiday, language.value) || w.holiday;
  if (!day.is_open) return w.closed;
  if (day.is_thin) return w.thin(day.learnt_days, learnt.fewest_days);
  return [day.learnt_days < learnt.enough_days ? w.few(day.learnt_days) : "", day.odd_days > 0 ? w.odd(day.odd_days) : ""].filter(Boolean).join(" ");
}

/** The same as a table, quarter-hours in which nothing happens left out. */
export function Quarters({ day }: { day: StaffingDay }) {
  const w = words();
  const quarters = day.quarters.filter((one) => one.expected > 0 || one.needed > 0 || one.usual > 0);
  const columns: Column<StaffingQuarter>[] = [
    { key: "from", title: w.from, cell: (one) => `${one.from}–${after(one.from)}` },
    { key: "expected", title: w.expected, figure: true, cell: (one) => one.expected.toLocaleString(language.value, { maximumFractionDigits: 1 }) },
    { key: "spread", title: w.spread, figure: true, cell: (one) => `${one.low} – ${one.high}` },
    { key: "needed", title: w.neededFull, figure: true, cell: (one) => <Needed one={one} /> },
    { key: "busy", title: w.neededBusy, figure: true, cell: (one) => one.needed_busy },
    { key: "usual", title: w.usualFull, figure: true, cell: (one) => one.usual },
    { key: "within", title: w.within, figure: true, cell: (one) => (one.within === null ? w.nobody : percent(one.within)) },
    { key: "wait", title: w.wait, figure: true, cell: (one) => (one.wait_s === null ? w.nobody : durationWords(one.wait_s, language.value)) },
  ];
  return (
    <section class="staffing__day">
      <Table caption={w.table} columns={columns} rows={quarters} rowKey={(one) => one.from} empty={w.dayEmpty} />
      <p class="staffing__soft">{w.tableHint}</p>
    </section>
  );
}

function Needed({ one }: { one: StaffingQuarter }) {
  return <span class="staffing__cell">{lack(one) > 0 && <span class="staffing__flag">{words().short} {lack(one)}</span>}<strong>{one.needed}</strong></span>;
}
