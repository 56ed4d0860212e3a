import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { signal } from "@preact/signals";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { FollowedTicket } from "../../server/client/contract";
import type { Live } from "../../server/client/live";
import { follow } from "../../kiosk_ui/phone/follow";

const ticket = (now: string, state: string): FollowedTicket => ({ now: `2026-11-22T08:${now}:00+07:00`, state }) as FollowedTicket;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aPhone(answer: () => FollowedTicket) {
  const asked = vi.fn(async () => answer());
  const line = { state: signal<FollowedTicket | null>(null), status: signal("loading"), stop: () => undefined };
  const following = follow("t0ken", { get: asked } as unknown as Api, () => line as unknown as Live<FollowedTicket>);
  return { asked, line, following };
}

test("it asks at once, and goes on asking where no socket comes through", async () => {
  const { asked, following } = aPhone(() => ticket("00", "waiting"));
  await vi.advanceTimersByTimeAsync(0);
  expect(following.ticket.value?.state).toBe("waiting");
  await vi.advanceTimersByTimeAsync(40_000);
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(4);
  following.stop();
});

test("while the socket is live it does not ask, nor while it is hidden", async () => {
  const { asked, line, following } = aPhone(() => ticket("00", "waiting"));
  line.status.value = "live";
  await vi.advanceTimersByTimeAsync(40_000);
  line.status.value = "stale";
  Object.assign(document, { visibilityState: "hidden" });
  await vi.advanceTimersByTimeAsync(40_000);
  expect(asked).toHaveBeenCalledTimes(1);
  following.stop();
});

test("the later news counts, by whichever way it came", async () => {
  const { line, following } = aPhone(() => ticket("01", "waiting"));
  await vi.advanceTimersByTimeAsync(0);
  line.state.value = ticket("05", "called");
  expect(following.ticket.value?.state).toBe("called");
  await following.ask();
  expect(following.ticket.value?.state).toBe("called");
  following.stop();
});

test.each([[404, true, false], [0, false, true], [503, false, true]])("a %i is told apart: unknown %s, away %s", async (status, unknown, away) => {
  const { following } = aPhone(() => { throw new ApiError("x", "", {}, status); });
  await vi.advanceTimersByTimeAsync(0);
  expect([following.unknown.value, following.away.value]).toEqual([unknown, away]);
  following.stop();
});
