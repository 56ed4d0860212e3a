/** Times as people read them. The clock on the wall is the centre's, whatever zone the device believes itself in. */
import type { Language } from "./contract";

const HOUR_S = 3600;

interface Clocks { minute: Intl.DateTimeFormat; second: Intl.DateTimeFormat; date: Intl.DateTimeFormat; days: Record<Language, Intl.DateTimeFormat> }

function clocksOf(timeZone: string): Clocks {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  const day = { weekday: "long", year: "numeric", timeZone } as const;
  return {
    minute: new Intl.DateTimeFormat("en-GB", time),
    second: new Intl.DateTimeFormat("en-GB", { ...time, second: "2-digit" }),
    date: new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "2-digit", year: "numeric", timeZone }),
    days: {
      vi: new Intl.DateTimeFormat("vi-VN", { ...day, day: "2-digit", month: "2-digit" }),
      en: new Intl.DateTimeFormat("en-GB", { ...day, day: "numeric", month: "long" }),
    },
  };
}

let zone = "Asia/Ho_Chi_Minh";
let clocks = clocksOf(zone);

/** From now on times are told by the clocks of that zone; one that an old browser does not know changes nothing. */
export function setZone(timeZone: string): void {
  if (timeZone === zone) return;
  try {
    clocks = clocksOf(timeZone);
    zone = timeZone;
  } catch (unknown) {
    if (!(unknown instanceof RangeError)) throw unknown;
  }
}

/** The same, from whatever the server said of a centre. */
export function setZoneOf(said: unknown): void {
  const timezone = (said as { site?: { timezone?: unknown } | null } | null)?.site?.timezone;
  if (typeof timezone === "string") setZone(timezone);
}

const dateOf = (at: Date | string): Date => (typeof at === "string" ? new Date(at) : at);

/** 08:05:09, where things follow each other within a minute. */
export const secondTime = (at: Date | string): string => clocks.second.format(dateOf(at));

/** 08:05, from an instant or from the server's RFC 3339 text. */
export const clockTime = (at: Date | string): string => clocks.minute.format(dateOf(at));

/** 05/01/2026: the centre's day at that instant. */
export const dateNumbers = (at: Date | string): string => clocks.date.format(dateOf(at));

/** Thứ Hai, 05/01/2026 · Monday, 5 January 2026. */
export const dayWords = (at: Date | string, language: Language = "vi"): string => capital(clocks.days[language].format(dateOf(at)));

const CALENDAR = clocksOf("UTC").days;

/** The same of a day of the calendar, such as "2026-01-05": it is no instant, so no zone changes it. */
export const calendarWords = (day: string, language: Language = "vi"): string => capital(CALENDAR[language].format(new Date(`${day}T00:00:00Z`)));

/** 05/01/2026 of the day "2026-01-05", as both languages write it here; nothing of no day. */
export const dateText = (day: string | null): string => (day ? day.split("-").reverse().join("/") : "");

/** The day by the centre's clock, "2026-01-05", whatever zone the browser believes itself in. */
export const siteToday = (now: Date = new Date()): string => dateNumbers(now).split("/").reverse().join("-");

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const UNITS: Record<Language, { under: string; minute: (n: number) => string; hour: (n: number) => string }> = {
  vi: { under: "dưới 1 phút", minute: (n) => `${n} phút`, hour: (n) => `${n} giờ` },
  en: { under: "under 1 minute", minute: (n) => `${n} minute${n === 1 ? "" : "s"}`, hour: (n) => `${n} hour${n === 1 ? "" : "s"}` },
};

/** A wait in words, to the whole minute: "1 giờ 5 phút". Nobody is helped by seconds. */
export function durationWords(seconds: number, language: Language = "vi"): string {
  const unit = UNITS[language];
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return unit.under;
  const hours = Math.floor((minutes * 60) / HOUR_S);
  const rest = minutes - hours * 60;
  return [hours > 0 ? unit.hour(hours) : "", rest > 0 ? unit.minute(rest) : ""].filter(Boolean).join(" ");
}

/** "10–20 phút", or one figure when both ends round to the same. */
export function spanWords(low_s: number, high_s: number, language: Language = "vi"): string {
  const low = Math.round(low_s / 60);
  const high = Math.round(high_s / 60);
  if (low >= high || high < 2) return durationWords(high_s, language);
  return high < 60 ? `${Math.max(low, 1)}–${UNITS[language].minute(high)}` : `${durationWords(low_s, language)} – ${durationWords(high_s, language)}`;
}

/** "khoảng 10–20 phút", "dưới 10 phút": a wait as it is told, in the server's round figures; the same words as on the slip. */
export function waitWords(wait: { low_s: number; high_s: number }, language: Language = "vi"): string {
  const [under, about] = language === "vi" ? ["dưới", "khoảng"] : ["under", "about"];
  return wait.low_s < 60 ? `${under} ${durationWords(wait.high_s, language)}` : `${about} ${spanWords(wait.low_s, wait.high_s, language)}`;
}

/** A running time for officers: 3:05, or 1:02:05 past the hour. Never negative. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / HOUR_S), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
