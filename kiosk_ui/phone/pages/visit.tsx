/** What to have at hand, and where the service is given. */
import { lines, pick } from "../../../server/client/words";
import { Icon } from "../../design/drawings/icon";
import type { PhoneProps } from "../phone";
import "./visit.css";

const BEFORE_IT = new Set(["waiting", "called", "parked"]);
/** A longer list opens by a touch. */
const SHOWN_AT_ONCE = 5;

export function Bring({ ticket, words, language }: PhoneProps) {
  if (!ticket.bring || !BEFORE_IT.has(ticket.state)) return null;
  const things = lines(pick(ticket.bring, language));
  return (
    <details class="visit" open={things.length <= SHOWN_AT_ONCE}>
      <summary class="visit__title"><Icon name="list" />{words.bring}</summary>
      <ul class="visit__things">{things.map((one) => <li key={one}>{one}</li>)}</ul>
    </details>
  );
}

export function Where({ ticket, words, language }: PhoneProps) {
  if (ticket.state !== "waiting" || ticket.places.length === 0) return null;
  return (
    <section class="visit">
      <h2 class="visit__title"><Icon name="walk" />{words.where}</h2>
      <ul class="visit__places">
        {ticket.places.map(({ counters, place }) => {
          const numbers = words.counters(counters.join(", "));
          return <li key={numbers}>{place ? <><strong>{pick(place, language)}</strong>: {numbers}</> : <strong>{numbers}</strong>}</li>;
        })}
      </ul>
    </section>
  );
}
