/** The rows, under their days; each opens what it changed. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { IconName } from "../../../../kiosk_ui/design/drawings/icon";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import type { AuditRow } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Log } from "../log";
import { byDay, dayOf, timeOf } from "../view";
import { words } from "../words";
import { actorWords, originWords } from "./who";

type Open = (row: AuditRow) => void;

const SIGNS: Record<string, IconName> = { staff: "person", device: "screen", citizen: "ticket", system: "settings", program: "link" };

export function Rows({ log, onOpen }: { log: Log; onOpen: Open }) {
  const rows = log.rows.value ?? [];
  const w = words();
  if (rows.length === 0 && log.next.value === null) return <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>;
  return (
    <section class="audit__rows" aria-label={w.rows} aria-busy={log.isBusy.value}>
      {byDay(rows).map(({ day, rows: ofDay }) => (
        <div key={`${day}:${ofDay[0]?.revision ?? ""}`} class="audit__day">
          <h2 class="audit__date">{day}</h2>
          <ol>{ofDay.map((row) => <Row key={row.revision} row={row} onOpen={onOpen} />)}</ol>
        </div>
      ))}
      <Foot log={log} />
    </section>
  );
}

function Row({ row, onOpen }: { row: AuditRow; onOpen: Open }) {
  const w = words();
  const what = pick(row.words, language.value);
  return (
    <li class="audit__row">
      <time class="audit__time" dateTime={row.at}>{timeOf(row.at)}</time>
      <p class="audit__who"><Icon name={SIGNS[row.actor.kind] ?? "person"} /><span>{actorWords(row.actor)}</span></p>
      <p class="audit__what">{what}{row.reason && <span class="audit__why"><span class="unseen">{w.why}: </span>{pick(row.reason, language.value)}</span>}</p>
      <p class="audit__where">{originWords(row.origin)}</p>
      <Button kind="quiet" size="s" aria-label={w.detailOf(what)} onClick={() => onOpen(row)}>{w.detail}</Button>
    </li>
  );
}

/** Where the reading has come to, and the way on. */
function Foot({ log }: { log: Log }) {
  const w = words();
  const to = log.searchedTo.value;
  if (log.next.value === null) return <p class="audit__end">{w.end}</p>;
  return (
    <div class="audit__more">
      {to && <p>{(log.rows.value ?? []).length === 0 && `${w.noneSoFar} `}{w.searchedTo(`${timeOf(to)} ${dayOf(to)}`)}</p>}
      <Button kind="secondary" icon="down" busy={log.isBusy.value} onClick={() => void log.more()}>{w.more}</Button>
    </div>
  );
}
