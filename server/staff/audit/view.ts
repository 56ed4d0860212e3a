/** What the audit page shows, worked out apart from how it looks. */
import type { AuditRow, Language, Words } from "../../client/contract";
import { pick } from "../../client/words";

/** The filters as they stand in the form and in the page's address; "" lets everything through. */
export interface Wish { from: string; to: string; actor: string; kind: string; setting: string; ticket: string }

export const FILTERS = ["from", "to", "actor", "kind", "setting", "ticket"] as const satisfies readonly (keyof Wish)[];

/** The wish in a page's address; a day that is not there is today. */
export function wishOf(search: string, day: string): Wish {
  const given = new URLSearchParams(search);
  const one = (name: keyof Wish): string => given.get(name) ?? "";
  return { from: one("from") || day, to: one("to") || day, actor: one("actor"), kind: one("kind"), setting: one("setting"), ticket: one("ticket") };
}

/** The same as a query string, without what lets everything through; a setting alone belongs to its kind. */
export function queryOf(wish: Wish, more: Record<string, string> = {}): string {
  const asked = new URLSearchParams();
  for (const name of FILTERS) {
    const value = wish[name].trim();
    if (value !== "" && !(name === "setting" && wish.kind !== "setting")) asked.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return asked.toString();
}

/** Days in the right order: whoever fills the later one first has not done wrong. */
export const ordered = (wish: Wish): Wish => (wish.to < wish.from ? { ...wish, from: wish.to, to: wish.from } : wish);

export const isFiltered = (wish: Wish): boolean => [wish.actor, wish.kind, wish.ticket].some((one) => one !== "");

/** 2026-11-23T08:05:07.120+07:00 → 23/11/2026 and 08:05:07, as the centre's own clock said. */
export const dayOf = (at: string): string => `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
export const timeOf = (at: string): string => at.slice(11, 19);

/** Rows under the day on which they were written; a clock that was set back opens the day again. */
export function byDay(rows: readonly AuditRow[]): { day: string; rows: AuditRow[] }[] {
  const days: { day: string; rows: AuditRow[] }[] = [];
  for (const row of rows) {
    const last = days[days.length - 1];
    if (last && last.day === dayOf(row.at)) last.rows.push(row);
    else days.push({ day: dayOf(row.at), rows: [row] });
  }
  return days;
}

export interface Said { nothing: string; yes: string; no: string; hidden: string }

/** A field's value for a person: words in the reader's language, yes and no, one thing a line. */
export function valueWords(value: unknown, language: Language, said: Said): string {
  if (value === null || value === undefined || value === "") return said.nothing;
  if (value === "•") return said.hidden;
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (Array.isArray(value)) return value.length === 0 ? said.nothing : value.map((one) => valueWords(one, language, said)).join("\n");
  if (typeof value !== "object") return isInstant(value) ? `${dayOf(value)} ${timeOf(value)}` : String(value);
  if (isWords(value)) return pick(value, language);
  const parts = Object.entries(value).map(([name, one]) => `${name}: ${valueWords(one, language, said)}`);
  return parts.length === 0 ? said.nothing : parts.join(" · ");
}

const isInstant = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*[+Z]/.test(value);
const isWords = (value: object): value is Words => "vi" in value && typeof value.vi === "string";
