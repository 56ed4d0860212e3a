/** Today at one look: what needs a person, the lines against their aims, the counters, satisfaction, printers and devices. */
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { StaleBanner } from "../../../kiosk_ui/design/feedback/stale_banner";
import { useNow } from "../../../kiosk_ui/design/layout/clock";
import type { FloorState } from "../../client/contract";
import type { Live } from "../../client/live";
import { language } from "../sign_in/language";
import { PLACES } from "../sign_in/places";
import { StaffFrame } from "../sign_in/staff_frame";
import { useStaffLine } from "../sign_in/staff_line";
import type { StaffProps } from "../sign_in/staff_page";
import { isTaken, panelFor } from "./keys";
import type { Panel } from "./keys";
import { Panels } from "./panels/panels";
import { AlertSound } from "./parts/alert_sound";
import { AlertStrip } from "./parts/alert_strip";
import { Counters } from "./parts/counters";
import { Devices, Printers, Unplayed } from "./parts/fleet";
import { Rating } from "./parts/rating";
import { Services } from "./parts/services";
import { Totals } from "./parts/totals";
import { Steering } from "./steering";
import { words } from "./words";
import "./floor.css";

export function Floor({ session, me }: StaffProps) {
  const line = useStaffLine<FloorState>("floor", session);
  const state = line.state.value;
  return (
    <StaffFrame session={session} me={me} title={words().today} now={line.serverNow} banners={<StaleBanner live={line} language={language.value} />}>
      {state ? <Day state={state} line={line} session={session} me={me} /> : <Opening away={line.away.value} />}
    </StaffFrame>
  );
}

const Opening = ({ away }: { away: boolean }) =>
  away ? <Face kind="offline" title={words().away} /> : <Face kind="loading" title={words().loading} />;

export interface DayProps extends StaffProps { state: FloorState; line: Live<FloorState> }

function Day({ state, line, session, me }: DayProps) {
  const now = useNow(line.serverNow);
  const [sought, seek] = useState("");
  const [panel, open] = usePanel();
  const steering = useMemo(() => new Steering(line, session.doors), []);
  const may = (right: string): Steering | null => (me.staff.rights.includes(right) && !line.away.value ? steering : null);
  const asking = new Set(state.alerts.filter((alert) => alert.kind === "help").map((alert) => alert.counter ?? 0));
  return (
    <div class="floor">
      <h1 class="unseen">{PLACES.floor.title[language.value]}</h1>
      <div class="floor__top">
        <Totals totals={state.totals} />
        <Tools state={state} sought={sought} seek={seek} open={open} mayWrite={may("message.send") !== null} />
        <AlertStrip state={state} now={now} steering={may("alert.see")} onAll={() => open({ kind: "alerts" })} />
      </div>
      <Services state={state} now={now} sought={sought} steering={may("service.close")} onClose={(row) => open({ kind: "service", id: row.service.id })} />
      <Counters counters={state.counters} now={now} sought={sought} asking={asking} onChoose={(counter) => open({ kind: "counter", id: counter.id })} />
      <aside class="floor__side">
        <Rating rating={state.rating} /><Unplayed calls={state.unplayed} /><Printers printers={state.printers} steering={may("counter.work")} /><Devices devices={state.devices} />
      </aside>
      {panel && <Panels panel={panel} state={state} now={now} sought={sought} rights={me.staff.rights} steering={steering} away={line.away.value} onClose={() => open(null)} />}
    </div>
  );
}

/** One panel at a time; keys open those that need no choice. */
function usePanel(): [Panel | null, (panel: Panel | null) => void] {
  const [panel, open] = useState<Panel | null>(null);
  useLayoutEffect(() => { // a key works from the moment that its hint is seen
    const press = (event: KeyboardEvent): void => {
      const asked = isTaken(event.target) ? null : panelFor(event);
      if (!asked) return;
      event.preventDefault();
      open(asked);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return [panel, open];
}

interface ToolsProps { state: FloorState; sought: string; seek: (text: string) => void; open: (panel: Panel) => void; mayWrite: boolean }

function Tools({ state, sought, seek, open, mayWrite }: ToolsProps) {
  const w = words();
  return (
    <div class="floor__tools">
      <TextField label={w.find} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={seek} />
      <Button size="m" icon="ticket" keyHint="T" aria-keyshortcuts="t" onClick={() => open({ kind: "find" })}>{w.findTicket}</Button>
      {mayWrite && <Button size="m" icon="voice" keyHint="M" aria-keyshortcuts="m" onClick={() => open({ kind: "write" })}>{w.writeAllShort}</Button>}
      <AlertSound alerts={state.alerts} />
      <a class="button button--quiet button--icon" href="/reports?by=services&period=today" aria-label={w.reports} title={w.reports}><Icon name="chart" /></a>
      <Download day={state.business_day} />
    </div>
  );
}

function Download({ day }: { day: string }) {
  const address = `/api/v1/reports/turns?from=${day}&to=${day}&format=csv`;
  const w = words();
  return <a class="button button--quiet button--icon floor__csv" href={address} download aria-label={w.csv} title={w.csv}><Icon name="download" /></a>;
}
