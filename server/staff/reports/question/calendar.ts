/** Days of the calendar as texts YYYY-MM-DD, and the periods that reports are made for. No clock and no zone is asked here. */
import type { Language } from "../../../client/contract";
import { calendarWords, dateText } from "../../../client/time";
import { plusDays } from "../../days/day_text";

export type Span = "today" | "day" | "week" | "month" | "quarter" | "year" | "free";
/** First and last day, both included. */
export interface Days { from: string; to: string }

export const SPANS: readonly Span[] = ["today", "day", "week", "month", "quarter", "year", "free"];
const MONTHS: Partial<Record<Span, number>> = { month: 1, quarter: 3, year: 12 };
const DAY_MS = 86_400_000;

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);

/** How many days a period has. */
export const lengthOf = ({ from, to }: Days): number => Math.round((at(to).getTime() - at(from).getTime()) / DAY_MS) + 1;

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (at(day).getUTCDay() + 6) % 7;

/** The first day of the month that comes `months` later. */
function monthFrom(day: string, months: number): string {
  const date = at(day);
  return textOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

/** The period of that kind in which a day lies; a free one is the day alone. Weeks begin on Monday. */
export function periodAround(span: Span, day: string): Days {
  if (span === "week") return { from: plusDays(day, -weekdayOf(day)), to: plusDays(day, 6 - weekdayOf(day)) };
  const months = MONTHS[span];
  if (months === undefined) return { from: day, to: day };
  const from = monthFrom(day, -((at(day).getUTCMonth()) % months));
  return { from, to: plusDays(monthFrom(from, months), -1) };
}

/** The period `by` steps later, negative earlier; a free one moves by its own length. */
export function stepped(span: Span, days: Days, by: number): Days {
  const months = MONTHS[span];
  if (months !== undefined) return periodAround(span, monthFrom(days.from, by * months));
  const length = lengthOf(days) * by;
  return { from: plusDays(days.from, length), to: plusDays(days.to, length) };
}

const QUARTERS = ["I", "II", "III", "IV"];

/** The period's name: “Tháng 11/2026”, “Quý IV/2026”, “16/11/2026 – 22/11/2026”. */
export function periodWords(span: Span, days: Days, language: Language): string {
  const [year, month] = [days.from.slice(0, 4), Number(days.from.slice(5, 7))];
  const isVietnamese = language === "vi";
  if (span === "year") return isVietnamese ? `Năm ${year}` : year;
  if (span === "quarter") return `${isVietnamese ? "Quý " : "Quarter "}${QUARTERS[Math.floor((month - 1) / 3)] ?? ""}/${year}`;
  if (span === "month") return `${isVietnamese ? "Tháng " : ""}${month}/${year}`;
  if (days.from === days.to) return calendarWords(days.from, language);
  return `${span === "week" ? (isVietnamese ? "Tuần " : "Week ") : ""}${daysWords(days)}`;
}

/** 16/11 – 22/11/2026; the year is said twice only where it changes; one day is said once. */
export function daysWords({ from, to }: Days): string {
  if (from === to) return dateText(from);
  const first = from.slice(0, 4) === to.slice(0, 4) ? dateText(from).slice(0, 5) : dateText(from);
  return `${first} – ${dateText(to)}`;
}
