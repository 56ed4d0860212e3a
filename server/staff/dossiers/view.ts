/** What the page of dossiers works out by itself: periods, days as they are written, addresses. Pure. */
import { BASE } from "../../client/api";

export interface Period { from: string; to: string }

export const FORMATS = ["csv", "xlsx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/** The month of that day so far. */
export const monthOf = (today: string): Period => ({ from: `${today.slice(0, 8)}01`, to: today });

export const reportPath = (name: "dossiers" | "late_dossiers", { from, to }: Period): string => `/reports/${name}?from=${from}&to=${to}`;

/** The same as a file. */
export const filePath = (name: "dossiers" | "late_dossiers", period: Period, format: Format): string => `${BASE}${reportPath(name, period)}&format=${format}`;
