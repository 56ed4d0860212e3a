/** Who waits for this counter's services, in the order of issue. */
import { useNow } from "../../../../kiosk_ui/design/layout/clock";
import type { ConsoleState, QueuedTicket } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { waitedMinutes } from "../desk/view";
import { words } from "../words";
import { ClassMark } from "./class_mark";
import "./line.css";

export function Line({ state, serverNow }: { state: ConsoleState; serverNow: () => Date }) {
  const w = words();
  const now = useNow(serverNow);
  const unseen = state.waiting - state.queue.length;
  return (
    <section class="line" aria-labelledby="line-title">
      <h2 class="line__title" id="line-title">{w.line}<span class="line__count">{state.waiting}</span></h2>
      {state.queue.length === 0
        ? <p class="line__empty">{w.lineEmpty}</p>
        : <ol class="line__rows" tabIndex={0} aria-labelledby="line-title">
          {state.queue.map((ticket) => <Row key={ticket.id} ticket={ticket} minutes={waitedMinutes(ticket.issued_at, now)} />)}
          {unseen > 0 && <li class="line__more">{w.more(unseen)}</li>}
        </ol>}
    </section>
  );
}

function Row({ ticket, minutes }: { ticket: QueuedTicket; minutes: number }) {
  const service = pick(ticket.service.names, language.value);
  return (
    <li class="line__row">
      <strong class="line__label">{ticket.label}</strong>
      <span class="line__service" title={service}>{service}</span>
      <span class="line__waited">{words().minutes(minutes)}</span>
      {ticket.priority_class && <span class="line__class"><ClassMark of={ticket.priority_class} quiet /></span>}
    </li>
  );
}
