/** Standing bars along a row of hours, weekdays, months or spans of minutes; what was before is an outline behind. */
import { highestOf, everyNth, scaleTo } from "./scale";
import type { Mark } from "./drawing";
import { useWidth } from "./use_width";

const [HIGH, LEFT, TOP, FOOT] = [250, 44, 12, 26];
const LABEL_PX = 46;
/** The name of the aim needs room above its line. */
const NAMED_ABOVE = 1.2;

export interface ColumnsProps { marks: readonly Mark[]; label: string; short?: (mark: Mark) => string; /** A value to reach, as a line across. */ aim?: { value: number; name: string }; onChoose?: (key: string) => void }

/** In the marks' own order. Its figures stand in the table too, so readers get it as one picture with a summary. */
export function Columns({ marks, label, short = (mark) => mark.name, aim, onChoose }: ColumnsProps) {
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const { top, ticks } = scaleTo(highestOf([aim ? aim.value * NAMED_ABOVE : null, ...marks.flatMap((one) => [one.value, one.before])]));
  const inner = width - LEFT;
  const slot = inner / Math.max(marks.length, 1);
  const nth = everyNth(marks.length, Math.floor(inner / LABEL_PX));
  const y = (value: number): number => TOP + (HIGH - TOP - FOOT) * (1 - value / top);
  return (
    <div ref={ref} class="columns" role="img" aria-label={label}>
      <svg width={width} height={HIGH} viewBox={`0 0 ${width} ${HIGH}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="chart-line" x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
            <text class="chart-text" x={LEFT - 8} y={y(tick) + 4} text-anchor="end">{tick.toLocaleString("vi-VN")}</text>
          </g>
        ))}
        {marks.map((mark, index) => (
          <g key={mark.key} class={onChoose ? "chart-open" : ""} onClick={() => onChoose?.(mark.key)}>
            <rect class="chart-slot" x={LEFT + index * slot} width={slot} y={TOP} height={HIGH - TOP}><title>{`${mark.name}: ${mark.text}`}</title></rect>
            <Column mark={mark} x={LEFT + index * slot} slot={slot} y={y} />
            {index % nth === 0 && <text class="chart-text" x={LEFT + (index + 0.5) * slot} y={HIGH - 8} text-anchor="middle">{short(mark)}</text>}
          </g>
        ))}
        {aim && <><line class="chart-aim" x1={LEFT} x2={width} y1={y(aim.value)} y2={y(aim.value)} /><text class="chart-text chart-text--aim" x={width} y={y(aim.value) - 5} text-anchor="end">{aim.name}</text></>}
      </svg>
    </div>
  );
}

function Column({ mark, x, slot, y }: { mark: Mark; x: number; slot: number; y: (value: number) => number }) {
  const wide = Math.min(slot * 0.72, 44);
  const left = x + (slot - wide) / 2;
  const box = (value: number) => ({ y: y(value), height: Math.max(y(0) - y(value), 1) });
  return (
    <>
      {mark.before !== null && <rect class="chart-before" x={left - 2} width={wide + 4} {...box(mark.before)} />}
      {mark.value !== null && <rect class="chart-now" x={left} width={wide} {...box(mark.value)} />}
    </>
  );
}
