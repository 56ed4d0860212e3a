/** All counters as small cards: who is there, with which ticket, since when, how many today. Each opens its menu. */
import { useState } from "preact/hooks";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { pick } from "../../../client/words";
import type { FloorCounter } from "../../../client/contract";
import { language } from "../../sign_in/language";
import { foundCounters, kindOf, tally } from "../view";
import type { CounterKind } from "../view";
import { words } from "../words";
import "./counters.css";

const KINDS: readonly CounterKind[] = ["serving", "idle", "paused", "closed"];

export interface CountersProps {
  counters: readonly FloorCounter[];
  now: Date;
  sought: string;
  /** The numbers of the counters that have called for help. */
  asking: ReadonlySet<number>;
  onChoose: (counter: FloorCounter) => void;
}

export function Counters({ counters, now, sought, asking, onChoose }: CountersProps) {
  const w = words();
  const [kind, setKind] = useState<CounterKind | null>(null);
  const shown = foundCounters(counters, sought, kind);
  return (
    <section class="panel counters" aria-labelledby="counters-title">
      <div class="panel__title counters__head">
        <h2 id="counters-title" class="counters__title">{w.counters} <span class="panel__count">{counters.length}</span></h2>
        <Kinds counters={counters} chosen={kind} onChoose={setKind} />
      </div>
      <div class="panel__scroll" tabIndex={0} role="group" aria-labelledby="counters-title">
        <ul class="counters__grid">{shown.map((counter) => <Card key={counter.id} counter={counter} now={now} isAsking={asking.has(counter.number)} onChoose={() => onChoose(counter)} />)}</ul>
        {shown.length === 0 && <p class="panel__empty">{w.noCounters}</p>}
      </div>
    </section>
  );
}

interface KindsProps { counters: readonly FloorCounter[]; chosen: CounterKind | null; onChoose: (kind: CounterKind | null) => void }

function Kinds({ counters, chosen, onChoose }: KindsProps) {
  const w = words();
  const count = tally(counters);
  return (
    <div class="counters__kinds" role="group" aria-label={w.counters}>
      {KINDS.map((kind) => (
        <button key={kind} type="button" class="counters__kind" aria-pressed={chosen === kind} onClick={() => onChoose(chosen === kind ? null : kind)}>
          <i class={`counters__sign counters__sign--${kind}`} aria-hidden="true" />{w.kinds[kind]} <strong>{count[kind]}</strong>
        </button>
      ))}
    </div>
  );
}

function Card({ counter, now, isAsking, onChoose }: { counter: FloorCounter; now: Date; isAsking: boolean; onChoose: () => void }) {
  const w = words();
  const kind = kindOf(counter);
  const name = pick(counter.name, language.value);
  return (
    <li>
      <button type="button" class={`counter-card counter-card--${kind}${isAsking ? " counter-card--asks" : ""}`} title={counter.officer ? `${name} · ${counter.officer.name}` : name} onClick={onChoose}>
        <span class="counter-card__number">{isAsking && <Icon name="help" />}{counter.number}</span>
        <span class="counter-card__doing"><i class={`counters__sign counters__sign--${kind}`} aria-hidden="true" /><Doing counter={counter} kind={kind} /></span>
        <span class="counter-card__time">{timeAt(counter, now)}</span>
        <span class="counter-card__officer">{isAsking ? w.asksHelp : counter.officer?.name ?? w.nobody}</span>
      </button>
    </li>
  );
}

function Doing({ counter, kind }: { counter: FloorCounter; kind: CounterKind }) {
  const w = words();
  if (counter.ticket) return <strong class="counter-card__label">{counter.ticket.label}</strong>;
  return <>{(kind === "paused" && w.pauses[counter.pause_reason ?? ""]) || (kind === "idle" ? w.idleBrief : w.kinds[kind])}</>;
}

/** Since the call or the start; else since it is as it is. How long it has been closed matters to nobody. */
function timeAt(counter: FloorCounter, now: Date): string {
  if (counter.ticket) {
    const time = minutesSince(counter.ticket.since, now);
    return counter.ticket.state === "called" ? words().justCalled(time) : time;
  }
  return counter.since && counter.state !== "closed" ? minutesSince(counter.since, now) : "";
}

const minutesSince = (at: string, now: Date): string => words().brief(Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 60_000)));
