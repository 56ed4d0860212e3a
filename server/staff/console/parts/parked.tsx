/** Numbers put aside by this counter or its officer: until when, and the ways back. */
import { Button, IconButton } from "../../../../kiosk_ui/design/controls/button";
import type { ConsoleState, ParkedTicket } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import "./parked.css";

export function Parked({ desk, state }: { desk: Desk; state: ConsoleState }) {
  const w = words();
  if (state.parked.length === 0) return null;
  return (
    <section class="parked" aria-labelledby="parked-title">
      <h2 class="recent__title" id="parked-title">{w.parkedTitle}<span class="recent__served"><strong>{state.parked.length}</strong></span></h2>
      <ul>{state.parked.map((ticket) => <Row key={ticket.id} desk={desk} state={state} ticket={ticket} />)}</ul>
    </section>
  );
}

function Row({ desk, state, ticket }: { desk: Desk; state: ConsoleState; ticket: ParkedTicket }) {
  const w = words();
  const isInert = desk.busy.value !== null || desk.line.away.value;
  const reason = state.park_reasons.find((one) => one.code === ticket.reason);
  const back = (to: "called" | "waiting") => (): void => void desk.do("unpark", { ticket_id: ticket.id, to });
  return (
    <li class="parked__row">
      <strong>{ticket.label}</strong>
      <span class="parked__why">
        {reason ? pick(reason.name, language.value) : ticket.reason}
        <span class="parked__until">{ticket.until ? w.parkedUntil(clockTime(ticket.until)) : w.parkedSince(clockTime(ticket.parked_at))}</span>
      </span>
      <Button size="s" kind="secondary" aria-label={w.fetchLabel(ticket.label)} aria-disabled={isInert || state.present !== null} onClick={back("called")}>{w.fetch}</Button>
      <IconButton size="s" icon="refresh" label={w.toLine(ticket.label)} aria-disabled={isInert} onClick={back("waiting")} />
    </li>
  );
}
