import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AGAIN_MS, Announcer, TIMES } from "../../kiosk_ui/phone/calling/announcer";
import type { Means } from "../../kiosk_ui/phone/calling/announcer";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A phone that counts how often it rang and shook, and whether its screen is held on. */
function aPhone(lacks: Partial<Means> = {}) {
  const heard = { rings: 0, shakes: 0, awake: 0 };
  const gain = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
  const audio = {
    currentTime: 0, destination: {}, resume: async () => undefined,
    createGain: () => ({ gain, connect: () => undefined }),
    createOscillator: () => ({ frequency: {}, connect: () => undefined, start: () => { heard.rings += 1 / 3; }, stop: () => undefined }),
  } as unknown as AudioContext;
  const stayAwake = async (): Promise<{ release(): Promise<void> }> => {
    heard.awake += 1;
    return { release: async () => { heard.awake -= 1; } };
  };
  const means: Means = { audio: () => audio, shake: () => { heard.shakes += 1; }, stayAwake, ...lacks };
  return { heard, announcer: new Announcer(means) };
}

test("one touch turns it on: it is heard and felt at once, and the screen stays on until it is turned off", async () => {
  const { heard, announcer } = aPhone();
  await announcer.start();
  expect([Math.round(heard.rings), heard.shakes, heard.awake]).toEqual([1, 1, 1]);
  announcer.stop();
  expect([announcer.on.value, heard.awake]).toEqual([false, 0]);
});

test("a call rings on until somebody touches the page", async () => {
  const { heard, announcer } = aPhone();
  await announcer.start();
  announcer.called();
  await vi.advanceTimersByTimeAsync(2 * AGAIN_MS);
  expect(Math.round(heard.rings)).toBe(1 + 3);
  announcer.hush();
  await vi.advanceTimersByTimeAsync(10 * AGAIN_MS);
  expect(Math.round(heard.rings)).toBe(1 + 3);
});

test("nobody's phone rings for ever", async () => {
  const { heard, announcer } = aPhone();
  await announcer.start();
  announcer.called();
  await vi.advanceTimersByTimeAsync(100 * AGAIN_MS);
  expect(Math.round(heard.rings)).toBe(1 + TIMES);
});

test("without the touch nothing sounds, and a phone that can do nothing still turns it on without a fault", async () => {
  const { heard, announcer } = aPhone();
  announcer.called();
  announcer.near();
  await vi.advanceTimersByTimeAsync(3 * AGAIN_MS);
  expect(heard.rings).toBe(0);
  const poor = aPhone({ audio: null, shake: null, stayAwake: () => Promise.reject(new Error("not allowed")) }).announcer;
  await poor.start();
  poor.called();
  expect(poor.on.value).toBe(true);
});
