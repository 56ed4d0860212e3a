/** All that can be done with the keys, as buttons that show their keys. Each keeps its place; the usual next one stands out. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import type { ConsoleState } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { panelRefusal, usual } from "../desk/deeds";
import type { Deed } from "../desk/deeds";
import type { Desk } from "../desk/desk";
import { KEY } from "../desk/keys";
import { refusalWords } from "../desk/said";
import { recallsLeft, undoable } from "../desk/view";
import { words } from "../words";
import { DeedButton } from "./deed_button";
import "./actions.css";

export function Actions({ desk, state }: { desk: Desk; state: ConsoleState }) {
  const w = words();
  const kind = (deed: Deed) => (usual(state) === deed ? "primary" : "secondary");
  return (
    <div class="actions" role="group" aria-label={w.deeds}>
      <DeedButton desk={desk} deed="call-next" wide icon="bell" kind={kind("call-next")} keyHint={KEY["call-next"]}>{state.present ? w.finishAndNext : w.callNext}</DeedButton>
      <DeedButton desk={desk} deed="start" wide icon="play" kind={kind("start")} keyHint={KEY.start}>{w.start}</DeedButton>
      <DeedButton desk={desk} deed="finish" wide icon="check" kind={kind("finish")} keyHint={KEY.finish}>{w.finish}</DeedButton>
      <DeedButton desk={desk} deed="recall" wide icon="voice" keyHint={KEY.recall}>{state.present?.state === "called" ? w.recallLeft(recallsLeft(state)) : w.recall}</DeedButton>
      <DeedButton desk={desk} deed="no-show" wide icon="walk" keyHint={KEY["no-show"]}>{w.noShow}</DeedButton>
      <DeedButton desk={desk} deed="finish" panel="finish" wide icon="list" keyHint={KEY.details}>{w.details}</DeedButton>
      <DeedButton desk={desk} deed="park" panel="park" wide kind="quiet" icon="aside" keyHint={KEY.park}>{w.park}</DeedButton>
      <DeedButton desk={desk} deed="requeue" panel="requeue" wide kind="quiet" icon="refresh" keyHint={KEY.requeue}>{w.requeue}</DeedButton>
      <DeedButton desk={desk} deed="transfer" panel="transfer" wide kind="quiet" icon="arrow" keyHint={KEY.transfer}>{w.transfer}</DeedButton>
      <Place desk={desk} state={state} kind={kind("resume")} />
      <Undo desk={desk} state={state} />
      {state.may.reprint && <Reprint desk={desk} state={state} />}
      {state.may.issue && <Button kind="quiet" wide icon="ticket" keyHint={KEY.issue} onClick={() => desk.open("issue")}>{w.issue}</Button>}
      <Button kind="quiet" wide icon="info" keyHint={KEY.help} onClick={() => desk.open("help")}>{w.keys}</Button>
    </div>
  );
}

/** One place for pausing and for going on. */
function Place({ desk, state, kind }: { desk: Desk; state: ConsoleState; kind: "primary" | "secondary" }) {
  const w = words();
  const isPaused = state.counter.state === "paused";
  return isPaused
    ? <DeedButton key="place" desk={desk} deed="resume" wide kind={kind === "primary" ? kind : "quiet"} icon="play" keyHint={KEY.pause}>{w.resume}</DeedButton>
    : <DeedButton key="place" desk={desk} deed="pause" panel="pause" wide kind="quiet" icon="pause" keyHint={KEY.pause}>{w.pause}</DeedButton>;
}

/** Inert while nobody is called, as the others are. */
function Reprint({ desk, state }: { desk: Desk; state: ConsoleState }) {
  const refusal = panelRefusal("reprint", state);
  return (
    <Button kind="quiet" wide icon="printer" keyHint={KEY.reprint} aria-disabled={refusal !== null || desk.line.away.value} onClick={() => desk.open("reprint")}
      {...(refusal ? { title: pick(refusalWords(refusal), language.value) } : {})}>{words().reprint}</Button>
  );
}

function Undo({ desk, state }: { desk: Desk; state: ConsoleState }) {
  const w = words();
  const turn = undoable(state);
  return <DeedButton desk={desk} deed="undo" wide kind="quiet" icon="undo" keyHint={KEY.undo}>{turn ? w.undoLabel(turn.label) : w.undo}</DeedButton>;
}
