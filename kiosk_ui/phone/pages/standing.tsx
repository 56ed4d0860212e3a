/** How things stand with the number, in large words. */
import type { ComponentChildren } from "preact";
import { useCallback, useMemo } from "preact/hooks";
import { clockTime, waitWords } from "../../../server/client/time";
import { BigNumber } from "../../design/layout/big_number";
import { pick } from "../../../server/client/words";
import { Icon } from "../../design/drawings/icon";
import { useNow } from "../../design/layout/clock";
import { aroundTimes } from "../around";
import type { PhoneProps } from "../phone";
import { isNear } from "../rest";
import "./standing.css";

/** While these last, the services that follow in the same visit are told. */
const IN_HAND: readonly string[] = ["waiting", "called", "serving", "parked"];

export function StandingPanel(props: PhoneProps) {
  const { ticket, words, language } = props;
  return (
    <section class={`standing standing--${ticket.state}${isNext(ticket) ? " standing--next" : ""}`}>
      <h1 class="standing__head"><span class="standing__yours">{ticket.shared ? words.theirs : words.yours}</span><BigNumber label={ticket.label} size="l" /></h1>
      <p class="standing__service">{pick(ticket.service.names, language)}</p>
      {ticket.state === "waiting" && ticket.earlier && <p class="standing__plan">{words.after(pick(ticket.earlier.names, language))}</p>}
      <div class="standing__news" role="status"><News {...props} /></div>
      {IN_HAND.includes(ticket.state) && ticket.plan.length > 0 && <p class="standing__plan">{words.then}: {ticket.plan.map((one) => pick(one.names, language)).join(" → ")}</p>}
    </section>
  );
}

const isNext = ({ state, ahead, not_before }: PhoneProps["ticket"]): boolean => state === "waiting" && ahead === 0 && !not_before;

function News(props: PhoneProps) {
  const { ticket, words } = props;
  switch (ticket.state) {
    case "waiting": return <Waiting {...props} />;
    case "called": return <Called {...props} />;
    case "serving": return <Counter words={words.serving} number={ticket.counter} />;
    case "parked": return <Said title={words.parked}>{words.parked_lead}</Said>;
    case "no_show": return <Said title={words.no_show}>{words.no_show_lead}</Said>;
    case "cancelled": return <Said title={words.cancelled}>{words.cancelled_lead}</Said>;
    case "expired": return <Said title={words.expired}>{words.expired_lead}</Said>;
    default: return <Said title={words.done}>{words.done_lead}</Said>;
  }
}

function Said({ title, children }: { title: string; children: ComponentChildren }) {
  return <><h2 class="standing__title">{title}</h2><p>{children}</p></>;
}

function Counter({ words, number }: { words: string; number: number | null }) {
  return <h2 class="standing__go">{words} <strong class="standing__counter" data-digits={String(number ?? "–").length}>{number ?? "–"}</strong></h2>;
}

/** Read from a metre away: the counter's number is the largest thing that a phone can show. */
function Called({ ticket, words, language }: PhoneProps) {
  return (
    <>
      <Counter words={ticket.shared ? words.go_to_theirs : words.go_to} number={ticket.counter} />
      {ticket.place && <p class="standing__place"><Icon name="walk" />{pick(ticket.place, language)}</p>}
      {ticket.called_at && <p class="standing__at">{words.called_at(clockTime(ticket.called_at))}</p>}
    </>
  );
}

/** So long before a rest the page tells of it. */
const SOON_MS = 60 * 60_000;

/** By the server's time, as far as the phone knows it, so that the line comes and goes without any news. */
function RestLine({ ticket, language }: Pick<PhoneProps, "ticket" | "language">) {
  const ahead_ms = useMemo(() => Date.parse(ticket.now) - Date.now(), [ticket.now]);
  const now = useNow(useCallback(() => new Date(Date.now() + ahead_ms), [ahead_ms]));
  return isNear(ticket.rest, now, SOON_MS) ? <p class="standing__rest"><Icon name="clock" />{pick(ticket.rest.words, language)}</p> : null;
}

function Waiting(props: PhoneProps) {
  const { ticket, words, language } = props;
  if (ticket.not_before) return <Said title={words.postponed(clockTime(ticket.not_before))}>{ticket.shared ? words.postponed_theirs : words.postponed_lead}</Said>;
  return (
    <>
      {ticket.ahead === 0
        ? <Said title={firstWords(ticket, words)}>{words.next_up_lead}</Said>
        : <p class="standing__facts"><strong class="standing__ahead">{ticket.ahead}</strong><span>{(ticket.shared ? words.ahead_theirs : words.ahead)(ticket.ahead)}</span></p>}
      <Estimate {...props} />
      <RestLine ticket={ticket} language={language} />
      <Keep {...props} />
    </>
  );
}

/** A page without network does not claim to be up to date. */
function Keep({ ticket, words, follow }: PhoneProps) {
  if (follow.away.value) return <p class="standing__keep">{words.keep_away(clockTime(ticket.now))}</p>;
  return ticket.shared ? null : <p class="standing__keep">{words.keep}</p>;
}

/** "Soon" is promised where a wait can be told at all: the only counter may be closed. */
function firstWords({ estimate, shared }: PhoneProps["ticket"], words: PhoneProps["words"]): string {
  if (estimate) return shared ? words.next_up_theirs : words.next_up;
  return shared ? words.first_theirs : words.first;
}

/** None is honest where nobody can know. */
function Estimate({ ticket, words, language }: PhoneProps) {
  const { estimate, now } = ticket;
  if (!estimate) return <p class="standing__unknown">{words.no_estimate}</p>;
  const around = aroundTimes(now, estimate);
  return (
    <p class="standing__wait">
      {words.estimate} <strong>{waitWords(estimate, language)}</strong>
      {around && <span class="standing__around">{words.around(around.from, around.to)}</span>}
    </p>
  );
}
