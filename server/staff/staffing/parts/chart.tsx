/** Counters needed and usually open as two stairs, over the people expected as bars. The table below says the same. */
import type { StaffingQuarter } from "../../../client/contract";
import { scaleOf, stair } from "../view";
import { words } from "../words";
import "./chart.css";

const [WIDE, HIGH, LEFT, TOP, FOOT] = [960, 260, 44, 26, 26];
const INNER_W = WIDE - LEFT - 44;
const INNER_H = HIGH - TOP - FOOT;

export function Chart({ quarters }: { quarters: readonly StaffingQuarter[] }) {
  const w = words();
  const counters = scaleOf(Math.max(...quarters.map((one) => Math.max(one.needed, one.usual))));
  const people = scaleOf(Math.max(...quarters.map((one) => one.expected)));
  const x = (at: number): number => LEFT + (at / quarters.length) * INNER_W;
  const y = (value: number, scale: readonly number[]): number => TOP + INNER_H * (1 - value / (scale[scale.length - 1] ?? 1));
  return (
    <figure class="staffing-chart">
      <figcaption class="staffing-chart__key">
        <span>{w.chart}:</span><span class="staffing-chart__needed">{w.needed}</span><span class="staffing-chart__usual">{w.usual}</span><span class="staffing-chart__people">{w.people}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
        {quarters.map((one, at) => <rect key={one.from} class="staffing-chart__bar" x={x(at) + 1} width={INNER_W / quarters.length - 2} y={y(one.expected, people)} height={y(0, people) - y(one.expected, people)} />)}
        {counters.map((one) => (
          <g key={one}>
            <line class="staffing-chart__line" x1={LEFT} x2={LEFT + INNER_W} y1={y(one, counters)} y2={y(one, counters)} />
            <text class="staffing-chart__scale" x={LEFT - 8} y={y(one, counters) + 5} text-anchor="end">{one}</text>
          </g>
        ))}
        {people.map((one) => <text key={one} class="staffing-chart__scale staffing-chart__scale--people" x={LEFT + INNER_W + 8} y={y(one, people) + 5}>{one}</text>)}
        <text class="staffing-chart__scale" x={LEFT - 36} y={14}>{w.countersAxis}</text>
        <text class="staffing-chart__scale staffing-chart__scale--people" x={WIDE} y={14} text-anchor="end">{w.peopleAxis}</text>
        <path class="staffing-chart__stair staffing-chart__stair--usual" d={stair(quarters.map((one) => one.usual), x, (value) => y(value, counters))} />
        <path class="staffing-chart__stair staffing-chart__stair--needed" d={stair(quarters.map((one) => one.needed), x, (value) => y(value, counters))} />
        {quarters.map((one, at) => one.from.endsWith(":00") && <text key={one.from} class="staffing-chart__scale" x={x(at)} y={HIGH - 8} text-anchor="middle">{one.from}</text>)}
      </svg>
    </figure>
  );
}
