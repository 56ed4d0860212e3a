/** A line for each centre, and one for all of them together. */
import type { ComponentChildren } from "preact";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { SiteLine } from "../../../client/contract";
import { dateText, durationWords } from "../../../client/time";
import { errorWords, pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Session } from "../../sign_in/session";
import { totals } from "../view";
import type { Totals } from "../view";
import { words } from "../words";

export function Table({ shown, session }: { shown: readonly SiteLine[]; session: Session }) {
  const w = words();
  return (
    <table class="sites__table">
      <caption class="unseen">{w.list}</caption>
      <thead>
        <tr>
          <th scope="col">{w.title}</th><th scope="col">{w.waiting}</th><th scope="col">{w.longest}</th><th scope="col">{w.atCounters}</th>
          <th scope="col">{w.open}</th><th scope="col">{w.served}</th><th scope="col"><span class="unseen">{w.go}</span></th>
        </tr>
      </thead>
      <tbody>
        {shown.map((line) => <Line key={line.site.id} line={line} session={session} />)}
        {shown.length === 0 && <tr><td class="sites__none" colSpan={7}>{w.none}</td></tr>}
      </tbody>
      {shown.length > 1 && <tfoot><tr><th scope="row">{w.total}</th><Figures figures={totals(shown)} /><td /></tr></tfoot>}
    </table>
  );
}

function Line({ line, session }: { line: SiteLine; session: Session }) {
  const w = words();
  const name = pick(line.site.name, language.value);
  const go = (): void => {
    history.replaceState(null, "", line.figures ? "/floor" : "/console");
    session.goTo(line.site.id).catch((problem: unknown) => toast(errorWords(problem, language.value), "error"));
  };
  return (
    <tr class={line.is_here ? "sites__here" : ""}>
      <th scope="row">{name}<span class="sites__under">{pick(line.role, language.value)} · {w.day(dateText(line.day))}</span></th>
      {line.figures ? <Figures figures={line.figures} /> : <td class="sites__blind" colSpan={5}>{w.noFigures}</td>}
      <td class="sites__go">{line.is_here ? <StatusChip tone="leaf" shape="filled">{w.here}</StatusChip> : <Button size="s" kind="secondary" icon="arrow" aria-label={w.goTo(name)} onClick={go}>{w.go}</Button>}</td>
    </tr>
  );
}

function Figures({ figures }: { figures: Totals }) {
  const w = words();
  const { longest_waiting_s: longest, counters_paused: paused } = figures;
  return (
    <>
      <Figure label={w.waiting} strong>{figures.waiting}</Figure>
      <Figure label={w.longest}>{longest === null ? w.nobody : durationWords(longest, language.value)}</Figure>
      <Figure label={w.atCounters}>{figures.at_counters}</Figure>
      <Figure label={w.open}>{w.openOf(figures.counters_open, figures.counters)}{paused > 0 && <span class="sites__under">{w.paused(paused)}</span>}</Figure>
      <Figure label={w.served}>{figures.served}</Figure>
    </>
  );
}

/** The label is seen where the table stands as cards. */
const Figure = ({ label, strong = false, children }: { label: string; strong?: boolean; children: ComponentChildren }) => (
  <td class={`sites__figure${strong ? " sites__figure--strong" : ""}`}><span class="sites__label" aria-hidden="true">{label}</span><span>{children}</span></td>
);
