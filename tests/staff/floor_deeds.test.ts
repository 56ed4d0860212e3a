/** What a supervisor may do at a counter, what goes over the wire, and the way back. */
import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { ApiError } from "../../server/client/api";
import type { LiveStatus } from "../../server/client/live";
import { closing, closingService, deedsAt, moving, pausing, reopeningService, writing } from "../../server/staff/floor/deeds";
import { panelFor } from "../../server/staff/floor/keys";
import { Steering } from "../../server/staff/floor/steering";
import { serviceRows } from "../../server/staff/floor/view";
import { aFloor, aFloorCounter, aFloorService, NOW } from "./states";

const busy = { label: "A012", state: "serving", since: NOW } as const;

describe("at a counter", () => {
  it("only what its state allows is offered", () => {
    expect(deedsAt(aFloorCounter(1))).toEqual(["pause", "message", "move", "close"]);
    expect(deedsAt(aFloorCounter(1, { ticket: busy }))).toEqual(["pause", "message"]);
    expect(deedsAt(aFloorCounter(1, { state: "paused" }))).toEqual(["resume", "message", "move", "close"]);
    expect(deedsAt(aFloorCounter(1, { state: "closed", officer: null }))).toEqual(["open"]);
  });
  it("each deed can be taken back by its opposite", () => {
    expect(pausing(aFloorCounter(1), "lunch", "").back).toMatchObject({ path: "/counters/c1/steer", body: { action: "resume" } });
    expect(closing(aFloorCounter(1), "Hết ca")).toMatchObject({ body: { action: "close", reason: "Hết ca" }, back: { body: { action: "open", officer_id: "me" } } });
    expect(moving(aFloorCounter(1), aFloorCounter(8), "")).toMatchObject({
      path: "/counters/c1/move-officer", body: { to_counter_id: "c8", reason: null }, back: { path: "/counters/c8/move-officer", body: { to_counter_id: "c1" } },
    });
  });
  it("words go to one counter, or to all", () => {
    expect([writing("Họp", aFloorCounter(1)).body, writing("Họp", null).body]).toEqual([{ text: "Họp", counter_ids: ["c1"] }, { text: "Họp" }]);
  });
});

it("a service closes with its notice, and opens without one; taken back, the notice is there again", () => {
  const [row] = serviceRows(aFloor({ services: [aFloorService("land", { notice: { vi: "Hệ thống bảo trì" } })] }), new Date(NOW));
  if (!row) throw new Error("no row");
  expect(closingService(row, "Đất đai", "Bảo trì")).toMatchObject({ path: "/services/land/close", body: { notice: { vi: "Bảo trì" } }, back: { path: "/services/land/open" } });
  expect(reopeningService(row, "Đất đai").back?.body).toEqual({ notice: { vi: "Hệ thống bảo trì" } });
});

describe("steering", () => {
  const made = (answer: () => Promise<unknown>, look: () => Promise<unknown> = () => Promise.resolve({ revision: 9 })) => {
    const posts: [string, unknown][] = [];
    const offered: unknown[] = [];
    const doors = {
      post: <A>(path: string, body?: unknown) => { posts.push([path, body]); return answer() as Promise<A>; },
      get: <A>() => look() as Promise<A>,
    };
    const line = { status: signal<LiveStatus>("live"), away: signal(false), offer: (snapshot: unknown) => void offered.push(snapshot) };
    return { steering: new Steering(line, doors), posts, offered };
  };
  const deed = { path: "/x", body: { action: "pause" }, said: "Xong" };

  it("does one thing at a time, under a request id, and asks for the floor at once", async () => {
    const { steering, posts, offered } = made(() => Promise.resolve({}));
    const [first, second] = await Promise.all([steering.do(deed), steering.do(deed)]);
    expect([first, second, posts.length, offered.length, steering.busy.value]).toEqual([true, false, 1, 1, null]);
    expect(posts[0]?.[1]).toMatchObject({ action: "pause", request_id: expect.any(String) });
  });
  it("does many of one kind one after the other, and looks once", async () => {
    const { steering, posts, offered } = made(() => Promise.resolve({}));
    expect(await steering.doAll([deed, { ...deed, path: "/y" }], "Xong")).toBe(true);
    expect([posts.map(([path]) => path), offered.length]).toEqual([["/x", "/y"], 1]);
  });
  it("has done what the server has done, though the floor could not be asked for afterwards", async () => {
    const { steering, offered } = made(() => Promise.resolve({}), () => Promise.reject(new ApiError("network", "", {}, 0)));
    expect([await steering.do(deed), offered.length, steering.busy.value]).toEqual([true, 0, null]);
  });
  it("says that it was refused, and is free again", async () => {
    const { steering, offered } = made(() => Promise.reject(new ApiError("counter.busy", "", {}, 409)));
    expect([await steering.do(deed), offered.length, steering.busy.value]).toEqual([false, 0, null]);
  });
});

it("keys open their panels, but not with a modifier or held down", () => {
  const press = (key: string, over = {}) => panelFor({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...over });
  expect([press("t"), press("M"), press("c"), press("x")]).toEqual([{ kind: "find" }, { kind: "write" }, { kind: "alerts" }, null]);
  expect([press("t", { ctrlKey: true }), press("t", { repeat: true })]).toEqual([null, null]);
});
