/** The number: large, with what comes next. It stands with or without paper. */
import { useRef } from "preact/hooks";
import type { CheckedIn, Estimate, Issued, KioskService, LanguageCode, PrintAdvice } from "../../../server/client/contract";
import { clockTime, waitWords } from "../../../server/client/time";
import { lines, pick, written } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Icon } from "../../design/drawings/icon";
import type { IconName } from "../../design/drawings/icon";
import { QrCode } from "../../design/drawings/qr_code";
import { CountdownRing } from "../../design/feedback/countdown_ring";
import { BigNumber } from "../../design/layout/big_number";
import { HelpButton } from "../help/bar";
import { isBusy } from "../kiosk_props";
import type { KioskProps } from "../kiosk_props";
import type { KioskWords } from "../words";
import { useCountdown } from "../visit/idle";
import { planned } from "../visit/plan";
import { leaves } from "../visit/tree";
import { adviceFor, collectAt, FIRST_STAY_S, STAY_S } from "../visit/advice";

export function ResultPage(props: KioskProps) {
  const step = props.taking.step.value;
  if (step.kind !== "given") return null;
  const advice = adviceFor(step.issued, props.state.prints, props.live.away.value);
  return <Result {...props} issued={step.issued} priority={step.priority_class} plan={step.plan} advice={advice} />;
}

type ResultProps = KioskProps & { issued: Issued | CheckedIn; priority: string | null; plan: readonly string[]; advice: PrintAdvice };

function Result(props: ResultProps) {
  const { issued, words, state, visit } = props;
  const service = leaves(state.services).find((leaf) => leaf.service.id === issued.ticket.service.id)?.service;
  return (
    <div class={`result${service?.bring ? "" : " result--short"}${props.plan.length > 0 ? " result--then" : ""}`} data-label={issued.ticket.label}>
      <p class="unseen" role="alert">{words.said(issued.ticket.label, issued.ticket.ahead)}</p>
      <Slip {...props} />
      <Advice {...props} />
      <div class="result__qr">
        <QrCode text={issued.ticket.follow_url} label={words.qr_label} />
        <div><p class="result__strong"><Icon name="phone" />{words.qr}</p><p>{words.qr_lead}</p></div>
      </div>
      {service?.bring && <Bring service={service} title={words.bring_title} language={visit.language.value} />}
      <Leave {...props} />
    </div>
  );
}

function Slip({ issued, priority, plan, words, visit, state }: ResultProps) {
  const { ticket } = issued;
  const language = visit.language.value;
  const mine = state.priority_classes.find((one) => one.code === priority);
  return (
    <section class="result__slip" data-say={`ticket/${ticket.id}`}>
      <h1 class="result__yours">{words.yours}</h1>
      <BigNumber label={ticket.label} size="xl" />
      <p class="result__service">{pick(ticket.service.names, language)}</p>
      {plan.length > 0 && <p class="result__then">{words.plan_then}: {planned(state.services, plan).map((one) => pick(one.names, language)).join(" → ")}</p>}
      {mine && <p class="result__priority"><Icon name="priority" />{words.priority_mine}: {pick(mine.name, language)}</p>}
      {"appointment" in issued && <p class="result__priority"><Icon name="clock" />{clockTime(issued.appointment.at)} · {pick(issued.appointment.words, language)}</p>}
      <div class="result__facts">
        {!isEarly(issued) && <Ahead ahead={ticket.ahead} estimate={ticket.estimate} words={words} />}
        {!isEarly(issued) && ticket.estimate && <Wait estimate={ticket.estimate} words={words.estimate} language={language} />}
      </div>
    </section>
  );
}

/** Before the hour of an appointment nobody is next, however short the line. */
const isEarly = (issued: Issued | CheckedIn): boolean => "appointment" in issued && issued.appointment.punctuality === "early";

function Ahead({ ahead, estimate, words }: { ahead: number | null; estimate: Estimate | null; words: KioskWords }) {
  if (ahead === null) return null;
  if (ahead > 0) return <p class="result__fact">{words.ahead}<strong>{ahead}</strong></p>;
  return <p class="result__fact"><strong>{isBusy(ahead, estimate) ? words.busy : words.next_up}</strong></p>;
}

function Wait({ estimate, words, language }: { estimate: Estimate; words: string; language: LanguageCode }) {
  return <p class="result__fact">{words}<strong>{waitWords(estimate, written(language))}</strong></p>;
}

const SIGN: Record<PrintAdvice, IconName> = { printing: "printer", take_ticket: "ticket", photograph_number: "camera" };

function Advice({ advice, words, issued, state }: ResultProps) {
  const place = collectAt(issued, state.prints, advice);
  const [title, lead] = {
    printing: [words.printing, place ? words.printing_at(place) : ""],
    take_ticket: [words.take_ticket, place ? words.take_ticket_at(place) : words.take_ticket_lead],
    photograph_number: [words.photograph, words.photograph_lead],
  }[advice] ?? ["", ""];
  return (
    <section class={`result__advice result__advice--${advice}`} role="status" data-advice={advice}>
      <Icon name={SIGN[advice]} />
      <div><p class="result__strong">{title}</p>{lead && <p>{lead}</p>}</div>
    </section>
  );
}

/** More items than this stand in two columns. */
const SHORT_LIST = 4;

function Bring({ service, title, language }: { service: KioskService; title: string; language: LanguageCode }) {
  const items = service.bring ? lines(pick(service.bring, language)) : [];
  return (
    <section class={`result__bring${items.length > SHORT_LIST ? " result__bring--long" : ""}`} data-say={`bring/${service.id}`}>
      <h2>{title}</h2>
      <ul class="bring">{items.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}

const HOLD_S = 30;
/** The second tap of a double tap must not send the number away. */
const SETTLE_MS = 800;

function Leave({ advice, words, home, visit }: ResultProps) {
  const { left_s, whole_s, add } = useCountdown(FIRST_STAY_S * visit.patience.value, STAY_S[advice] * visit.patience.value, home);
  const shown_at = useRef(Date.now());
  const done = (): void => { if (Date.now() - shown_at.current > SETTLE_MS) home(); };
  return (
    <div class="result__leave">
      <CountdownRing left_s={left_s} whole_s={whole_s} label={words.returns(Math.ceil(left_s))} />
      <HelpButton visit={visit} words={words} bare />
      <Button size="kiosk" icon="plus" data-say="hold" onClick={() => add(HOLD_S * visit.patience.value)}>{words.hold}</Button>
      <Button kind="primary" size="kiosk" icon="check" data-say="done" onClick={done}>{words.done}</Button>
    </div>
  );
}
