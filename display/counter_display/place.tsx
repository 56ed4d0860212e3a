/** What happens at the counter now: a call, a service, free, paused or closed. Each has its own ground, sign and words. */

import type { ComponentChildren } from "preact";
import type { CounterDisplayState } from "../../server/client/contract";
import { DrumRings } from "../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../kiosk_ui/design/drawings/icon";
import type { IconName } from "../../kiosk_ui/design/drawings/icon";
import { Both } from "../faces/both";
import { fitting } from "../faces/fitting";
import "./place.css";

type Ticket = NonNullable<CounterDisplayState["ticket"]>;

export function Place({ state, english }: { state: CounterDisplayState; english: boolean }) {
  const { ticket, pause_words: why } = state;
  if (state.state === "closed") return <Quiet kind="closed" sign="closed" vi="Quầy đóng" en={english && "Counter closed"} />;
  if (ticket?.state === "called") return <Called key={`${ticket.label} ${ticket.calls}`} ticket={ticket} english={english} />;
  if (ticket) return <Serving ticket={ticket} english={english} />;
  if (state.state === "paused") return <Quiet kind="paused" sign="pause" vi="Tạm ngưng" en={english && "Paused"}>{why && <Both vi={why.vi} en={english && why.en} />}</Quiet>;
  return <Quiet kind="free" sign="ticket" vi="Xin chờ gọi số" en={english && "Please wait for your number"} />;
}

interface TicketProps { ticket: Ticket; english: boolean }

/** The key holds the count of calls, so that each recall beats anew. */
function Called({ ticket, english }: TicketProps) {
  return (
    <main class="place place--called" aria-live="polite">
      <Both vi="Mời công dân có số" en={english && "Ticket number"} />
      <p class={`place__label place__label--${fitting(ticket.label)}`}>{ticket.label}</p>
      <Both inLine vi="đến quầy này" en={english && "Please come to this counter"} />
    </main>
  );
}

function Serving({ ticket, english }: TicketProps) {
  return (
    <main class="place place--serving" aria-live="polite">
      <div class="place__rings"><DrumRings /></div>
      <Both vi="Đang phục vụ" en={english && "Now serving"} />
      <p class={`place__label place__label--${fitting(ticket.label)}`}>{ticket.label}</p>
    </main>
  );
}

interface QuietProps { kind: "closed" | "paused" | "free"; sign: IconName; vi: string; en: string | false; children?: ComponentChildren }

function Quiet({ kind, sign, vi, en, children }: QuietProps) {
  return (
    <main class={`place place--${kind}`} aria-live="polite">
      <div class="place__rings"><DrumRings /></div>
      <span class="place__sign"><Icon name={sign} /></span>
      <div class="place__words">
        <Both vi={vi} en={en} />
        {children && <p class="place__reason">{children}</p>}
      </div>
    </main>
  );
}
