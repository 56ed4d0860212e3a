/** What this phone keeps: a secret by which it is known as one phone, the links that it holds, and what they last said. */
import type { BookedState, Language } from "../../server/client/contract";
import { memory } from "../../server/client/device";
import { newRequestId } from "../../server/client/request_id";

const SECRET = "toiluot.afar.phone";
const LANGUAGE = "toiluot.language";
const MOST_HELD = 8;
const heldKey = (site: string): string => `toiluot.afar.held.${site}`;
const saidKey = (token: string): string => `toiluot.afar.said.${token}`;

/** Drawn once; it says nothing about whose phone it is. */
export function phoneSecret(): string {
  const kept = memory.get(SECRET);
  if (kept !== null && /^[!-~]{16,64}$/.test(kept)) return kept;
  const drawn = newRequestId();
  memory.set(SECRET, drawn);
  return drawn;
}

export function heldTokens(site: string): string[] {
  return parsed<string[]>(memory.get(heldKey(site)), Array.isArray) ?? [];
}

export function hold(site: string, token: string): void {
  memory.set(heldKey(site), JSON.stringify([token, ...heldTokens(site).filter((one) => one !== token)].slice(0, MOST_HELD)));
}

/** The link is over: there is nothing to come back to. */
export function letGo(site: string, token: string): void {
  memory.set(heldKey(site), JSON.stringify(heldTokens(site).filter((one) => one !== token)));
  memory.drop(saidKey(token));
}

/** In the hall the network may be gone: the code is shown all the same. */
export const rememberSaid = (said: BookedState): void => memory.set(saidKey(said.token), JSON.stringify(said));
export const lastSaid = (token: string): BookedState | null => parsed<BookedState>(memory.get(saidKey(token)), (one) => typeof (one as Partial<BookedState> | null)?.code === "string");

export const keptLanguage = (): Language => (memory.get(LANGUAGE) === "en" ? "en" : "vi");
export const keepLanguage = (language: Language): void => memory.set(LANGUAGE, language);

function parsed<T>(text: string | null, isGood: (one: unknown) => boolean): T | null {
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as unknown;
    return isGood(found) ? (found as T) : null;
  } catch {
    return null;
  }
}
