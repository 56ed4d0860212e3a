/** The display above a counter: whose counter it is on the left, who is called or served on the right. */

import type { ComponentChildren } from "preact";
import type { CounterDisplayState, ServiceName } from "../../server/client/contract";
import { Both } from "../faces/both";
import { Place } from "./place";
import "./counter_display.css";

export function CounterDisplay({ state, banners }: { state: CounterDisplayState; banners: ComponentChildren }) {
  const english = state.languages.includes("en");
  return (
    <div class={`counter-display counter-display--${state.state}`}>
      <div class="counter-display__banners">{banners}</div>
      <header class="counter-display__who">
        <h1 class="counter-display__counter">
          <Both vi="Quầy" en={english && "Counter"} />
          <span class={`counter-display__number counter-display__number--s${String(state.counter.number).length}`}>{state.counter.number}</span>
        </h1>
        {state.officer && state.state !== "closed" && <Officer name={state.officer.name} english={english} />}
        {state.state !== "closed" && <Services services={state.services} english={english} />}
      </header>
      <Place state={state} english={english} />
    </div>
  );
}

function Officer({ name, english }: { name: string; english: boolean }) {
  return (
    <p class="counter-display__officer">
      <span class="counter-display__role"><Both inLine vi="Cán bộ" en={english && "Officer"} /></span>
      <span class="counter-display__name">{name}</span>
    </p>
  );
}

const NAMED = 3;

function Services({ services, english }: { services: readonly ServiceName[]; english: boolean }) {
  const rest = services.length - NAMED;
  return (
    <ul class="counter-display__services">
      {services.slice(0, NAMED).map((service) => <li key={service.id}><Both vi={service.name} en={english && service.names.en} /></li>)}
      {rest > 0 && <li><Both vi={`và ${rest} dịch vụ khác`} en={english && `and ${rest} more`} /></li>}
    </ul>
  );
}
