/** A week of opening hours as it is edited: times of day by weekday. Pure. */
import type { Span } from "../../../client/contract";

export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The spans of one weekday, the earliest first. */
export const ofDay = (spans: readonly Span[], weekday: number): Span[] =>
  spans.filter((span) => span.weekday === weekday).sort((a, b) => (a.opens < b.opens ? -1 : 1));

/** The week with other spans on one day. */
export const withDay = (spans: readonly Span[], weekday: number, day: readonly Omit<Span, "weekday">[]): Span[] =>
  [...spans.filter((span) => span.weekday !== weekday), ...day.map((span) => ({ opens: span.opens, closes: span.closes, weekday }))].sort((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));

/** One day's hours on these days too. */
export const copied = (spans: readonly Span[], from: number, to: readonly number[]): Span[] =>
  to.reduce((week, weekday) => withDay(week, weekday, ofDay(spans, from)), [...spans]);

/** What a further span of a day begins as: the usual morning, then the usual afternoon, then an hour after the last. */
export function nextSpan(day: readonly Span[]): Omit<Span, "weekday"> {
  const last = day[day.length - 1];
  if (!last) return { opens: "07:30", closes: "11:30" };
  if (last.closes <= "13:00") return { opens: "13:30", closes: "17:00" };
  const hour = Math.min(23, Number(last.closes.slice(0, 2)) + 1);
  return { opens: `${String(hour).padStart(2, "0")}:00`, closes: "24:00" };
}

/** The usual hours of an office: Monday to Friday, with lunch. */
export const OFFICE_WEEK: Span[] = [0, 1, 2, 3, 4].flatMap((weekday) => [
  { weekday, opens: "07:30", closes: "11:30" }, { weekday, opens: "13:30", closes: "17:00" },
]);

/** A time of day as people type it (7, 7h30, 7:30, 0730, 24:00), as it is kept; null when it is none. */
export function timeOf(text: string): string | null {
  const typed = /^(\d{1,2})(?:[:hg.](\d{2})?|(\d{2}))?$/i.exec(text.trim());
  if (!typed) return null;
  const [hour, minute] = [Number(typed[1]), Number(typed[2] ?? typed[3] ?? 0)];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
