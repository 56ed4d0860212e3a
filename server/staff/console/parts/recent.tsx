/** The last ones of this counter, and the way back after a no-show. */
import { IconButton } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ConsoleState } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import "./recent.css";

export function Recent({ desk, state }: { desk: Desk; state: ConsoleState }) {
  const w = words();
  return (
    <section class="recent" aria-labelledby="recent-title">
      <h2 class="recent__title" id="recent-title">{w.recent}<span class="recent__served">{w.served}: <strong>{state.served_today}</strong></span></h2>
      {state.recent.length === 0 && <p class="recent__empty">{w.recentEmpty}</p>}
      <ul>{state.recent.map((turn) => <Row key={turn.id} desk={desk} turn={turn} />)}</ul>
    </section>
  );
}

function Row({ desk, turn }: { desk: Desk; turn: ConsoleState["recent"][number] }) {
  const w = words();
  const isInert = desk.busy.value !== null || desk.line.away.value;
  return (
    <li class="recent__row">
      <strong>{turn.label}</strong>
      <StatusChip tone="quiet" shape={turn.state === "no_show" ? "cross" : "filled"}>{w.state[turn.state]}</StatusChip>
      <time class="recent__at">{clockTime(turn.at)}</time>
      {turn.may_undo && <IconButton size="s" icon="undo" label={w.undoLabel(turn.label)} aria-disabled={isInert} onClick={() => void desk.do("undo", { ticket_id: turn.id })} />}
    </li>
  );
}
