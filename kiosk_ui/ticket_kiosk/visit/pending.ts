/** The one number that is being asked for, written down before it is asked: a reload asks again under the same request_id. */
import type { LanguageCode } from "../../../server/client/contract";
import { newRequestId } from "../../../server/client/request_id";
import { memory } from "../../../server/client/device";

export interface Choice { service_id: string; priority_class: string | null; language: LanguageCode; plan?: readonly string[] }

/** The code of an appointment stands for the service that was booked. */
export interface Coded { code: string; language: LanguageCode }

export const asChoice = ({ code, language }: Coded): Choice & { code: string } => ({ service_id: "", priority_class: null, language, code });

export interface Pending extends Choice { code?: string; request_id: string; chosen_at: number }

/** Longer than the longest stay on the page of a number; after that the next person stands there. */
const KEPT_MS = 120_000;

export function remember(key: string, choice: Choice & { code?: string }, now: number = Date.now()): Pending {
  const pending = { ...choice, request_id: newRequestId(), chosen_at: now };
  memory.set(key, JSON.stringify(pending));
  return pending;
}

/** null when there is none, it is too old, or the text is not ours. */
export function recall(key: string, now: number = Date.now()): Pending | null {
  const text = memory.get(key);
  if (text === null) return null;
  try {
    const pending = JSON.parse(text) as Partial<Pending>;
    const good = typeof pending.request_id === "string" && typeof pending.service_id === "string" && typeof pending.chosen_at === "number";
    return good && now - (pending.chosen_at ?? 0) < KEPT_MS ? (pending as Pending) : null;
  } catch {
    return null;
  }
}

export const forget = (key: string): void => memory.drop(key);
