/** The sound of a page: clips fetched with the board's token, decoded and played one after another by Web Audio. */

import { signal } from "@preact/signals";
import type { Voice } from "./announcer";

/** The server gives a clip within 10 s or not at all. */
const LOAD_TIME_OUT_MS = 12_000;
/** How much later than its length a sound may end before it counts as stopped (the output was unplugged, the page frozen). */
const LATE_MS = 2_000;

export type FetchSound = (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;

export class Sound implements Voice<AudioBuffer> {
  /** False until the browser lets the page sound; most ask for one touch first. */
  readonly isAudible = signal(false);
  private readonly context = new AudioContext();
  private readonly gain = this.context.createGain();
  private chimeClip: AudioBuffer | null = null;

  constructor(private readonly fetchSound: FetchSound, private readonly chimeUrl: () => string) {
    const look = (): void => void (this.isAudible.value = this.context.state === "running");
    this.gain.connect(this.context.destination);
    this.context.addEventListener("statechange", look);
    look();
  }

  /** Ask for sound; to be called from a touch or a key. */
  async unlock(): Promise<void> {
    await this.context.resume();
  }

  /** Half the percentage is half the amplitude, 6 dB less. */
  setVolume(percent: number): void {
    this.gain.gain.value = percent / 100;
  }

  async load(url: string): Promise<AudioBuffer> {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), LOAD_TIME_OUT_MS);
    try {
      return await this.context.decodeAudioData(await this.fetchSound(url, control.signal));
    } finally {
      clearTimeout(timer);
    }
  }

  async chime(): Promise<void> {
    this.chimeClip ??= await this.load(this.chimeUrl());
    await this.play(this.chimeClip);
  }

  play(clip: AudioBuffer): Promise<void> {
    const source = this.context.createBufferSource();
    source.buffer = clip;
    source.connect(this.gain);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("the sound stopped half-way")), clip.duration * 1_000 + LATE_MS);
      source.addEventListener("ended", () => (clearTimeout(late), resolve()));
      source.start();
    });
  }
}
