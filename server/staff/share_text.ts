/** Shares for people: never 100 % unless it is all, never 0 % unless it is none. */
import type { Language } from "../client/contract";

/** 87 %: whole percents, where there is no more to tell. */
export const percent = (share: number): string => `${within(share, 0)} %`;

/** 86,5 %; “–” where there is nothing to reckon from. */
export function shareText(share: number | null, language: Language): string {
  if (share === null) return "–";
  const digits = share <= 0 || share >= 1 ? 0 : 1;
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  return `${within(share, digits).toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })} %`;
}

/** Percents, rounded to so many digits, and held off both ends. */
function within(share: number, digits: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100;
  const least = 10 ** -digits;
  return Math.min(Math.max(Math.round(share * 100 / least) * least, least), 100 - least);
}
