/** Days of the calendar, YYYY-MM-DD within, as people here write them without: 05/01/2026. */

const two = (n: number): string => String(n).padStart(2, "0");

/** Whether it is a day of the calendar: 2026-02-29 is none. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** So many days later, earlier when negative, as the calendar counts. */
export function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The day that a person wrote: 5/1/2026, 05-01-2026, 5.1.26, 05012026, or 2026-01-05; null when it is none. */
export function dayFrom(written: string): string | null {
  const text = written.trim();
  if (isDay(text)) return text;
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, date = "", month = "", year = ""] = parts;
  const day = `${year.length === 2 ? "20" : ""}${year}-${two(Number(month))}-${two(Number(date))}`;
  return isDay(day) ? day : null;
}
