/** The ticket at this counter: the number huge, who it is for, why it was next, how long it has taken. */
import { useNow } from "../../../../kiosk_ui/design/layout/clock";
import { BigNumber } from "../../../../kiosk_ui/design/layout/big_number";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { Because, PresentTicket } from "../../../client/contract";
import { stopwatch } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { calledFor, serviceOf, waitOf } from "../desk/view";
import { words } from "../words";
import { ClassMark } from "./class_mark";
import { Meter } from "./meter";
import "./present.css";

export interface PresentProps { ticket: PresentTicket; because: Because | null; serverNow: () => Date }

export function Present({ ticket, because, serverNow }: PresentProps) {
  return (
    <section class="present" aria-labelledby="present-label">
      <div class="present__state"><State ticket={ticket} serverNow={serverNow} /><ClassMark of={ticket.priority_class} />{ticket.language !== "vi" && <Speaks name={ticket.language_name} />}</div>
      <div class="present__who">
        <h1 class="present__label" id="present-label"><BigNumber label={ticket.label} /></h1>
        <div class="present__about">
          <p class="present__service">{pick(ticket.service.names, language.value)}</p>
          <Around ticket={ticket} />
          {because && <p class="present__why"><strong>{words().why}</strong>{pick(because.words, language.value)}</p>}
        </div>
      </div>
      <Times ticket={ticket} serverNow={serverNow} />
    </section>
  );
}

/** Where it came from, where it goes next, and why it was chosen: what an officer must not overlook. */
function Around({ ticket }: { ticket: PresentTicket }) {
  const w = words();
  const { sent_by } = ticket;
  const sender = sent_by && (sent_by.counter === null ? pick(sent_by.service.names, language.value) : `${w.counter(sent_by.counter)}${sent_by.officer ? ` · ${sent_by.officer}` : ""}`);
  return (
    <>
      {sent_by && <p class="present__around"><Icon name="arrow" />{w.sentBy(sender ?? "")}{sent_by.note && <q class="present__note">{sent_by.note}</q>}</p>}
      {ticket.comes_back && <p class="present__around"><Icon name="refresh" />{ticket.back_to === null ? w.comesBack : w.backTo(ticket.back_to)}</p>}
      {ticket.plan.length > 0 && <p class="present__around"><Icon name="list" />{w.plan}: {ticket.plan.map((service) => pick(service.names, language.value)).join(" → ")}</p>}
      {ticket.how === "chosen" && ticket.reason && <p class="present__around"><Icon name="priority" />{w.chosenBecause}: {ticket.reason}</p>}
    </>
  );
}

function State({ ticket, serverNow }: { ticket: PresentTicket; serverNow: () => Date }) {
  const w = words();
  if (ticket.state === "serving") return <StatusChip tone="leaf" shape="filled">{w.serving}</StatusChip>;
  return (
    <>
      <StatusChip tone="gold" shape="ring">{w.called}{ticket.calls > 1 ? ` · ${w.calls(ticket.calls)}` : ""}</StatusChip>
      <CalledFor ticket={ticket} serverNow={serverNow} />
    </>
  );
}

/** Apart, because it is drawn each second. */
function CalledFor({ ticket, serverNow }: { ticket: PresentTicket; serverNow: () => Date }) {
  return <span class="present__since">{words().agoCalled} <strong>{stopwatch(calledFor(ticket, useNow(serverNow)))}</strong></span>;
}

/** English by its word, another language by its own name. */
const Speaks = ({ name }: { name: string | null }) => <span class="present__speaks"><Icon name="language" />{name === null ? words().speaks : words().speaksOther(name)}</span>;

function Times({ ticket, serverNow }: { ticket: PresentTicket; serverNow: () => Date }) {
  const w = words();
  const now = useNow(serverNow);
  return (
    <div class="present__times">
      <Meter title={w.wait} aim={waitOf(ticket)} />
      <Meter title={w.service} aim={serviceOf(ticket, now)} running />
    </div>
  );
}
