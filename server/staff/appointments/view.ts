/** What the page of appointments works out, apart from how it looks. */

/** A time of day as people write it (8:30, 8h30, 0830, 8) as HH:MM; null when it is none. */
export function timeOfDay(text: string): string | null {
  const found = /^(\d{1,2})(?:[:hH.](\d{2})?|(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? found[3] ?? "0")];
  const two = (n: number): string => String(n).padStart(2, "0");
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null;
}

/** The instant of a local time on a day; the clock on the wall is Vietnam's, which has one zone. */
export const instantOf = (day: string, time: string): string => `${day}T${time}:00+07:00`;

/** The code as it is read out: three and three. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** What somebody typed, pasted or scanned: without the space between, and of an address its last six digits. */
export const codeOf = (text: string): string => (/\d/.test(text) && /[^\d\s]/.test(text) ? /(?:^|\D)(\d{6})\D*$/.exec(text)?.[1] ?? text : text.replace(/\s/g, ""));
export const isCode = (text: string): boolean => /^\d{6}$/.test(codeOf(text));
