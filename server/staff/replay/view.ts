/** What the replay page shows, worked out apart from how it looks. */
import type { Language, PolicyKind, Replay, ReplayDays, ReplayHour, ReplayRow, ServiceName } from "../../client/contract";
import { durationWords } from "../../client/time";

export const KINDS: readonly PolicyKind[] = ["strict", "interleaved", "ageing"];

/** The form as it stands; `counters` null: those that were open that day. */
export interface Wish { day: string; policy: PolicyKind; in_a_row: string; rank_run: string; counters: readonly number[] | null }

/** To begin with: the last day that is over, under the site's own rule, or what the page's address says. */
export function firstWish(offered: ReplayDays, search: string): Wish {
  const given = new URLSearchParams(search);
  const policy = KINDS.find((kind) => kind === given.get("policy")) ?? offered.rule.kind;
  const counters = given.get("counters")?.split(",").map(Number).filter(Number.isInteger) ?? null;
  return {
    day: given.get("day") ?? offered.days[0]?.day ?? "", policy, counters,
    in_a_row: given.get("in_a_row") ?? String(offered.rule.in_a_row), rank_run: given.get("rank_run") ?? String(offered.rule.rank_run),
  };
}

/** The question for the server, and the page's address. */
export function queryOf(wish: Wish): string {
  const asked = new URLSearchParams({ day: wish.day, policy: wish.policy, in_a_row: wish.in_a_row, rank_run: wish.rank_run });
  if (wish.counters !== null) asked.set("counters", wish.counters.join(","));
  return asked.toString();
}

/** The limits as the server takes them; null where nothing is wrong. */
export function wrongLimit(wish: Wish): "in_a_row" | "rank_run" | null {
  if (!within(wish.in_a_row, 0, 20)) return "in_a_row";
  return within(wish.rank_run, 1, 100) ? null : "rank_run";
}

const within = (text: string, least: number, most: number): boolean => /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most;

/** Tick one counter more or less; beginning from those that were open. */
export function ticked(wish: Wish, number: number, open: readonly number[]): readonly number[] {
  const now = wish.counters ?? open;
  return now.includes(number) ? now.filter((one) => one !== number) : [...now, number].sort((a, b) => a - b);
}

/** Below this share of well-timed calls a replay is a hint only. */
export const TRUSTED = 0.9;
export const isTrusted = (told: Replay): boolean => told.agreement === null || told.agreement >= TRUSTED;

/** A wait in whole minutes; null: nobody was called. */
export const waitWords = (seconds: number | null, language: Language, nobody: string): string => (seconds === null ? nobody : durationWords(seconds, language));

/** By how many whole minutes the replay differs: negative is shorter. */
export const minutesMore = (was: number | null, would: number | null): number | null => (was === null || would === null ? null : Math.round(would / 60) - Math.round(was / 60));

/** Rows under their service, the services with most people first. */
export function byService(rows: readonly ReplayRow[]): { service: ServiceName; people: number; rows: ReplayRow[] }[] {
  const groups = new Map<string, { service: ServiceName; people: number; rows: ReplayRow[] }>();
  for (const row of rows) {
    const group = groups.get(row.service.id) ?? { service: row.service, people: 0, rows: [] };
    group.rows.push(row);
    group.people += row.people;
    groups.set(row.service.id, group);
  }
  return [...groups.values()].sort((a, b) => b.people - a.people);
}

export interface Bar { hour: number; x: number; was: number; would: number; wasMin: number | null; wouldMin: number | null }
export interface Chart { bars: Bar[]; top: number; ticks: number[] }

/** Bars between 0 and 1 of the height, and round figures for the scale. */
export function chartOf(hours: readonly ReplayHour[]): Chart {
  const minutes = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds / 60));
  const highest = Math.max(1, ...hours.flatMap((one) => [minutes(one.was_s) ?? 0, minutes(one.would_s) ?? 0]));
  const step = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240].find((one) => highest / one <= 4) ?? 480;
  const top = Math.ceil(highest / step) * step;
  const bars = hours.map((one, index) => {
    const [wasMin, wouldMin] = [minutes(one.was_s), minutes(one.would_s)];
    return { hour: one.hour, x: (index + 0.5) / hours.length, was: (wasMin ?? 0) / top, would: (wouldMin ?? 0) / top, wasMin, wouldMin };
  });
  return { bars, top, ticks: Array.from({ length: top / step + 1 }, (_, n) => n * step) };
}
