/** Days with hours of their own or none, and the holidays that the calendar proposes. */
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import type { SetupRow, Span, Words } from "../../../client/contract";
import { dayWords } from "../../../client/time";
import { pick } from "../../../client/words";
import { WeekField } from "../hours/week_field";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import { Part, WordsField } from "../setup/fields";
import { RowList, Unread, Workbench } from "../setup/row_list";
import { words as setupWords } from "../setup/words";
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
        show={(row) => <span><span class="row-list__name">{pick(row["name"] as Words, language.value)}</span><span class="row-list__under">{dayWords(`${String(row["day"])}T12:00:00`, language.value)}</span></span>} />
      <ProposedDays page={page} />
    </>
  );
  return <Workbench list={list} editor={page.path[0] === undefined ? null : editorOf(page, rows)} empty={w.choose} />;
}

function editorOf(page: PageProps, rows: readonly HolidayRow[]) {
  const s = setupWords();
  const id = page.path[0];
  const row = rows.find((one) => one.id === id) ?? null;
  if (row === null && id !== "new") return <Face kind="empty" title={s.gone}><p>{s.goneLead}</p></Face>;
  return <HolidayEditor key={id} page={page} row={row} />;
}

function HolidayEditor({ page, row }: { page: PageProps; row: HolidayRow | null }) {
  const w = words();
  const edit = useEdit({ kind: "holidays", fields: FIELDS, blank: { day: "", name: { vi: "" }, hours: [] } }, row, page);
  const day = edit.get<string>("day");
  const weekday = day === "" ? 0 : (new Date(`${day}T12:00:00`).getDay() + 6) % 7;
  const move = (to: string): void => {
    const next = to === "" ? 0 : (new Date(`${to}T12:00:00`).getDay() + 6) % 7;
    edit.set({ day: to, hours: edit.get<Span[]>("hours").map((span) => ({ ...span, weekday: next })) });
  };
  return (
    <Editor edit={edit} page={page} title={row ? pick(row.name, language.value) : w.newTitle}>
      <Part title={w.part}>
        <TextField label={w.day} type="date" error={edit.errorAt("day")} value={day} onText={move} />
        <WordsField edit={edit} name="name" label={w.name} hint={w.nameHint} required />
      </Part>
      <Part title={w.partHours}><WeekField edit={edit} name="hours" days={[weekday]} whenEmpty={w.allDay} /></Part>
    </Editor>
  );
}
