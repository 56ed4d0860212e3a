/** A kiosk whose live line is cut goes on by the word of its own machine's door, where there is one. */
import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Alone, standIn } from "../../kiosk_ui/ticket_kiosk/visit/alone";
import type { KioskState } from "../../server/client/contract";
import type { Live } from "../../server/client/live";

const state = (alone: { since: string } | null): KioskState => ({ alone } as KioskState);
const ALONE = state({ since: "2026-11-23T01:00:00Z" });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function door(says: () => KioskState) {
  const get = vi.fn(async () => ({ screen: "ticket_kiosk", revision: 1, state: says() }));
  return { get: get as unknown as <Answer>(path: string) => Promise<Answer>, calls: get };
}

test("while the line is cut, the door is asked again and again", async () => {
  const { get, calls } = door(() => ALONE);
  const alone = new Alone({ get });
  alone.watch(true);
  await vi.advanceTimersByTimeAsync(4100);
  expect(alone.state.value).toEqual(ALONE);
  expect(calls.mock.calls.length).toBe(3);
  alone.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(calls.mock.calls.length).toBe(3);
});

test("with the line back the server's own state counts", async () => {
  const alone = new Alone(door(() => ALONE));
  alone.watch(true);
  await vi.advanceTimersByTimeAsync(10);
  alone.watch(false);
  expect(alone.state.value).toBeNull();
});

test("the server's answer, and no answer at all, are no word of the machine", async () => {
  const alone = new Alone(door(() => state(null)));
  alone.watch(true);
  await vi.advanceTimersByTimeAsync(10);
  expect(alone.state.value).toBeNull();
  const away = new Alone({ get: () => Promise.reject(new Error("away")) });
  away.watch(true);
  await vi.advanceTimersByTimeAsync(10);
  expect(away.state.value).toBeNull();
  alone.stop();
  away.stop();
});

test("the pages see the machine's state, and nobody is away", () => {
  const said = signal<KioskState | null>(null);
  const live = { state: signal(state(null)), away: signal(true) } as unknown as Live<KioskState>;
  const seen = standIn(live, said);
  expect([seen.state.value?.alone, seen.away.value]).toEqual([null, true]);
  said.value = ALONE;
  expect([seen.state.value, seen.away.value]).toEqual([ALONE, false]);
});
