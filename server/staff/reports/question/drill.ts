/** From a row to what it is made of: the row becomes a filter or a period, and the next finer group is shown. */
import { isDay } from "../../days/day_text";
import { periodAround } from "./calendar";
import type { Span } from "./calendar";
import type { Filter, Group, View, Wish } from "./wish";

/** What a row of this group is as a filter; the others are periods. */
const FILTER_OF: Partial<Record<Group, Filter>> = {
  fields: "field_id", services: "service_id", counters: "counter_id", officers: "officer_id",
  hours: "hour", weekdays: "weekday", channels: "channel", classes: "priority_class",
};

const SPAN_OF: Partial<Record<Group, Span>> = { days: "day", weeks: "week", months: "month", quarters: "quarter", years: "year" };

/** The finer groups, the nearest first; one that is held fast by a filter already is passed over. */
const FINER: Record<Group, readonly Group[]> = {
  sites: ["fields", "services"], fields: ["services", "counters", "officers"], services: ["counters", "officers"], counters: ["services", "officers"],
  officers: ["services", "counters"], hours: ["services", "counters", "officers"], weekdays: ["hours", "services"], channels: ["services", "counters"],
  classes: ["services", "counters"], years: ["quarters"], quarters: ["months"], months: ["days"], weeks: ["days"], days: ["hours"],
};

/** The wish for what this row is made of; where nothing is finer, its turns. */
export function into(wish: Wish, group: Group, key: string): Wish {
  const held = narrowed(wish, group, key);
  const finer = FINER[group].find((one) => !isHeld(held, one));
  return { ...held, view: finer ?? "turns", sort: "" };
}

/** A row without a thing of its own, such as those who were never called, leads nowhere, nor does another centre's; no priority class is a class. */
export const mayDrill = (group: Group, key: string, siteId: string): boolean => (group === "sites" ? key === siteId : key !== "" || group === "classes");

/** The turns of one row. */
export const turnsOf = (wish: Wish, group: Group, key: string): Wish => ({ ...narrowed(wish, group, key), view: "turns", sort: "" });

function narrowed(wish: Wish, group: Group, key: string): Wish {
  const filter = FILTER_OF[group];
  if (filter) return { ...wish, filters: { ...wish.filters, [filter]: filter === "hour" ? String(Number(key)) : key } };
  const span = SPAN_OF[group];
  const day = span && firstDayOf(key);
  if (!span || !day) return wish;
  const whole = periodAround(span, day);
  const within = { from: whole.from < wish.from ? wish.from : whole.from, to: whole.to > wish.to ? wish.to : whole.to };
  const isWhole = within.from === whole.from && within.to === whole.to;
  return { ...wish, span: isWhole ? span : "free", ...within };
}

/** The first day of a row's period: 2026-11-22, 2026-11, 2026-Q4, 2026-W47 or 2026. */
export function firstDayOf(key: string): string | null {
  if (isDay(key)) return key;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return `${quarter[1] ?? ""}-${String((Number(quarter[2]) - 1) * 3 + 1).padStart(2, "0")}-01`;
  const week = /^(\d{4})-W(\d\d)$/.exec(key);
  if (week) return weekStart(Number(week[1]), Number(week[2]));
  const day = /^\d{4}$/.test(key) ? `${key}-01-01` : `${key}-01`;
  return isDay(day) ? day : null;
}

/** ISO 8601: week 1 is the one with 4 January. */
function weekStart(year: number, week: number): string {
  const monday = new Date(Date.parse(periodAround("week", `${year}-01-04`).from) + (week - 1) * 7 * 86_400_000);
  return monday.toISOString().slice(0, 10);
}

const isHeld = (wish: Wish, view: View): boolean => {
  const filter = FILTER_OF[view as Group];
  return filter !== undefined && wish.filters[filter] !== undefined;
};
