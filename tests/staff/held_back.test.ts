/** A ticket that has only just been called is not finished by the first press. */
import { describe, expect, it } from "vitest";
import type { PresentTicket } from "../../server/client/contract";
import type { Deed } from "../../server/staff/console/desk/deeds";
import { heldBack } from "../../server/staff/console/desk/held_back";
import type { Held } from "../../server/staff/console/desk/held_back";
import { aTicket, NOW } from "./states";

const after = (ms: number): Date => new Date(Date.parse(NOW) + ms);
const called = (over: Partial<PresentTicket> = {}) => aTicket("A002", { called_at: NOW, ...over });

/** Presses of one deed so many ms after the call: which of them go through. */
function through(presses: [Deed, number][], ticket: PresentTicket | null = called()): boolean[] {
  let held: Held | null = null;
  return presses.map(([deed, ms]) => {
    held = heldBack(deed, ticket, after(ms), held);
    return held === null;
  });
}

describe("within 15 s after the call", () => {
  it("finishing and calling next wait for a second press", () => {
    expect(through([["call-next", 200], ["call-next", 900]])).toEqual([false, true]);
    expect(through([["finish", 200], ["finish", 6200]])).toEqual([false, true]);
  });
  it("a bounce is no second press, and begins the count anew", () => {
    expect(through([["call-next", 200], ["call-next", 899]])).toEqual([false, false]);
    expect(through([["call-next", 0], ["call-next", 300], ["call-next", 600], ["call-next", 900]])).toEqual([false, false, false, false]);
  });
  it("a press long after the first is a first one again", () => expect(through([["call-next", 0], ["call-next", 6001]])).toEqual([false, false]));
  it("another key is no second press", () => expect(through([["call-next", 0], ["finish", 1000]])).toEqual([false, false]));
  it("a recall begins anew", () => {
    const held = heldBack("finish", called(), after(1000), null);
    expect(heldBack("finish", called({ calls: 2, called_at: after(2000).toISOString() }), after(3000), held)).not.toBeNull();
  });
  it("the server's clock ahead of ours changes nothing", () => expect(through([["finish", -2000]])).toEqual([false]));
});

describe("goes at once", () => {
  it("15 s after the last call", () => expect(through([["call-next", 15_000], ["finish", 15_000]])).toEqual([true, true]));
  it("once the ticket was started", () => {
    const serving = called({ state: "serving", started_at: NOW });
    expect(through([["call-next", 100], ["finish", 100]], serving)).toEqual([true, true]);
  });
  it("without a ticket", () => expect(through([["call-next", 100]], null)).toEqual([true]));
  it("for all other deeds", () => expect(through([["start", 10], ["recall", 10], ["no-show", 10], ["pause", 10]])).toEqual([true, true, true, true]));
});
