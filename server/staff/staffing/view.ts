/** What the staffing page shows, worked out apart from how it looks. */
import type { StaffingDay, StaffingGroup, StaffingQuarter } from "../../client/contract";

/** The page's question; null: the first group there is. */
export interface Wish { counter: number | null; share: number; day: string | null }

export const SHARES = [80, 90, 95] as const;

/** What the page's address says; anything else is the usual. */
export function wishOf(search: string): Wish {
  const given = new URLSearchParams(search);
  const counter = Number(given.get("counter"));
  const share = Number(given.get("share"));
  return { counter: Number.isInteger(counter) && counter > 0 ? counter : null, share: SHARES.find((one) => one === share) ?? 90, day: given.get("day") };
}

export function queryOf(wish: Wish): string {
  const asked = new URLSearchParams();
  if (wish.counter !== null) asked.set("counter", String(wish.counter));
  asked.set("share", String(wish.share));
  return asked.toString();
}

/** The day that is looked at: the one asked for, else the first that tells something, else the first. */
export const dayOf = (days: readonly StaffingDay[], wanted: string | null): StaffingDay | undefined =>
  days.find((one) => one.day === wanted) ?? days.find((one) => one.quarters.length > 0) ?? days[0];

/** By how many counters the quarter-hour is short on a usual day. */
export const lack = (one: Pick<StaffingQuarter, "needed" | "usual">): number => Math.max(0, one.needed - one.usual);

export interface HourCell { needed: number; usual: number; isShort: boolean }

/** The quarter-hour of that hour that is shortest of counters, or needs most of them; null where none needs any. */
export function hourOf(day: StaffingDay, hour: number): HourCell | null {
  const inside = day.quarters.filter((one) => Number(one.from.slice(0, 2)) === hour && one.needed > 0);
  const [worst] = inside.sort((a, b) => lack(b) - lack(a) || b.needed - a.needed);
  return worst ? { needed: worst.needed, usual: worst.usual, isShort: lack(worst) > 0 } : null;
}

/** Hours in which some day of the week needs anybody. */
export function hoursOf(days: readonly StaffingDay[]): number[] {
  const all = days.flatMap((day) => day.quarters.filter((one) => one.needed > 0).map((one) => Number(one.from.slice(0, 2))));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** What is short over the day, in counter-hours. */
export const lackHours = (day: StaffingDay): number => day.quarters.reduce((sum, one) => sum + lack(one), 0) / 4;

/** A quarter-hour's end: "08:45" → "09:00". */
export function after(clock: string): string {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

export const numbersOf = (group: StaffingGroup): string => group.counters.join(", ");

/** A stair that stands `values[i]` high over the i-th of equal steps, as an SVG path. */
export function stair(values: readonly number[], x: (at: number) => number, y: (value: number) => number): string {
  return values.map((value, at) => `${at === 0 ? "M" : "L"}${x(at)} ${y(value)}H${x(at + 1)}`).join("");
}

/** Round figures for a scale from 0 up to at least `highest`. */
export function scaleOf(highest: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => highest / one <= 5) ?? 200;
  return Array.from({ length: Math.max(1, Math.ceil(highest / step)) + 1 }, (_, at) => at * step);
}
