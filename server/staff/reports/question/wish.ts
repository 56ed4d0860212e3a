/** What somebody wishes to see, as it stands in the page's address: it can be shared, and the back button works. */
import { COLUMN_SETS, FIGURES, isFigure } from "../figures/figures";
import type { ColumnSet, FigureName } from "../figures/figures";
import { isDay } from "../../days/day_text";
import { periodAround, SPANS } from "./calendar";
import type { Days, Span } from "./calendar";

/** Reports that group turns; a row is a group. */
export const GROUPS = ["fields", "services", "counters", "officers", "sites", "days", "weeks", "months", "quarters", "years", "hours", "weekdays", "channels", "classes"] as const;
export const VIEWS = [...GROUPS, "heat", "distribution", "ratings", "estimates", "turns"] as const;
export const FILTERS = ["field_id", "service_id", "counter_id", "officer_id", "channel", "priority_class", "hour", "weekday"] as const;

export type Group = (typeof GROUPS)[number];
export type View = (typeof VIEWS)[number];
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string>>;

/** `sort`: a figure's name, "name", either with "-" before it for falling; "" leaves the server's order. */
export interface Wish extends Days { view: View; span: Span; filters: Filters; columns: ColumnSet; figure: FigureName; sort: string; of: "wait" | "service" }

export const isGroup = (view: View): view is Group => (GROUPS as readonly string[]).includes(view);

/** Read from an address; what nobody knows falls back to this month by fields. */
export function wishOf(search: string, today: string): Wish {
  const given = new URLSearchParams(search);
  const span = oneOf(SPANS, given.get("period")) ?? "month";
  const columns = oneOf(COLUMN_SETS, given.get("columns")) ?? "main";
  const sort = given.get("sort") ?? "";
  const figure = given.get("figure") ?? "";
  return {
    view: oneOf(VIEWS, given.get("by")) ?? "fields", span, ...daysOf(span, given, today), filters: filtersOf(given), columns,
    figure: isFigure(figure) ? figure : FIGURES[columns][0], sort: /^-?(name|[a-z0-9_]+)$/.test(sort) ? sort : "", of: given.get("of") === "service" ? "service" : "wait",
  };
}

const oneOf = <T extends string>(known: readonly T[], said: string | null): T | null => known.find((one) => one === said) ?? null;

/** Today is today whenever the address is opened; other periods are whole, around the day that the address names. */
function daysOf(span: Span, given: URLSearchParams, today: string): Days {
  const [first, last] = [given.get("from") ?? "", given.get("to") ?? ""];
  const from = isDay(first) && span !== "today" ? first : today;
  if (span !== "free") return periodAround(span, from);
  return inOrder({ from, to: isDay(last) ? last : from });
}

/** Days in the right order: whoever fills the later one first has not done wrong. */
export const inOrder = ({ from, to }: Days): Days => (to < from ? { from: to, to: from } : { from, to });

function filtersOf(given: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const name of FILTERS) {
    const value = given.get(name);
    if (value || (value === "" && name === "priority_class")) filters[name] = value;
  }
  return filters;
}

/** The page's address for it, without what goes without saying. */
export function addressOf(wish: Wish): string {
  const said = new URLSearchParams({ by: wish.view, period: wish.span });
  if (wish.span !== "today") said.set("from", wish.from);
  if (wish.span === "free") said.set("to", wish.to);
  for (const [name, value] of Object.entries(wish.filters)) said.set(name, value);
  if (wish.columns !== "main") said.set("columns", wish.columns);
  if (wish.figure !== FIGURES[wish.columns][0]) said.set("figure", wish.figure);
  if (wish.sort) said.set("sort", wish.sort);
  if (wish.view === "distribution" && wish.of === "service") said.set("of", wish.of);
  return `/reports?${said.toString()}`;
}

/** The server's door for it, behind /api/v1. */
export function doorOf(wish: Wish, more: Record<string, string> = {}): string {
  const asked = new URLSearchParams({ from: wish.from, to: wish.to });
  for (const [name, value] of Object.entries(wish.filters)) asked.set(name, value);
  if (wish.view === "distribution") asked.set("of", wish.of);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return `/reports/${wish.view}?${asked.toString()}`;
}

/** The same wish without one filter. */
export function without(wish: Wish, filter: Filter): Wish {
  const filters = { ...wish.filters };
  delete filters[filter];
  return { ...wish, filters };
}

/** The figures' columns, and the first of them in the chart unless it had one of these already. */
export function withColumns(wish: Wish, columns: ColumnSet): Wish {
  const has = (FIGURES[columns] as readonly string[]).includes(wish.figure);
  return { ...wish, columns, figure: has ? wish.figure : FIGURES[columns][0], sort: "" };
}
