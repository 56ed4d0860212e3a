/** Median waits by the hour of arrival, as bars: as it was beside as it would have been. The figures stand above each bar. */
import type { ReplayHour } from "../../../client/contract";
import { chartOf } from "../view";
import type { Bar } from "../view";
import { words } from "../words";
import "./hours.css";

const [WIDE, HIGH, LEFT, TOP, FOOT] = [720, 240, 40, 22, 28];
const INNER_W = WIDE - LEFT;
const INNER_H = HIGH - TOP - FOOT;
const BAR = 22;

export function Hours({ hours }: { hours: readonly ReplayHour[] }) {
  const w = words();
  const chart = chartOf(hours);
  const y = (share: number): number => TOP + INNER_H * (1 - share);
  return (
    <section class="replay-hours">
      <h3 class="replay-hours__title">{w.hours}</h3>
      <p class="replay-hours__lead">{w.hoursLead}</p>
      <p class="replay-hours__key"><span class="replay-hours__was">{w.was}</span><span class="replay-hours__would">{w.would}</span></p>
      <div class="replay-hours__scroll" role="region" aria-label={w.hours} tabIndex={0}>
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={chart.bars.map((bar) => said(bar)).join(". ")}>
          {chart.ticks.map((tick) => (
            <g key={tick}>
              <line class="replay-hours__line" x1={LEFT} x2={WIDE} y1={y(tick / chart.top)} y2={y(tick / chart.top)} />
              <text class="replay-hours__scale" x={LEFT - 8} y={y(tick / chart.top) + 5} text-anchor="end">{tick}</text>
            </g>
          ))}
          {chart.bars.map((bar) => <Two key={bar.hour} bar={bar} y={y} />)}
        </svg>
      </div>
    </section>
  );
}

function Two({ bar, y }: { bar: Bar; y: (share: number) => number }) {
  const x = LEFT + bar.x * INNER_W;
  const foot = y(0);
  const one = (minutes: number | null, share: number, left: number, name: string) => minutes !== null && (
    <g>
      <rect class={`replay-hours__bar replay-hours__bar--${name}`} x={left} width={BAR} y={y(share)} height={Math.max(foot - y(share), 1)} />
      <text class="replay-hours__figure" x={left + BAR / 2} y={y(share) - 5} text-anchor="middle">{minutes}</text>
    </g>
  );
  return (
    <g>
      {one(bar.wasMin, bar.was, x - BAR - 2, "was")}
      {one(bar.wouldMin, bar.would, x + 2, "would")}
      <text class="replay-hours__scale" x={x} y={HIGH - 8} text-anchor="middle">{bar.hour}:00</text>
    </g>
  );
}

function said(bar: Bar): string {
  const w = words();
  return `${w.hour} ${bar.hour}:00: ${w.was} ${bar.wasMin ?? "–"} ${w.minutes}, ${w.would} ${bar.wouldMin ?? "–"} ${w.minutes}`;
}
