/** The figures of a report as people read them: which belong together, their units, and how one differs from another. */
import type { Figures, Language } from "../../../client/contract";
import { shareText } from "../../share_text";

export type FigureName = keyof Figures;
/** people: a count; minutes: seconds on the wire; share: 0…1. */
export type Unit = "people" | "minutes" | "share";
export const COLUMN_SETS = ["main", "waits", "work", "lost", "satisfaction"] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

/** The columns of each set, the first of them drawn unless another is chosen. */
export const FIGURES = {
  main: ["arrivals", "served", "wait_median_s", "wait_p90_s", "within_target", "service_median_s", "index"],
  waits: ["wait_median_s", "wait_mean_s", "wait_p90_s", "wait_p95_s", "wait_max_s", "walk_median_s", "within_target"],
  work: ["served", "service_median_s", "service_mean_s", "service_p90_s", "handling_mean_s", "visit_median_s", "occupancy"],
  lost: ["abandonment_rate", "abandoned", "no_show_rate", "no_shows", "arrivals"],
  satisfaction: ["index", "index_low", "index_high", "answers", "response_rate"],
} as const satisfies Record<ColumnSet, readonly FigureName[]>;

const PEOPLE: readonly FigureName[] = ["arrivals", "served", "no_shows", "abandoned", "answers"];
const SATISFACTION: readonly FigureName[] = ["index", "index_low", "index_high"];
export const isFigure = (name: string): name is FigureName => Object.values(FIGURES).some((set) => (set as readonly string[]).includes(name));
export const unitOf = (name: FigureName): Unit => (PEOPLE.includes(name) ? "people" : name.endsWith("_s") ? "minutes" : "share");
export const isSatisfaction = (name: FigureName): boolean => SATISFACTION.includes(name);

const LOCALES: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };
const round = (value: number, digits: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A number for a table whose head names the unit: 1.204 · 12,4 · 86,5 %; "–" where there is nothing to reckon from. */
export function figureText(name: FigureName, value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined) return "–";
  const unit = unitOf(name);
  if (unit === "people") return round(value, 0, language);
  return unit === "minutes" ? round(value / 60, 1, language) : shareText(value, language);
}

/** Minutes with their unit for a tile: “12,4 phút”, from two hours on “2 giờ 5 phút”. */
export function minutesText(seconds: number, language: Language): string {
  const minutes = Math.round(seconds / 60);
  const unit = language === "vi" ? ["giờ", "phút"] : ["h", "min"];
  if (minutes < 120) return `${round(seconds / 60, 1, language)} ${unit[1] ?? ""}`;
  return `${Math.floor(minutes / 60)} ${unit[0] ?? ""} ${minutes % 60} ${unit[1] ?? ""}`;
}

/** The figure with its unit, as a sentence needs it. */
export function spoken(name: FigureName, value: number | null, language: Language): string {
  return value !== null && unitOf(name) === "minutes" ? minutesText(value, language) : figureText(name, value, language);
}

/** `amount` is what is said: a share of the earlier count, minutes, or points of a hundred. */
export interface Change { direction: "up" | "down" | "same"; amount: string }

/** How a figure differs from the period before, in the digits that are shown; null where one of both is missing. */
export function changeOf(name: FigureName, now: number | null, before: number | null | undefined, language: Language): Change | null {
  if (now === null || before === null || before === undefined) return null;
  const unit = unitOf(name);
  if (unit === "people" && before === 0) return now === 0 ? { direction: "same", amount: "" } : null;
  const step = unit === "people" ? ((now - before) / before) * 100 : unit === "minutes" ? (now - before) / 60 : (now - before) * 100;
  const shown = Math.round(step * 10) / 10;
  if (shown === 0) return { direction: "same", amount: "" };
  return { direction: shown > 0 ? "up" : "down", amount: `${round(Math.abs(shown), 1, language)} ${UNITS[language][unit]}` };
}

/** A share's change is told in points, so that 80 → 84 % is not taken for a gain of four in a hundred of it. */
const UNITS: Record<Language, Record<Unit, string>> = {
  vi: { people: "%", minutes: "phút", share: "điểm %" },
  en: { people: "%", minutes: "min", share: "points" },
};

/** Whether a figure is held back: the server tells no answers at all where they would point at one person's few ratings. */
export const isHeldBack = (name: FigureName, figures: Figures): boolean =>
  figures.answers === null && (isSatisfaction(name) || name === "response_rate" || name === "answers");

/** What the chart draws: minutes, hundredths, or people. */
export function drawn(name: FigureName, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  const unit = unitOf(name);
  return unit === "minutes" ? value / 60 : unit === "share" ? value * 100 : value;
}
