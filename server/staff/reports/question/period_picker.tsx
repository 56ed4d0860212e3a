/** Which period: of which kind, and which one of these. */
import { IconButton } from "../../../../kiosk_ui/design/controls/button";
import { language } from "../../sign_in/language";
import { words } from "../words";
import { periodAround, periodWords, SPANS, stepped } from "./calendar";
import type { Days, Span } from "./calendar";
import { DayField } from "../../days/day_field";
import { siteToday } from "../../../client/time";
import { inOrder } from "./wish";
import "./period_picker.css";

export interface Period extends Days { span: Span }
export interface PeriodPickerProps { period: Period; onPeriod: (period: Period) => void }

export function PeriodPicker({ period, onPeriod }: PeriodPickerProps) {
  const w = words();
  const { span } = period;
  return (
    <div class="period" role="group" aria-label={w.period}>
      <div class="period__spans" role="group" aria-label={w.period}>
        {SPANS.map((one) => <button key={one} type="button" class="period__span" aria-pressed={one === span} onClick={() => onPeriod(changed(period, one))}>{w.spans[one]}</button>)}
      </div>
      {span !== "today" && <Which period={period} onPeriod={onPeriod} />}
    </div>
  );
}

/** Another kind of period lies around the last day that was shown, but not after today: from a year one comes to this month. */
function changed(period: Period, span: Span): Period {
  const today = siteToday();
  if (span === "today") return { span, from: today, to: today };
  if (span === "free") return { ...period, span };
  const day = period.to > today && period.from <= today ? today : period.from;
  return { span, ...periodAround(span, day) };
}

function Which({ period, onPeriod }: PeriodPickerProps) {
  const w = words();
  const { span } = period;
  const step = (by: number): void => onPeriod({ span, ...stepped(span, period, by) });
  const free = (days: Partial<Days>): void => onPeriod({ span, ...inOrder({ from: period.from, to: period.to, ...days }) });
  return (
    <div class="period__which">
      <IconButton kind="secondary" icon="back" label={w.earlier} onClick={() => step(-1)} />
      <p class={span === "free" ? "unseen" : "period__name"} aria-live="polite">{periodWords(span, period, language.value)}</p>
      <IconButton kind="secondary" icon="next" label={w.later} onClick={() => step(1)} />
      {span === "free"
        ? <><DayField label={w.from} day={period.from} onDay={(from) => free({ from })} /><DayField label={w.to} day={period.to} onDay={(to) => free({ to })} /></>
        : <DayField label={w.onDay} day={period.from} onDay={(day) => onPeriod({ span, ...periodAround(span, day) })} />}
    </div>
  );
}
