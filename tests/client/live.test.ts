import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { live } from "../../server/client/live";
import type { LiveSocket } from "../../server/client/live";

interface State { now: string; word: string }

class FakeSocket {
  active = true;
  connects = 0;
  private readonly heard = new Map<string, (argument: unknown) => void>();
  on(name: string, listener: (argument: unknown) => void): this {
    this.heard.set(name, listener);
    return this;
  }
  connect(): this {
    this.connects += 1;
    return this;
  }
  disconnect(): this {
    return this;
  }
  happen(name: string, argument?: unknown): void {
    this.heard.get(name)?.(argument);
  }
  push(revision: number, word: string, now: string = new Date().toISOString()): void {
    this.happen("snapshot", { screen: "hall_board", revision, state: { now, word } });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aLine(news: Record<string, (said: unknown) => void> = {}) {
  const socket = new FakeSocket();
  const line = live<State>("hall_board", { grace_ms: 3000, news, connect: () => socket as unknown as LiveSocket });
  return { socket, line };
}

test("a line is loading, then live, and drops what is older", () => {
  const { socket, line } = aLine();
  expect(line.status.value).toBe("loading");
  socket.happen("connect");
  socket.push(5, "new");
  socket.push(4, "old");
  expect(line.state.value?.word).toBe("new");
  expect(line.revision.value).toBe(5);
  expect(line.status.value).toBe("live");
});

test("a short cut is stale but not away; a long one is both; the snapshot after it ends both", () => {
  const { socket, line } = aLine();
  socket.happen("connect");
  socket.push(5, "before");
  socket.happen("disconnect", "transport close");
  expect(line.status.value).toBe("stale");
  expect(line.staleSince.value).not.toBeNull();
  vi.advanceTimersByTime(2999);
  expect(line.away.value).toBe(false);
  vi.advanceTimersByTime(1);
  expect(line.away.value).toBe(true);
  socket.push(2, "restored, and sent before the handshake ended");
  socket.happen("connect");
  expect(line.state.value?.word).toMatch("restored");
  expect([line.away.value, line.status.value, line.staleSince.value]).toEqual([false, "live", null]);
  socket.push(1, "older");
  expect(line.state.value?.word).toMatch("restored");
});

test("a screen that never reaches the server is away, and still loading", () => {
  const { line } = aLine();
  vi.advanceTimersByTime(3000);
  expect([line.status.value, line.away.value]).toEqual(["loading", true]);
});

test("a line that was turned down is counted and tried again", () => {
  const { socket, line } = aLine();
  socket.active = false;
  socket.happen("connect_error", new Error("auth.required"));
  expect(line.refused.value).toBe(1);
  vi.advanceTimersByTime(3000);
  expect(socket.connects).toBe(1);
  socket.happen("connect");
  expect(line.refused.value).toBe(0);
});

test("the clock is the server's", () => {
  const { socket, line } = aLine();
  socket.happen("connect");
  socket.push(1, "", new Date(Date.now() + 90_000).toISOString());
  expect(line.serverNow().getTime()).toBe(Date.now() + 90_000);
});

test("other news of the line is handed on by its name, and a line that may be dead is opened anew", () => {
  const heard: unknown[] = [];
  const { socket, line } = aLine({ queue: (said) => heard.push(said) });
  socket.happen("queue", { line: ["08u0vg"] });
  expect(heard).toEqual([{ line: ["08u0vg"] }]);
  line.reopen();
  expect(socket.connects).toBe(1);
});
