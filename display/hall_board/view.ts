/** What the board shows of a state: which call is large, which are listed, which page of the queues is up. */

import type { BoardCall, BoardState, Call, Estimate, Opening, Words } from "../../server/client/contract";
import { waitWords as told } from "../../server/client/time";

/** A call is new for as long as it takes to look up. */
const NEW_MS = 15_000;

export interface ShownCalls { hero: Call | null; listed: readonly BoardCall[] }

/**
 * Large is what the voice is saying, or else the newest call that somebody has still to follow; the list remembers the others.
 * A new call is listed at once, however long the voice's queue is. A number stands once: while the voice is at its first call,
 * its recall further up the queue is not listed beside it. How many of the others there is room for, the list knows.
 */
export function shownCalls(calls: readonly BoardCall[], speaking: Call | null): ShownCalls {
  const hero = speaking ?? calls.find((call) => call.awaited) ?? null;
  return { hero, listed: calls.filter((call) => call.label !== hero?.label) };
}

export function isNew(call: Call, now: Date): boolean {
  return now.getTime() - Date.parse(call.called_at) < NEW_MS;
}

/** More signs than stand beside each other at full size. */
export const isTight = ({ label, counter }: Pick<Call, "label" | "counter">): boolean => [...label].length + String(counter).length > 7;

export type WaitingRow = BoardState["waiting"][number];

/** Services that people wait for, in the order given, in pages of equal length. */
export function waitingPages(waiting: readonly WaitingRow[], size: number): WaitingRow[][] {
  const rows = waiting.filter((row) => row.count > 0);
  const pages: WaitingRow[][] = [];
  for (let start = 0; start < rows.length; start += size) pages.push(rows.slice(start, start + size));
  return pages;
}

/** What somebody who joins now is told; where that cannot be known, how long the last hour's people have waited, if the board has that. */
export function waitWords(row: WaitingRow, english: boolean): { vi: string; en: string | false } | null {
  if (!row.estimate) return row.wait_s === null ? null : usualWords(row.wait_s, english);
  const words = `chờ ${told(row.estimate)}`;
  return english ? { vi: words.replace("khoảng ", "").replace(/(giờ \d+) phút/g, "$1"), en: inEnglish(row.estimate) } : { vi: words, en: false };
}

const HALF_HOUR_S = 1_800;
const TWO_HOURS_S = 7_200;

/** "10–20 min", "50–110 min", "1.5–2.5 h": beside the Vietnamese words there is room for no more. */
function inEnglish({ low_s, high_s }: Estimate): string {
  const inHours = high_s > TWO_HOURS_S && low_s % HALF_HOUR_S === 0 && high_s % HALF_HOUR_S === 0;
  const [unit_s, unit] = inHours ? [3_600, "h"] : [60, "min"];
  return low_s < 60 ? `under ${high_s / unit_s} ${unit}` : `${low_s / unit_s}–${high_s / unit_s} ${unit}`;
}

/** As a person would say it: in fives of minutes, since nobody is promised more. */
export function usualWords(seconds: number, english: boolean): { vi: string; en: string | false } {
  const minutes = Math.round(seconds / 300) * 5;
  if (minutes === 0) return { vi: "chờ dưới 5 phút", en: english && "under 5 min" };
  return { vi: `chờ khoảng ${minutes} phút`, en: english && `about ${minutes} min` };
}

export const peopleWaiting = (waiting: readonly WaitingRow[]): number =>
  waiting.reduce((sum, row) => sum + row.count, 0);

/** After closing time the calls stay up until the last one who waits has been called and has had time to come. */
export function isShut(state: BoardState, speaking: Call | null, now: Date): boolean {
  const newest = state.calls[0];
  return !state.open && !speaking && peopleWaiting(state.waiting) === 0 && !(newest && isRecent(newest, now));
}

/** One line on the doors while people are still called: they close soon, or are closed already. */
export function doorLine({ soon, title, again, note }: Opening): Words | null {
  if (soon || !title) return soon;
  const more = note ?? again;
  const vi = more ? `${title.vi}. ${more.vi}` : title.vi;
  const en = [title.en, more?.en].filter(Boolean).join(". ");
  return en ? { vi, en } : { vi };
}

const RECENT_MS = 10 * 60_000;

function isRecent(call: Call, now: Date): boolean {
  return now.getTime() - Date.parse(call.called_at) < RECENT_MS;
}
