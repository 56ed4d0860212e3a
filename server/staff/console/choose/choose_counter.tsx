/** At which counter does this person sit? Taken ones are shown as such; the browser's own comes first. */
import { useEffect, useState } from "preact/hooks";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { pick } from "../../../client/words";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import type { StaffProps } from "../../sign_in/staff_page";
import { elsewhere } from "../desk/said";
import { words } from "../words";
import { offered, ownCounter, remembered, whose } from "./counters";
import type { CounterRow } from "./counters";
import "./choose_counter.css";

const REFRESH_MS = 5000;

export interface ChooseCounterProps extends StaffProps {
  onChoose: (counter: CounterRow) => void;
  /** Opening is under way. */
  busy: string | null;
  problem: string | null;
}

export function ChooseCounter({ session, me, onChoose, busy, problem }: ChooseCounterProps) {
  const w = words();
  const [sought, seek] = useState("");
  const own = ownCounter(me.counters, me.staff.id);
  const list = useFirstFocus<HTMLUListElement>("button:not([aria-disabled=true])");
  useEffect(() => {
    const timer = setInterval(() => void session.load(), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  const counters = offered(me.counters, sought, own?.id ?? remembered.get());
  return (
    <div class="choose">
      <h1 class="choose__title">{w.chooseTitle}</h1>
      <p class="choose__lead">{w.chooseLead}</p>
      {problem && <Banner tone="error">{problem}</Banner>}
      {own && <Banner tone="notice">{pick(elsewhere(own.number), language.value)}</Banner>}
      {me.counters.length > 12 && <TextField label={w.find} type="search" icon="search" value={sought} onText={seek} />}
      <ul class="choose__counters" ref={list}>
        {counters.map((counter) => <li key={counter.id}><Counter counter={counter} staffId={me.staff.id} own={own} busy={busy} onChoose={onChoose} /></li>)}
      </ul>
      {counters.length === 0 && <p>{w.noCounters}</p>}
    </div>
  );
}

interface CounterProps { counter: CounterRow; staffId: string; own: CounterRow | null; busy: string | null; onChoose: (counter: CounterRow) => void }

function Counter({ counter, staffId, own, busy, onChoose }: CounterProps) {
  const mine = whose(counter, staffId);
  const isInert = mine === "taken" || (own !== null && mine !== "yours") || busy !== null;
  return (
    <button type="button" class={`choose__counter choose__counter--${mine}`} aria-disabled={isInert} aria-busy={busy === counter.id} onClick={() => isInert || onChoose(counter)}>
      <span class="choose__number">{counter.number}</span>
      <span class="choose__name">{pick(counter.name, language.value)}</span>
      <Whose counter={counter} mine={mine} />
      {!isInert && <Icon name="arrow" />}
    </button>
  );
}

function Whose({ counter, mine }: { counter: CounterRow; mine: "yours" | "free" | "taken" }) {
  const w = words();
  if (mine === "taken") return <StatusChip tone="quiet" shape="filled">{w.takenBy(counter.officer?.name ?? "")}</StatusChip>;
  if (mine === "yours") return <StatusChip tone="leaf" shape="half">{w.yours}</StatusChip>;
  return <StatusChip tone={counter.id === remembered.get() ? "leaf" : "quiet"} shape="ring">{counter.id === remembered.get() ? w.remembered : w.free}</StatusChip>;
}
