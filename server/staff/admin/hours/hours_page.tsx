/** When the centre is open, when its last number is given, and how the next week will be. */
import { useEffect, useState } from "preact/hooks";
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { Clocks, HoursDay, HoursPreview, SetupRow } from "../../../client/contract";
import { siteToday } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import { NumberField, Part } from "../setup/fields";
import { Unread } from "../setup/row_list";
import { WeekField } from "./week_field";
import { words } from "./words";

const FIELDS = ["hours", "last_ticket_min", "stops_when_full"];

export function HoursPage(page: PageProps) {
  const [row] = page.catalogue.of("site").rows.value ?? [];
  return row ? <HoursEditor page={page} row={row} /> : <Unread page={page} kind="site" />;
}

function HoursEditor({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: FIELDS, blank: {} }, row, page);
  return (
    <>
      <h1 class="unseen">{w.title}</h1>
      <Editor edit={edit} page={page} title={w.title} stays beside={<Ahead doors={page.session.doors} version={row.version} />}>
        <Part title={w.partWeek} lead={w.lead}><WeekField edit={edit} name="hours" whenEmpty={w.always} /></Part>
        <Part title={w.partLast}>
          <NumberField edit={edit} name="last_ticket_min" label={w.last} hint={w.lastHint} unit={w.minutes} />
          <Toggle label={w.full} on={edit.get("stops_when_full")} words={{ on: w.on, off: w.off }} hint={w.fullHint} onChange={(on) => edit.set({ stops_when_full: on })} />
        </Part>
      </Editor>
    </>
  );
}

/** Asked anew whenever something was saved: `version` rises with each edit of the centre. */
function Ahead({ doors, version }: { doors: Api; version: number }) {
  const w = words();
  const [days, setDays] = useState<HoursDay[] | null>(null);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    doors.get<HoursPreview>(`/hours/preview?from=${siteToday()}&days=7`).then((told) => { setDays(told.days); setAway(false); }).catch((problem: unknown) => {
      if (!(problem instanceof ApiError)) throw problem;
      setAway(true);
    });
  }, [version]);
  return (
    <section class="preview" aria-label={w.partPreview}>
      <h3 class="setup-part__title">{w.partPreview}</h3>
      <p class="setup-hint">{isAway ? w.away : w.previewLead}</p>
      {days && <table class="week-ahead">
        <thead><tr><th scope="col">{w.day}</th><th scope="col">{w.hours}</th><th scope="col">{w.lastTicket}</th></tr></thead>
        <tbody>{days.map((day) => <DayRow key={day.day} day={day} />)}</tbody>
      </table>}
    </section>
  );
}

const spansWords = (spans: readonly Clocks[], none: string): string => spans.map((span) => `${span.opens}–${span.closes}`).join(", ") || none;

function DayRow({ day }: { day: HoursDay }) {
  const w = words();
  const own = day.services.filter((one) => one.why === "own");
  const [, month, date] = day.day.split("-");
  return (
    <tr>
      <th scope="row">{w.days[day.weekday]} {date}/{month}{day.holiday && <span class="week-ahead__holiday">{pick(day.holiday, language.value)}</span>}</th>
      <td>
        {spansWords(day.spans, w.closedDay)}
        {own.map((one) => <span key={one.service.id} class="week-ahead__own"><br />{pick(one.service.names, language.value)}: {spansWords(one.spans, w.closedDay)}</span>)}
      </td>
      <td>{day.last_ticket ?? w.none}</td>
    </tr>
  );
}
