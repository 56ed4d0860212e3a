/** The form: which day, by which rule, with which counters. Nothing is played until it is sent. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import type { PolicyKind, ReplayDays } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { language } from "../../sign_in/language";
import type { Past } from "../past";
import { KINDS, ticked, wrongLimit } from "../view";
import type { Wish } from "../view";
import { words } from "../words";
import { ruleName } from "./rule_names";
import "./question.css";

export function Question({ past, offered }: { past: Past; offered: ReplayDays }) {
  const w = words();
  const [wish, setWish] = useState(past.wish.value as Wish);
  useEffect(() => { if (past.wish.value) setWish(past.wish.value); }, [past.wish.value]);
  const set = (change: Partial<Wish>): void => setWish((before) => ({ ...before, ...change }));
  const send = (event: Event): void => {
    event.preventDefault();
    if (wrongLimit(wish) === null) void past.play(wish);
  };
  return (
    <form class="question" aria-label={w.form} onSubmit={send}>
      <SelectField label={w.day} value={wish.day} onText={(day) => set({ day })} options={days(offered, wish.day)} />
      <Rules wish={wish} own={offered.rule.kind} set={set} />
      <TextField label={w.inARow} hint={w.inARowHint} inputMode="numeric" value={wish.in_a_row} disabled={wish.policy === "strict"} error={wrongLimit(wish) === "in_a_row" ? "0–20" : null} onText={(in_a_row) => set({ in_a_row })} />
      <TextField label={w.rankRun} hint={w.rankRunHint} inputMode="numeric" value={wish.rank_run} error={wrongLimit(wish) === "rank_run" ? "1–100" : null} onText={(rank_run) => set({ rank_run })} />
      <Counters past={past} offered={offered} wish={wish} set={set} />
      <div class="question__acts"><Button kind="primary" icon="play" type="submit" busy={past.isBusy.value}>{w.play}</Button></div>
    </form>
  );
}

type Setter = (change: Partial<Wish>) => void;

function Rules({ wish, own, set }: { wish: Wish; own: PolicyKind; set: Setter }) {
  const w = words();
  return (
    <fieldset class="question__rules">
      <legend>{w.rule}</legend>
      {KINDS.map((kind) => (
        <Choice key={kind} kind="radio" name="policy" checked={wish.policy === kind} onChange={() => set({ policy: kind })} hint={kind === own ? w.own : undefined}>{ruleName(kind, language.value)}</Choice>
      ))}
    </fieldset>
  );
}

function Counters({ past, offered, wish, set }: { past: Past; offered: ReplayDays; wish: Wish; set: Setter }) {
  const w = words();
  const open = past.told.value?.counters.filter((one) => one.was_open).map((one) => one.number) ?? [];
  const now = wish.counters ?? open;
  return (
    <details class="question__counters" open={wish.counters !== null}>
      <summary>{w.counters}: <strong>{wish.counters === null ? w.asWere : w.chosenCounters(wish.counters.length)}</strong></summary>
      <div class="question__ticks">
        {offered.counters.map((one) => (
          <Choice key={one.id} kind="check" name={`counter-${one.number}`} checked={now.includes(one.number)} onChange={() => set({ counters: ticked(wish, one.number, open) })}>{one.number}</Choice>
        ))}
      </div>
      {wish.counters !== null && <Button kind="quiet" size="s" icon="undo" onClick={() => set({ counters: null })}>{w.backAsWere}</Button>}
    </details>
  );
}

/** A day that the address names stands there even if it is older than those that are offered. */
function days(offered: ReplayDays, chosen: string): { value: string; label: string }[] {
  const all = offered.days.map((one) => ({ value: one.day, label: words().ofDay(calendarWords(one.day, language.value), one.people) }));
  return all.some((one) => one.value === chosen) ? all : [{ value: chosen, label: calendarWords(chosen, language.value) }, ...all];
}
