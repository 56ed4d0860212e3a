/** Instants as this page shows them: the time of today, else the day too. */
import { clockTime } from "../../client/time";

const day = new Intl.DateTimeFormat("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" });

export const dayOf = (at: string): string => day.format(new Date(at));

export const whenWords = (at: string, now: Date = new Date()): string => (dayOf(at) === day.format(now) ? clockTime(at) : `${clockTime(at)} ${dayOf(at)}`);
