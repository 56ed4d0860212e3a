/** Lying bars with room for long names; what was before stands as a stroke across each. */
import type { Mark } from "./drawing";
import { largest } from "./drawing";
import { highestOf } from "./scale";
import "./bars.css";

export interface BarsProps { marks: readonly Mark[]; label: string; more: (left: number) => string; most?: number; /** Their own order, instead of the longest first. */
  inOrder?: boolean; onChoose?: (key: string) => void }

/** Its words and figures stand in the table too, so readers get it as one picture with a summary. */
export function Bars({ marks, label, more, most = 14, inOrder = false, onChoose }: BarsProps) {
  const shown = inOrder ? marks.filter((one) => one.value !== null) : largest(marks, most);
  const top = highestOf(shown.flatMap((one) => [one.value, one.before])) || 1;
  const left = marks.filter((one) => one.value !== null).length - shown.length;
  return (
    <>
      <div class={`bars${onChoose ? " bars--open" : ""}`} role="img" aria-label={label}>
        {shown.map((mark) => (
          <div key={mark.key} class="bars__row" onClick={() => onChoose?.(mark.key)}>
            <span class="bars__name">{mark.name}</span>
            <Bar value={mark.value ?? 0} before={mark.before} top={top} />
            <span class="bars__value">{mark.text}</span>
          </div>
        ))}
      </div>
      {left > 0 && <p class="chart__more">{more(left)}</p>}
    </>
  );
}

function Bar({ value, before, top }: { value: number; before: number | null; top: number }) {
  return (
    <svg class="bars__svg" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="chart-now" x="0" y="2" width={Math.max((value / top) * 1000, 2)} height="16" />
      {before !== null && <line class="chart-before-mark" x1={(before / top) * 1000} x2={(before / top) * 1000} y1="0" y2="20" />}
    </svg>
  );
}
