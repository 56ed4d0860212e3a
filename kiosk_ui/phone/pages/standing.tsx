/** How things stand with the number, in large words. */
import type { ComponentChildren } from "preact";
import { useCallback, useMemo } from "preact/hooks";
import { clockTime, spanWords } from "../../../server/client/time";
import { BigNumber } from "../../design/layout/big_number";
import { pick } from "../../../server/client/words";
import { Icon } from "../../design/drawings/icon";
import { useNow } from "../../design/layout/clock";
import type { PhoneProps } from "../phone";
import { isNear } from "../rest";
import "./standing.css";

/** While these last, the services that follow in the same visit are told. */
const IN_HAND: readonly string[] = ["waiting", "called", "serving", "parked"];

export function StandingPanel(props: PhoneProps) {
  const { ticket, words } = props;
  return (
    <section class={`standing standing--${ticket.state}`}>
      <h1 class="standing__head"><span class="standing__yours">{words.yours}</span><BigNumber label={ticket.label} size="l" /></h1>
      <div class="standing__news" role="status"><News {...props} /></div>
      {IN_HAND.includes(ticket.state) && ticket.plan.length > 0 && <p class="standing__plan">{words.then}: {ticket.plan.map((one) => pick(one.names, props.language)).join(" → ")}</p>}
    </section>
  );
}

function News(props: PhoneProps) {
  const { ticket, words } = props;
  switch (ticket.state) {
    case "waiting": return <Waiting {...props} />;
    case "called": return <Counter words={words.go_to} number={ticket.counter} />;
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
  return <h2 class="standing__go">{words} <strong class="standing__counter">{number ?? "–"}</strong></h2>;
}

/** So long before a rest the page tells of it. */
const SOON_MS = 60 * 60_000;

/** By the server's time, as far as the phone knows it, so that the line comes and goes without any news. */
function RestLine({ ticket, language }: Pick<PhoneProps, "ticket" | "language">) {
  const ahead_ms = useMemo(() => Date.parse(ticket.now) - Date.now(), [ticket.now]);
  const now = useNow(useCallback(() => new Date(Date.now() + ahead_ms), [ahead_ms]));
  return isNear(ticket.rest, now, SOON_MS) ? <p class="standing__rest"><Icon name="clock" />{pick(ticket.rest.words, language)}</p> : null;
}

function Waiting({ ticket, words, language }: PhoneProps) {
  const estimate = ticket.estimate;
  if (ticket.not_before) return <Said title={words.postponed(clockTime(ticket.not_before))}>{words.postponed_lead}</Said>;
  return (
    <>
      {ticket.ahead === 0
        ? <Said title={words.next_up}>{words.next_up_lead}</Said>
        : <div class="standing__facts">
          <p>{words.ahead}<strong class="standing__ahead">{ticket.ahead}</strong></p>
          {estimate && <p>{words.estimate}<strong>{spanWords(estimate.low_s, estimate.high_s, language)}</strong></p>}
        </div>}
      <RestLine ticket={ticket} language={language} />
      <p class="standing__keep">{words.keep}</p>
    </>
  );
}
