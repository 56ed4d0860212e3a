/** How a counter stands, in a few lines. */
import type { ComponentChildren } from "preact";
import type { FloorCounter } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { ago, kindOf } from "../view";
import { words } from "../words";

export function CounterFacts({ counter, now }: { counter: FloorCounter; now: Date }) {
  const w = words();
  const reason = counter.pause_reason ? w.pauses[counter.pause_reason] : undefined;
  const state = [w.kinds[kindOf(counter)], counter.state === "paused" ? reason : ""].filter(Boolean).join(": ");
  return (
    <dl class="counter-facts">
      <Fact name={w.stateNow}>{state}{counter.since && !counter.ticket && <> · {w.since(clockTime(counter.since))}</>}</Fact>
      <Fact name={w.officer}>{counter.officer?.name ?? w.nobody}</Fact>
      <Fact name={w.ticketHere}>{counter.ticket ? <><strong>{counter.ticket.label}</strong> · {w.ticketState[counter.ticket.state]} {ago(counter.ticket.since, now)}</> : w.noneYet}</Fact>
      <Fact name={w.servedToday}>{counter.served}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => <div class="counter-facts__one"><dt>{name}</dt><dd>{children}</dd></div>;
