import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { signal } from "@preact/signals";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { FollowedTicket } from "../../server/client/contract";
import type { Live } from "../../server/client/live";
import { follow } from "../../kiosk_ui/phone/follow";

const at = (minute: string): string => `2026-11-22T08:${minute}:00+07:00`;
const ticket = (now: string, state: string): FollowedTicket =>
  ({ now: at(now), state, id: "06h08pbenc08u0vg", service: { id: "land" }, ahead: 5, not_before: null }) as unknown as FollowedTicket;
const news = (now: string, line: string[]) => ({ revision: 1, now: at(now), service_id: "land", line, waits: [[0, 60, 120, 300]], rest: null });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aPhone(answer: () => FollowedTicket) {
  const asked = vi.fn(async () => answer());
  const line = { state: signal<FollowedTicket | null>(null), status: signal("loading"), reopen: vi.fn(), stop: () => undefined };
  let hear: (said: unknown) => void = () => undefined;
  const following = follow("t0ken", { get: asked } as unknown as Api, (_screen, options) => {
    hear = options?.news?.queue ?? hear;
    return line as unknown as Live<FollowedTicket>;
  });
  return { asked, line, following, hear };
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

function sleeps(ms: number): void {
  Object.assign(document, { visibilityState: "hidden" });
  document.dispatchEvent(new Event("visibilitychange"));
  vi.setSystemTime(Date.now() + ms);
  Object.assign(document, { visibilityState: "visible" });
  document.dispatchEvent(new Event("visibilitychange"));
}

test("the line's news moves the ticket without asking, older news does not", async () => {
  const { asked, line, following, hear } = aPhone(() => ticket("01", "waiting"));
  line.status.value = "live";
  await vi.advanceTimersByTimeAsync(0);
  hear(news("03", ["aaaaaa", "08u0vg"]));
  hear(news("02", ["aaaaaa", "bbbbbb", "08u0vg"]));
  expect([following.ticket.value?.ahead, following.ticket.value?.estimate?.likely_s]).toEqual([1, 120]);
  expect(asked).toHaveBeenCalledTimes(1);
  following.stop();
});

test("a ticket that misses itself in the line asks once, some while later, unless its own news comes first", async () => {
  const { asked, line, following, hear } = aPhone(() => ticket("01", "waiting"));
  line.status.value = "live";
  await vi.advanceTimersByTimeAsync(0);
  for (const minute of ["02", "03", "04"]) hear(news(minute, ["aaaaaa"]));
  await vi.advanceTimersByTimeAsync(700);
  expect(asked).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toHaveBeenCalledTimes(2);
  hear(news("05", ["aaaaaa"]));
  line.state.value = ticket("06", "called");
  await vi.advanceTimersByTimeAsync(30_000);
  expect([asked.mock.calls.length, following.ticket.value?.state]).toEqual([2, "called"]);
  following.stop();
});

test("a page that wakes asks at once and does not trust the socket that slept", async () => {
  const { asked, line, following } = aPhone(() => ticket("01", "waiting"));
  line.status.value = "live";
  await vi.advanceTimersByTimeAsync(0);
  sleeps(60_000);
  expect([asked.mock.calls.length, line.reopen.mock.calls.length]).toEqual([2, 1]);
  sleeps(100);
  expect([asked.mock.calls.length, line.reopen.mock.calls.length]).toEqual([3, 1]);
  following.stop();
});

test("an answer over a line that died in its sleep is not waited for", async () => {
  let asked = 0;
  const dead = new Promise<FollowedTicket>(() => undefined);
  const { following } = aPhone((() => (asked += 1) > 1 ? ticket("01", "waiting") : dead) as () => FollowedTicket);
  await vi.advanceTimersByTimeAsync(1600);
  expect([following.ticket.value?.state, following.away.value]).toEqual(["waiting", false]);
  following.stop();
});

test("who asked too often waits as long as the server says, and is not away", async () => {
  let refuses = true;
  const { asked, following } = aPhone(() => {
    if (refuses) throw new ApiError("limit.reached", "", { retry_after_s: 25 }, 429);
    return ticket("01", "waiting");
  });
  await vi.advanceTimersByTimeAsync(0);
  refuses = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect([asked.mock.calls.length, following.away.value]).toEqual([1, false]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(following.ticket.value?.state).toBe("waiting");
  following.stop();
});
