/** By the clock on the wall, when a number is likely to come. */
import type { Estimate } from "../../server/client/contract";
import { clockTime } from "../../server/client/time";

const STEP_MS = 5 * 60_000;
/** A shorter wait is told by its minutes alone: nobody plans by the clock then. */
const SHORTEST_S = 10 * 60;

/** Outwards to five minutes, so that it promises no more than the range does and does not creep with the clock. */
export function aroundTimes(now: string, { low_s, high_s }: Estimate): { from: string; to: string } | null {
  if (high_s < SHORTEST_S) return null;
  const at = (seconds: number, whole: (n: number) => number): string => clockTime(new Date(whole((Date.parse(now) + seconds * 1000) / STEP_MS) * STEP_MS));
  return { from: at(low_s, Math.floor), to: at(high_s, Math.ceil) };
}
