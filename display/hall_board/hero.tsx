/** The call to look at now: number, arrow, counter, readable from ten metres. */

import { useState } from "preact/hooks";
import type { Call } from "../../server/client/contract";
import { DrumRings } from "../../kiosk_ui/design/drawings/drum_rings";
import { Both } from "../faces/both";
import { fitting } from "../faces/fitting";
import { isNew, isTight } from "./view";
import "./hero.css";

interface HeroProps { call: Call; isSpoken: boolean; now: Date; english: boolean }

/** Give it the announcement's id as key: each call pulses once, when it comes or when the voice reaches it. */
export function Hero({ call, isSpoken, now, english }: HeroProps) {
  const [wasNew] = useState(() => isNew(call, now));
  const calling = isSpoken || (wasNew && isNew(call, now));
  return (
    <section class={`hero ${calling ? "hero--calling" : ""} ${isSpoken ? "hero--spoken" : ""} ${isTight(call) ? "hero--tight" : ""}`} aria-live="polite">
      <div class="hero__rings"><DrumRings /></div>
      <div class="hero__part hero__part--label">
        <Both {...asked(call, now, english)} />
        <p class={`hero__label hero__label--${fitting(call.label)}`}>{call.label}</p>
      </div>
      <Arrow />
      <div class="hero__part hero__part--counter">
        <Both vi="đến quầy" en={english && "Counter"} />
        <p class="hero__counter">{call.counter}</p>
      </div>
    </section>
  );
}

/** A call asks somebody to come for two minutes; then the person is there or gone, and the board only remembers. */
const ASKS_MS = 120_000;

function asked(call: Call, now: Date, english: boolean): { vi: string; en: string | false } {
  if (now.getTime() - new Date(call.called_at).getTime() > ASKS_MS) return { vi: "Số vừa gọi", en: english && "Last called" };
  if (call.recall) return { vi: "Gọi lại số", en: english && "Called again" };
  return { vi: "Mời công dân có số", en: english && "Ticket number" };
}

export function Arrow() {
  return (
    <svg class="board-arrow" viewBox="0 0 48 40" role="img" aria-label="đến quầy">
      <path d="M3 20h40M28 5l15 15-15 15" />
    </svg>
  );
}
