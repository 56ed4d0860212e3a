/** Days with hours of their own or none, and the holidays that the calendar proposes. */
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import type { SetupRow, Span, Words } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { pick } from "../../../client/words";
import { WeekField } from "../hours/week_field";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import { Part, WordsField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { ProposedDays } from "./proposed";
import { words } from "./words";

export interface HolidayRow extends SetupRow { day: string; name: Words; hours: Span[] }

const FIELDS = ["day", "name", "hours"];

export function HolidaysPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("holidays").rows.value as HolidayRow[] | null;
  if (rows === null) return <Unread page={page} kind="holidays" />;
  const sorted = [...rows].sort((a, b) => (a.day < b.day ? 1 : -1));
  const list = (
    <>
      <RowList page={page} title={w.title} kind="holidays" rows={sorted} addWords={w.add} text={(row) => `${pick(row["name"] as Words, language.value)} ${String(row["day"])}`}
        show={(row) => <span><span class="row-list__name">{pick(row["name"] as Words, language.value)}</span><span class="row-list__under">{calendarWords(String(row["day"]), language.value)}</span></span>} />
      <ProposedDays page={page} />
    </>
  );
  return <Workbench list={list} editor={chosen(page, rows, (row, id) => <HolidayEditor key={id} page={page} row={row} />)} empty={w.choose} />;
}

/** Monday is 0; a day that is not chosen yet counts as one. */
const weekdayOf = (day: string): number => (day === "" ? 0 : (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7);

function HolidayEditor({ page, row }: { page: PageProps; row: HolidayRow | null }) {
  const w = words();
  const edit = useEdit({ kind: "holidays", fields: FIELDS, blank: { day: "", name: { vi: "" }, hours: [] } }, row, page);
  const day = edit.get<string>("day");
  const move = (to: string): void => edit.set({ day: to, hours: edit.get<Span[]>("hours").map((span) => ({ ...span, weekday: weekdayOf(to) })) });
  return (
    <Editor edit={edit} page={page} title={row ? pick(row.name, language.value) : w.newTitle}>
      <Part title={w.part}>
        <TextField label={w.day} type="date" error={edit.errorAt("day")} value={day} onText={move} />
        <WordsField edit={edit} name="name" label={w.name} hint={w.nameHint} required />
      </Part>
      <Part title={w.partHours}><WeekField edit={edit} name="hours" days={[weekdayOf(day)]} whenEmpty={w.allDay} /></Part>
    </Editor>
  );
}
