/** How long the first in a line has waited, against the aim: a bar, minutes, and a word when it is over. */
import type { ServiceRow } from "../view";
import { words } from "../words";
import "./longest_now.css";

/** The aim stands at two thirds of the rail. */
const AIM_AT = 200 / 3;

export function LongestNow({ row }: { row: ServiceRow }) {
  const w = words();
  if (row.waiting_s === null) return <span class="longest-now longest-now--none">{w.noneYet}</span>;
  const spent = Math.min(row.pressure * AIM_AT, 100);
  const over = Math.floor((row.waiting_s - row.target_wait_s) / 60);
  const spent_min = String(Math.floor(row.waiting_s / 60));
  return (
    <span class="longest-now">
      <strong class="longest-now__spent">{w.minutes(spent_min)}</strong>
      {row.pressure > 1 ? <em class="longest-now__verdict">{w.overBy(over)}</em> : <Within row={row} />}
      <svg class="longest-now__rail" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="longest-now__whole" width="100" height="8" />
        <rect class="longest-now__within" width={Math.min(spent, AIM_AT)} height="8" />
        <rect class="longest-now__over" x={AIM_AT} width={Math.max(0, spent - AIM_AT)} height="8" />
      </svg>
    </span>
  );
}

/** From four fifths of the aim on it is said that it comes near. */
const NEAR = 0.8;

function Within({ row }: { row: ServiceRow }) {
  const w = words();
  return row.pressure >= NEAR ? <strong class="longest-now__near">{w.near}</strong> : <span class="longest-now__aim">{w.target(row.target_wait_s / 60)}</span>;
}
