/** Instants as this page shows them: the time of today, else the day too. */
import { clockTime, dateNumbers } from "../../client/time";

export const whenWords = (at: string, now: Date = new Date()): string => (dateNumbers(at) === dateNumbers(now) ? clockTime(at) : `${clockTime(at)} ${dateNumbers(at)}`);
