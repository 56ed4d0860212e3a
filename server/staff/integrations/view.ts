/** What the page shows, worked out from the answers: pure, so that each rule can be tested by itself. */
import type { ApiKeyRow, DeliveryRow, WebhookRow } from "../../client/contract";

export type KeyState = "opens" | "ends_soon" | "ended" | "revoked";

const SOON_MS = 30 * 24 * 3600 * 1000;

export function keyState(key: ApiKeyRow, now: Date): KeyState {
  if (key.revoked_at !== null) return "revoked";
  if (!key.opens) return "ended";
  return Date.parse(key.expires_at) - now.getTime() < SOON_MS ? "ends_soon" : "opens";
}

/** Those that still open something first, each the newest first as the server tells them. */
export const inOrder = (keys: readonly ApiKeyRow[]): ApiKeyRow[] => [...keys.filter((key) => key.opens), ...keys.filter((key) => !key.opens)];

export type HookState = "no_secret" | "off" | "failing" | "on";

/** What somebody must know first. */
export function hookState(hook: WebhookRow): HookState {
  if (!hook.has_secret) return "no_secret";
  if (!hook.is_on) return "off";
  return hook.failing_since === null ? "on" : "failing";
}

/** Turned off by itself, because nobody answered. */
export const gaveUp = (hook: WebhookRow): boolean => !hook.is_on && hook.failing_since !== null;

/** `ticket.called` stands among those of `ticket`. */
export function byThing(events: readonly string[]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const event of events) {
    const thing = event.split(".")[0] ?? event;
    found.set(thing, [...(found.get(thing) ?? []), event]);
  }
  return [...found];
}

/** The same rules as the server's, so that a form is not sent in vain. */
export const looksLikeAddress = (url: string): boolean => /^https?:\/\/[\x21-\x7e]+$/.test(url) && !/^https?:\/\/[^/?#]*@/.test(url) && !url.includes("#");

export type DeliveryState = "waiting" | "trying" | "delivered" | "given_up";

export const deliveryState = (one: DeliveryRow): DeliveryState => (one.state === "waiting" && one.attempts > 0 ? "trying" : one.state);

/** A body as people read it; what is no JSON stays as it is. */
export function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
