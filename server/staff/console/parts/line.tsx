/** Who waits for this counter's services, in the order of issue. */
import { useNow } from "../../../../kiosk_ui/design/layout/clock";
import type { ConsoleState, QueuedTicket } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { waitedMinutes } from "../desk/view";
import { words } from "../words";
import { ClassMark } from "./class_mark";
import "./line.css";

export function Line({ state, serverNow, onPick }: { state: ConsoleState; serverNow: () => Date; onPick: (ticket: QueuedTicket) => void }) {
  const w = words();
  const now = useNow(serverNow);
  const mayPick = state.may.choose || state.may.cancel || state.may.reprint;
  const unseen = state.waiting - state.queue.length;
  return (
    <section class="line" aria-labelledby="line-title">
      <h2 class="line__title" id="line-title">{w.line}<span class="line__count">{state.waiting}</span></h2>
      {state.queue.length === 0
        ? <p class="line__empty">{w.lineEmpty}</p>
        : <ol class="line__rows" tabIndex={0} aria-labelledby="line-title">
          {state.queue.map((ticket) => <Row key={ticket.id} ticket={ticket} minutes={waitedMinutes(ticket.waiting_since, now)} {...(mayPick ? { onPick: () => onPick(ticket) } : {})} />)}
          {unseen > 0 && <li class="line__more">{w.more(unseen)}</li>}
        </ol>}
    </section>
  );
}

function Row({ ticket, minutes, onPick }: { ticket: QueuedTicket; minutes: number; onPick?: () => void }) {
  const w = words();
  const service = pick(ticket.service.names, language.value);
  const marks = marksOf(ticket);
  return (
    <li class="line__row">
      {onPick ? <button type="button" class="line__label line__label--pick" aria-label={w.pickTitle(ticket.label)} onClick={onPick}>{ticket.label}</button> : <strong class="line__label">{ticket.label}</strong>}
      <span class="line__service" title={service}>{service}</span>
      <span class="line__waited">{w.minutes(minutes)}</span>
      {(ticket.priority_class || marks.length > 0) && <span class="line__class">{ticket.priority_class && <ClassMark of={ticket.priority_class} quiet />}{marks.map((mark) => <span key={mark} class="line__mark">{mark}</span>)}</span>}
    </li>
  );
}

/** Why it does not stand where its number would. */
function marksOf(ticket: QueuedTicket): string[] {
  const w = words();
  return [
    ...(ticket.is_returning ? [w.returning] : []),
    ...(ticket.for_officer ? [w.forYou] : ticket.for_counter !== null ? [w.forThisCounter] : []),
    ...(ticket.not_before ? [w.from(clockTime(ticket.not_before))] : []),
  ];
}
