/** What is looked for, as an address; and the days around today. Pure. */
export type Which = "all" | "commented" | "unsolved" | "solved" | "odd";

export interface Search { from: string; to: string; words: string; score: string; which: Which }

const WHICH: Record<Which, string> = { all: "", commented: "&commented=true", unsolved: "&follow_up=unsolved", solved: "&follow_up=solved", odd: "&flag=any" };

/** The door for a page; null while the days make no sense. */
export function doorOf({ from, to, words, score, which }: Search, after: string | null = null): string | null {
  if (!isPeriod(from, to)) return null;
  const sought = words.trim() === "" ? "" : `&words=${encodeURIComponent(words.trim())}`;
  return `/feedback?from=${from}&to=${to}${sought}${score ? `&score=${score}` : ""}${WHICH[which]}${after ? `&after=${after}` : ""}`;
}

const DAY_MS = 86_400_000;

export const isPeriod = (from: string, to: string): boolean => from !== "" && to !== "" && from <= to && Date.parse(to) - Date.parse(from) <= 366 * DAY_MS;
