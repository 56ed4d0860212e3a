/** One counter, live, in whichever of its faces it is. */
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { StaleBanner } from "../../../kiosk_ui/design/feedback/stale_banner";
import { StatusChip } from "../../../kiosk_ui/design/feedback/status_chip";
import type { Api } from "../../client/api";
import type { ConsoleState } from "../../client/contract";
import { pick } from "../../client/words";
import { useFirstFocus } from "../sign_in/focus";
import { language } from "../sign_in/language";
import { signOut, StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import type { Desk } from "./desk/desk";
import { useDesk } from "./desk/use_desk";
import { faceOf } from "./desk/view";
import { DeskView } from "./desk_view";
import { HelpButton } from "./from_floor/help_button";
import { Messages } from "./from_floor/messages";
import { SaidStrip } from "./parts/said_strip";
import { reasonOf } from "./parts/rest";
import { words } from "./words";

export interface WorkplaceProps extends StaffProps { counterId: string; onLeave: () => void; onGo: (counterId: string) => void }

export function Workplace({ session, me, counterId, onLeave, onGo }: WorkplaceProps) {
  const desk = useDesk(session, counterId);
  const state = desk.state.value;
  const isWorking = state !== null && faceOf(state, me.staff.id) === "work";
  const banners = <><StaleBanner live={desk.line} language={language.value} />{state && <PrinterBanner state={state} />}{state && <Messages doors={session.doors} state={state} staffId={me.staff.id} onGo={onGo} />}</>;
  const tools = state && <>{isWorking && <HelpButton doors={session.doors} state={state} serverNow={desk.line.serverNow} />}<CounterChip state={state} /></>;
  return (
    <StaffFrame session={session} me={me} title={state && pick(state.counter.name, language.value)} tools={tools}
      now={desk.line.serverNow} banners={banners} onSignOut={isWorking ? () => desk.open("sign-out") : undefined}>
      {state ? <Faces desk={desk} doors={session.doors} state={state} staffId={me.staff.id} onLeave={onLeave} signOut={() => signOut(session)} /> : <Opening desk={desk} onLeave={onLeave} />}
    </StaffFrame>
  );
}

function CounterChip({ state }: { state: ConsoleState }) {
  const w = words();
  if (state.counter.state === "open") return <StatusChip tone="leaf" shape="filled">{w.counterState.open}</StatusChip>;
  if (state.counter.state === "closed") return <StatusChip tone="quiet" shape="square">{w.counterState.closed}</StatusChip>;
  return <StatusChip tone="ink" shape="half">{[w.counterState.paused, reasonOf(state)].filter(Boolean).join(": ")}</StatusChip>;
}

function PrinterBanner({ state }: { state: ConsoleState }) {
  const w = words();
  const trouble = w.printer[state.printer];
  return trouble ? <Banner tone="notice" title={trouble}>{w.printerLead}</Banner> : null;
}

function Opening({ desk, onLeave }: { desk: Desk; onLeave: () => void }) {
  const w = words();
  const another = <Button onClick={onLeave}>{w.another}</Button>;
  return desk.line.away.value ? <Face kind="offline" title={w.awayTitle} actions={another} /> : <Face kind="loading" title={w.loading} />;
}

interface FacesProps { desk: Desk; doors: Api; state: ConsoleState; staffId: string; onLeave: () => void; signOut: () => void }

function Faces({ desk, doors, state, staffId, onLeave, signOut }: FacesProps) {
  const w = words();
  const { counter } = state;
  const another = <Button size="l" onClick={onLeave}>{w.another}</Button>;
  switch (faceOf(state, staffId)) {
    case "work": return <DeskView desk={desk} doors={doors} state={state} signOut={signOut} />;
    case "taken": return <Face kind="closed" title={w.takenTitle(counter.number, counter.officer?.name ?? "")} actions={another}><p>{w.takenLead}</p></Face>;
    case "closed": return (
      <Face kind="closed" title={w.closedTitle(counter.number)} actions={<><OpenAgain desk={desk} />{another}</>}>
        <p>{w.closedLead}</p><SaidStrip desk={desk} />
      </Face>
    );
  }
}

/** Has the focus, so that Enter opens the counter in the morning. */
function OpenAgain({ desk }: { desk: Desk }) {
  const around = useFirstFocus<HTMLSpanElement>("button");
  return (
    <span ref={around}>
      <Button size="l" kind="primary" icon="open" keyHint="Enter" busy={desk.busy.value === "open"} onClick={() => void desk.do("open")}>{words().openCounter}</Button>
    </span>
  );
}
