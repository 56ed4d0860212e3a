/** What was edited and not saved, and how it meets what somebody else has saved meanwhile. Pure. */
import type { SetupRow } from "../../../client/contract";
import type { Fields } from "./catalogue";

/** The same as JSON; the order of the names in an object does not matter. */
export const same = (a: unknown, b: unknown): boolean => written(a) === written(b);

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (value !== null && typeof value === "object") {
    return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => `${name}:${written(one)}`).join()}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** The names of the fields that differ from `base`; what `base` lacks counts as null. */
export const changed = (base: Fields, draft: Fields): string[] => Object.keys(draft).filter((name) => !same(draft[name], base[name] ?? null));

/** These fields of a row, each of them there. */
export const picked = (row: Fields, names: readonly string[]): Fields => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** What somebody typed as a whole number, its sign with it; NaN for everything else. */
export const wholeOf = (said: string): number => (/^-?\d{1,9}$/.test(said.trim()) ? Number(said.trim()) : NaN);

/** Numbers that are none, also within a field: it was left half written. */
export const halfWritten = (draft: Fields): string[] => Object.keys(draft).filter((name) => holdsNone(draft[name]));

/** Whether there is such a number in it. */
export const holdsNone = (value: unknown): boolean => Number.isNaN(value) || (value !== null && typeof value === "object" && Object.values(value).some(holdsNone));

/** What lies at a path such as "notifications.ahead". */
export const at = (draft: Fields, path: string): unknown => path.split(".").reduce<unknown>((part, name) => (part as Fields | null | undefined)?.[name], draft);

/** One field of two edits: as it was, as I want it, as somebody else has made it. */
export interface Clash { name: string; base: unknown; mine: unknown; theirs: unknown }

/** What has to be asked about. Places in the tree are no reason to ask: they are moved by other hands all the time. */
export function clashes(base: SetupRow, draft: Fields, theirs: SetupRow): Clash[] {
  const mine = changed(base, draft);
  const others = changed(picked(base, Object.keys(draft)), picked(theirs, Object.keys(draft))).filter((name) => !MOVES.includes(name) || mine.includes(name));
  if (others.length === 0) return [];
  return [...new Set([...mine, ...others])].filter((name) => !same(draft[name], theirs[name] ?? null))
    .map((name) => ({ name, base: base[name] ?? null, mine: draft[name], theirs: theirs[name] ?? null }));
}

const MOVES = ["parent_id", "position"];

/** My changes on top of what is there now. */
export const rebased = (base: SetupRow, draft: Fields, theirs: SetupRow): Fields =>
  ({ ...picked(theirs, Object.keys(draft)), ...picked(draft, changed(base, draft)) });

/** A text in each language: empty ones are left out, and nothing at all is null. */
export function trimmedWords(words: Readonly<Record<string, string>> | null): Record<string, string> | null {
  const said = Object.entries(words ?? {}).filter(([, text]) => text.trim() !== "");
  return said.length > 0 ? Object.fromEntries(said) : null;
}
