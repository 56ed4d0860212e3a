/** Tells the citizen by sound and shaking, after one touch: before it no browser lets a page make itself heard. */
import { signal } from "@preact/signals";
import { ring } from "./chime";

interface Awake { release(): Promise<void> }

/** What this phone lets a page do; null for what it does not. */
export interface Means {
  audio: (() => AudioContext) | null;
  shake: ((pattern: number[]) => void) | null;
  /** Keeps the screen on while the page is seen; browsers give it on HTTPS alone. */
  stayAwake: (() => Promise<Awake>) | null;
}

/** A call is told again and again, until somebody touches the page or the call is over. */
export const AGAIN_MS = 4000;
export const TIMES = 15;
const CALLED_MS = [500, 200, 500, 200, 900];
const NEAR_MS = [250, 150, 250];
const SOFT = 0.25;

export class Announcer {
  readonly on = signal(false);
  private audio: AudioContext | null = null;
  private awake: Awake | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(readonly means: Means) {}

  /** In the handler of a touch: that unlocks the sound. One hears and feels at once what will come. */
  async start(): Promise<void> {
    this.on.value = true;
    this.audio ??= this.means.audio?.() ?? null;
    void this.audio?.resume();
    if (this.audio) ring(this.audio, SOFT);
    this.means.shake?.(NEAR_MS);
    await this.seen();
  }

  /** Nobody is told any more, and the screen may go dark. */
  stop(): void {
    this.on.value = false;
    this.hush();
    void this.awake?.release().catch(() => undefined);
    this.awake = null;
  }

  /** The page is seen again: a hidden one loses its sound and the screen's light. */
  async seen(): Promise<void> {
    if (!this.on.peek()) return;
    void this.audio?.resume();
    this.awake = (await this.means.stayAwake?.().catch(() => null)) ?? null;
  }

  /** Nobody is before this number any more. */
  near(): void {
    if (!this.on.peek()) return;
    if (this.audio) ring(this.audio);
    this.means.shake?.(NEAR_MS);
  }

  /** The number is called. Shaking needs no leave once the page was touched. */
  called(): void {
    this.hush();
    this.once();
    let left = TIMES - 1;
    if (this.on.peek()) this.timer = setInterval(() => { left -= 1; left < 0 ? this.hush() : this.once(); }, AGAIN_MS);
  }

  /** It was heard, or is over. */
  hush(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private once(): void {
    if (this.on.peek() && this.audio) ring(this.audio);
    this.means.shake?.(CALLED_MS);
  }
}

/** Before the first touch browsers refuse to shake, and complain. */
const wasTouched = (): boolean => (navigator as Navigator & { userActivation?: { hasBeenActive: boolean } }).userActivation?.hasBeenActive ?? true;

type Lock = { request(kind: "screen"): Promise<Awake> };

/** What the browser at hand has. */
export function browserMeans(): Means {
  const lock = (navigator as Navigator & { wakeLock?: Lock }).wakeLock;
  const Audio = window.AudioContext ?? (window as unknown as { webkitAudioContext?: typeof AudioContext }).webkitAudioContext;
  return {
    audio: Audio ? () => new Audio() : null,
    shake: typeof navigator.vibrate === "function" ? (pattern) => void (wasTouched() && navigator.vibrate(pattern)) : null,
    stayAwake: lock ? () => lock.request("screen") : null,
  };
}
