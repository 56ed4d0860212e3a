/** The page of other systems: which keys still open, how a receiver fares, and what an address looks like. */
import { describe, expect, it } from "vitest";
import type { ApiKeyRow, DeliveryRow, WebhookRow } from "../../server/client/contract";
import { byThing, deliveryState, gaveUp, hookState, inOrder, keyState, laidOut, looksLikeAddress } from "../../server/staff/integrations/view";
import { whenWords } from "../../server/staff/integrations/when";

const NOW = new Date("2026-11-23T08:00:00+07:00");
const aKey = (more: Partial<ApiKeyRow> = {}): ApiKeyRow => ({
  id: "1", name: "Cổng", rights: ["floor.see"], made_at: "2026-11-23T08:00:00+07:00", expires_at: "2027-11-23T08:00:00+07:00",
  revoked_at: null, for_site: true, is_mine: false, made_by: "Lan", used_at: null, opens: true, ...more,
});
const aHook = (more: Partial<WebhookRow> = {}): WebhookRow => ({
  id: "1", name: "Văn phòng", url: "https://office.vn/", events: ["ticket.called"], is_on: true, has_secret: true, version: 1,
  waiting: 0, failing_since: null, delivered_at: null, ...more,
});

describe("a key", () => {
  it("is in use, ends soon, has ended or was revoked", () => {
    expect(keyState(aKey(), NOW)).toBe("opens");
    expect(keyState(aKey({ expires_at: "2026-12-20T08:00:00+07:00" }), NOW)).toBe("ends_soon");
    expect(keyState(aKey({ opens: false }), NOW)).toBe("ended");
    expect(keyState(aKey({ opens: false, revoked_at: "2026-11-23T08:00:00+07:00" }), NOW)).toBe("revoked");
  });
  it("stands before those that open nothing", () => expect(inOrder([aKey({ id: "a", opens: false }), aKey({ id: "b" })]).map((key) => key.id)).toEqual(["b", "a"]));
});

describe("a receiver", () => {
  it("is told first what stands in the way", () => {
    expect(hookState(aHook())).toBe("on");
    expect(hookState(aHook({ failing_since: "2026-11-23T07:00:00+07:00" }))).toBe("failing");
    expect(hookState(aHook({ is_on: false, failing_since: "2026-11-23T07:00:00+07:00" }))).toBe("off");
    expect(hookState(aHook({ has_secret: false, is_on: false }))).toBe("no_secret");
  });
  it("was turned off by itself or by somebody", () => {
    expect(gaveUp(aHook({ is_on: false, failing_since: "2026-11-22T07:00:00+07:00" }))).toBe(true);
    expect(gaveUp(aHook({ is_on: false }))).toBe(false);
  });
  it("has its events by what they are about", () => expect(byThing(["ticket.issued", "counter.opened", "ticket.called"])).toEqual([["ticket", ["ticket.issued", "ticket.called"]], ["counter", ["counter.opened"]]]));
});

it.each(["http://office.vn", "https://10.0.0.5:8443/toiluot?from=hall", "http://office.vn/@lan"])("%s looks like an address", (url) => expect(looksLikeAddress(url)).toBe(true));
it.each(["", "office.vn", "ftp://office.vn", "https://lan:mật@office.vn", "https://u:p@office.vn/", "http://office.vn/#x", "http://office.vn/a b"])("%s looks like none", (url) => expect(looksLikeAddress(url)).toBe(false));

it("tells a notice that waits for its first try from one that has failed", () => {
  const one = { state: "waiting", attempts: 0 } as DeliveryRow;
  expect([deliveryState(one), deliveryState({ ...one, attempts: 2 }), deliveryState({ ...one, state: "given_up", attempts: 20 })]).toEqual(["waiting", "trying", "given_up"]);
});

it("lays out what is JSON and leaves the rest", () => expect([laidOut('{"a":1}'), laidOut("no JSON")]).toEqual(['{\n  "a": 1\n}', "no JSON"]));

it("says the day of what was not today", () => {
  expect(whenWords("2026-11-23T07:05:00+07:00", NOW)).toBe("07:05");
  expect(whenWords("2026-11-22T07:05:00+07:00", NOW)).toBe("07:05 22/11/2026");
});
