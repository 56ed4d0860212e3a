/** The demo's first page: one trip in three steps, then every screen with its picture. */
import { useState } from "preact/hooks";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { sorted } from "../screens";
import type { AtCounter, LauncherList, LauncherScreen, Place } from "../screens";
import { words } from "../words";
import { ScreenCard } from "./screen_card";

const ORDER: readonly AtCounter[] = ["console", "counter_display", "rating_tablet"];

export function Demo({ list }: { list: LauncherList }) {
  const w = words();
  const { hall, counters, office } = sorted(list.screens);
  return (
    <div class="launcher">
      <Steps />
      <Group title={w.hall}><Cards screens={hall} /></Group>
      <Counters counters={counters} />
      <Group title={w.office}><Cards screens={office} /><p class="launcher__hint"><Icon name="info" />{w.oneSession}</p></Group>
    </div>
  );
}

function Steps() {
  const w = words();
  return (
    <section class="steps">
      <h1 class="steps__head">{w.running}</h1>
      <p class="steps__lead">{w.demoLead}</p>
      <ol class="steps__list">
        {w.steps.map((step, index) => (
          <li key={step.kind} class="steps__step">
            <span class="steps__number" aria-hidden="true">{index + 1}</span>
            <span><strong class="steps__title">{step.title}</strong>{step.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Group({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return <section class="launcher__group"><h2 class="launcher__title">{title}</h2>{children}</section>;
}

const Cards = ({ screens }: { screens: readonly LauncherScreen[] }) =>
  <ul class="launcher__cards">{screens.map((screen) => <li key={screen.url}><ScreenCard screen={screen} /></li>)}</ul>;

/** Counters are many and alike: choose one, and its three screens are here. */
function Counters({ counters }: { counters: readonly Place[] }) {
  const w = words();
  const [index, choose] = useState(0);
  const place = counters[index];
  if (!place) return null;
  return (
    <Group title={w.counters}>
      <div class="launcher__numbers" role="group" aria-label={w.counter}>
        <span class="launcher__which" aria-hidden="true">{w.counter}</span>
        {counters.map((one, at) => (
          <button key={one.number} type="button" class="launcher__number" aria-label={`${w.counter} ${one.number}`} aria-pressed={at === index}
            onClick={() => choose(at)}>{one.number}</button>
        ))}
      </div>
      <Cards screens={ORDER.map((kind) => place.screens[kind]).filter((screen) => screen !== null)} />
    </Group>
  );
}
