/** What the page of dossiers works out by itself: periods, days as they are written, addresses. Pure. */
import { BASE } from "../../client/api";

export interface Period { from: string; to: string }

export const FORMATS = ["csv", "xlsx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/** The month of that day so far. */
export const monthOf = (today: string): Period => ({ from: `${today.slice(0, 8)}01`, to: today });

/** 30/11/2026 of "2026-11-30"; nothing of nothing. */
export const dayOf = (day: string | null): string => (day ? day.split("-").reverse().join("/") : "");

export const reportPath = (name: "dossiers" | "late_dossiers", { from, to }: Period): string => `/reports/${name}?from=${from}&to=${to}`;

/** The same as a file. */
export const filePath = (name: "dossiers" | "late_dossiers", period: Period, format: Format): string => `${BASE}${reportPath(name, period)}&format=${format}`;

/** Today by the centre's clock: dates of browsers are not asked, since a zone may differ. */
export const todayIn = (now: Date, timezone: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);

/** 66,7 %; a dash where there is nothing to reckon from. */
export const rateWords = (rate: number | null, language: "vi" | "en"): string =>
  rate === null ? "–" : `${(rate * 100).toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1 })} %`;
