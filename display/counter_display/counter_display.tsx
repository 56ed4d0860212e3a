/** The display above a counter: whose counter it is on the left, who is called or served on the right. */

import type { ComponentChildren } from "preact";
import type { CounterDisplayState, ServiceName } from "../../server/client/contract";
import { Both } from "../faces/both";
import { Place } from "./place";
import "./counter_display.css";

export function CounterDisplay({ state, banners }: { state: CounterDisplayState; banners: ComponentChildren }) {
  return (
    <div class={`counter-display counter-display--${state.state}`}>
      <div class="counter-display__banners">{banners}</div>
      <header class="counter-display__who">
        <h1 class="counter-display__counter">
          <Both vi="Quầy" en="Counter" />
          <span class={`counter-display__number counter-display__number--s${String(state.counter.number).length}`}>{state.counter.number}</span>
        </h1>
        {state.officer && state.state !== "closed" && <Officer name={state.officer.name} />}
        {state.state !== "closed" && <Services services={state.services} />}
      </header>
      <Place state={state} />
    </div>
  );
}

function Officer({ name }: { name: string }) {
  return (
    <p class="counter-display__officer">
      <span class="counter-display__role">Cán bộ</span>
      <span class="counter-display__name">{name}</span>
    </p>
  );
}

const NAMED = 3;

function Services({ services }: { services: readonly ServiceName[] }) {
  const rest = services.length - NAMED;
  return (
    <ul class="counter-display__services">
      {services.slice(0, NAMED).map((service) => <li key={service.id}>{service.name}</li>)}
      {rest > 0 && <li>và {rest} dịch vụ khác</li>}
    </ul>
  );
}
