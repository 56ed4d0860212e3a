/**
 * A key that bounces, a nervous finger, or a second window must not finish a ticket that has only just been called: its citizen is
 * still on the way, and finishing cannot be undone. Pure, so that the rule can be tested by itself.
 */
import type { PresentTicket } from "../../../client/contract";
import type { Deed } from "./deeds";

/** Walking up to a counter takes longer than this; until then a called ticket that was not started is not likely to be done. */
export const FRESH_MS = 15_000;

/** A second press is meant when it comes neither as fast as a bounce nor so late that the first is forgotten. */
export const MEANT_MS = { from: 700, until: 6_000 } as const;

/** A press that was held back, and the call it would have finished: a recall is another call. */
export interface Held { deed: Deed; ticketId: string; calls: number; at: Date }

/** What is held back by this press; null when the deed goes through. Each press that comes too fast begins the count anew. */
export function heldBack(deed: Deed, present: PresentTicket | null, now: Date, earlier: Held | null): Held | null {
  if ((deed !== "call-next" && deed !== "finish") || present?.state !== "called") return null;
  if (now.getTime() - Date.parse(present.called_at) >= FRESH_MS) return null;
  const press: Held = { deed, ticketId: present.id, calls: present.calls, at: now };
  return earlier && isMeant(earlier, press) ? null : press;
}

function isMeant(earlier: Held, press: Held): boolean {
  const isSame = earlier.deed === press.deed && earlier.ticketId === press.ticketId && earlier.calls === press.calls;
  const apart_ms = press.at.getTime() - earlier.at.getTime();
  return isSame && apart_ms >= MEANT_MS.from && apart_ms <= MEANT_MS.until;
}
