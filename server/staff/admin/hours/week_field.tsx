/** A week of hours: each day's spans as times, a usual week in one press, one day copied to others. */
import { useState } from "preact/hooks";
import { Button, IconButton } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { Span } from "../../../client/contract";
import type { Edit } from "../setup/edit";
import { copied, nextSpan, OFFICE_WEEK, ofDay, timeOf, WEEKDAYS, withDay } from "./week";
import { words } from "./words";
import "./hours.css";

export interface WeekFieldProps { edit: Edit; name: string; days?: readonly number[]; whenEmpty: string }

export function WeekField({ edit, name, days = WEEKDAYS, whenEmpty }: WeekFieldProps) {
  const w = words();
  const spans = edit.get<Span[] | null>(name) ?? [];
  const error = edit.errorAt(name);
  const set = (next: Span[]): void => edit.set({ [name]: next });
  return (
    <div class="week">
      {error && <p class="text-field__error" role="alert"><Icon name="error" />{error}</p>}
      {spans.length === 0 && <p class="setup-hint">{whenEmpty}</p>}
      {days.map((weekday) => <Day key={weekday} weekday={weekday} spans={spans} onSpans={set} />)}
      {days.length > 1 && (
        <div class="week__tools">
          <Button size="s" kind="secondary" icon="clock" onClick={() => set(OFFICE_WEEK)}>{w.usual}</Button>
          <Button size="s" kind="quiet" disabled={ofDay(spans, 0).length === 0} onClick={() => set(copied(spans, 0, [1, 2, 3, 4]))}>{w.copy}</Button>
          <Button size="s" kind="quiet" disabled={spans.length === 0} onClick={() => set([])}>{w.clear}</Button>
        </div>
      )}
    </div>
  );
}

function Day({ weekday, spans, onSpans }: { weekday: number; spans: readonly Span[]; onSpans: (spans: Span[]) => void }) {
  const w = words();
  const day = ofDay(spans, weekday);
  const put = (next: readonly Omit<Span, "weekday">[]): void => onSpans(withDay(spans, weekday, next));
  const edit = (index: number, change: Partial<Span>): void => put(day.map((span, place) => (place === index ? { ...span, ...change } : span)));
  const title = w.days[weekday] ?? "";
  return (
    <div class="week__day" role="group" aria-label={title}>
      <span class="week__name">{title}</span>
      <div class="week__spans">
        {day.length === 0 && spans.length > 0 && <span class="week__closed">{w.closedDay}</span>}
        {day.map((span, index) => (
          <span key={index} class="week__span">
            <Time label={`${title}: ${w.opens}`} value={span.opens} onTime={(opens) => edit(index, { opens })} />–
            <Time label={`${title}: ${w.closes}`} value={span.closes} onTime={(closes) => edit(index, { closes: closes === "00:00" ? "24:00" : closes })} />
            <IconButton size="s" icon="close" label={`${w.remove}: ${title} ${span.opens}–${span.closes}`} onClick={() => put(day.filter((_, place) => place !== index))} />
          </span>
        ))}
        <IconButton size="s" icon="plus" label={`${w.add}: ${title}`} onClick={() => put([...day, nextSpan(day)])} />
      </div>
    </div>
  );
}

/** Typed, because a browser's own time field follows the browser's language: 13:30 would be 01:30 PM for some. */
function Time({ label, value, onTime }: { label: string; value: string; onTime: (time: string) => void }) {
  const [typed, type] = useState<string | null>(null);
  const leave = (): void => {
    const said = typed ?? value;
    const time = timeOf(said) ?? said; // what is no time stays, and saving it is refused in words
    if (time !== value) onTime(time);
    type(null);
  };
  return <input class="week__time" inputMode="numeric" size={5} aria-label={label} value={typed ?? value} onInput={(event) => type(event.currentTarget.value)} onChange={leave} />;
}
