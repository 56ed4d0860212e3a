/** What the page between the centres shows, worked out apart from how it looks. */
import type { Language, SiteFigures, SiteLine } from "../../client/contract";
import { pick } from "../../client/words";
import { matches } from "../search";

export type Order = "longest" | "waiting" | "name";
export const ORDERS: readonly Order[] = ["longest", "waiting", "name"];

/** Those that match, in that order; centres without figures come last. */
export function listed(sites: readonly SiteLine[], sought: string, order: Order, language: Language): SiteLine[] {
  const name = (line: SiteLine): string => pick(line.site.name, language);
  const weight = (line: SiteLine): number => {
    if (order === "name" || !line.figures) return order === "name" ? 0 : -1;
    return order === "waiting" ? line.figures.waiting : line.figures.longest_waiting_s ?? 0;
  };
  return sites.filter((line) => matches(Object.values(line.site.name).join(" "), sought))
    .sort((a, b) => weight(b) - weight(a) || name(a).localeCompare(name(b), language));
}

const COUNTED = ["waiting", "at_counters", "served", "counters", "counters_open", "counters_paused"] as const;

export type Totals = Pick<SiteFigures, (typeof COUNTED)[number] | "longest_waiting_s">;

/** All centres together: the sums, and the longest of the longest waits. */
export function totals(sites: readonly SiteLine[]): Totals {
  const known = sites.flatMap((line) => (line.figures ? [line.figures] : []));
  const sum = (name: (typeof COUNTED)[number]): number => known.reduce((all, figures) => all + figures[name], 0);
  const longest = known.flatMap((figures) => (figures.longest_waiting_s === null ? [] : [figures.longest_waiting_s]));
  return {
    waiting: sum("waiting"), at_counters: sum("at_counters"), served: sum("served"), counters: sum("counters"),
    counters_open: sum("counters_open"), counters_paused: sum("counters_paused"), longest_waiting_s: longest.length > 0 ? Math.max(...longest) : null,
  };
}

/** Zones to choose from, Vietnam's first: a centre abroad is an embassy's or a trial. */
export const ZONES: readonly string[] = ["Asia/Ho_Chi_Minh", "Asia/Bangkok", "Asia/Singapore", "Asia/Tokyo", "Asia/Seoul", "Australia/Sydney", "Europe/Paris", "Europe/London", "America/New_York", "America/Los_Angeles", "UTC"];
