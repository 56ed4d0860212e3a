import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watching } from "../../server/client/lost_screen";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

type Said = { status: number; body: unknown } | "away";
const code = (digits: string): Said => ({ status: 201, body: { code: digits, secret: `secret of ${digits}`, expires_at: "2026-11-23T01:10:00+00:00" } });
const notYet: Said = { status: 200, body: { token: null, device: null } };
const old: Said = { status: 404, body: { error: { code: "lost_screen.unknown", message: "m", facts: {} } } };
const given: Said = { status: 200, body: { token: "the token", device: {} } };

/** A server that says these things one after the other. */
function saying(...things: Said[]) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", vi.fn(async (url: string, init: RequestInit) => {
    asked.push(`${url.replace("/api/v1/devices/", "")} ${String(init.body)}`);
    const thing = things.shift() ?? notYet;
    if (thing === "away") throw new TypeError("no network");
    return new Response(JSON.stringify(thing.body), { status: thing.status });
  }));
  return asked;
}

const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1000);

test("it shows a code, and takes its place once it was given", async () => {
  const asked = saying(code("12345678"), notYet, given);
  const shown: (string | null)[] = [];
  const tokens: string[] = [];
  const watch = watching("hall_board", (one) => shown.push(one), (token) => tokens.push(token));
  await seconds(7);
  watch.end();
  expect(shown).toEqual(["12345678"]);
  expect(tokens).toEqual(["the token"]);
  expect(asked[0]).toBe('lost {"kind":"hall_board"}');
  expect(asked[2]).toBe('lost/claim {"secret":"secret of 12345678"}');
});

test("a code that has grown old is replaced by a new one", async () => {
  saying(code("11111111"), old, code("22222222"));
  const shown: (string | null)[] = [];
  const watch = watching("rating_tablet", (one) => shown.push(one), () => undefined);
  await seconds(7);
  watch.end();
  expect(shown).toEqual(["11111111", "22222222"]);
});

test("it waits out a server that is away, with the same code", async () => {
  saying(code("11111111"), "away", given);
  const tokens: string[] = [];
  const shown: (string | null)[] = [];
  const watch = watching("ticket_kiosk", (one) => shown.push(one), (token) => tokens.push(token));
  await seconds(20);
  watch.end();
  expect([shown, tokens[0]]).toEqual([["11111111"], "the token"]);
});

test("once it has ended it asks no more", async () => {
  const asked = saying(code("11111111"));
  const watch = watching("ticket_kiosk", () => undefined, () => undefined);
  await seconds(1);
  watch.end();
  await seconds(60);
  expect(asked).toHaveLength(1);
});
