/**
 * The one queue of all that the hall's voice has to say.
 *
 * Each announcement is spoken once, in the order of the calls, without overlap; then it is acknowledged as *played*. What was
 * missed while the board was away is acknowledged as *silent*, what could not be said as *failed*.
 */

import { signal } from "@preact/signals";
import type { Announcement, BoardState } from "../../../server/client/contract";
import type { Spoken, SpokenStatus } from "./spoken";

/** Repeated calls of one number to one counter within this time are one sentence. */
const MERGED_MS = 3_000;
/** After an absence, older calls are shown and not spoken: whoever was called has come, or will be called again. */
const TOO_OLD_ON_RETURN_MS = 15_000;
/** The same for calls that waited for the first touch, which the browser asks for before it lets a page sound. */
const TOO_OLD_ON_UNMUTING_MS = 60_000;

export interface Voice<Clip> {
  /** Rejects when the clip is not to be had. */
  load(url: string): Promise<Clip>;
  chime(): Promise<void>;
  /** Resolves after the last sample was heard; rejects when the sound stopped half-way. */
  play(clip: Clip): Promise<void>;
}

export interface Surroundings<Clip> {
  voice: Voice<Clip>;
  spoken: Spoken;
  acknowledge(announcementId: string, status: SpokenStatus): void;
  /** The server's clock in milliseconds. */
  now(): number;
}

interface Entry<Clip> {
  /** The first gives the words; the others were merged into it. */
  calls: [Announcement, ...Announcement[]];
  clips: Promise<Clip | null>[] | null;
}

export class Announcer<Clip> {
  /** What the voice is saying now. */
  readonly speaking = signal<Announcement | null>(null);
  private readonly queue: Entry<Clip>[] = [];
  private current: Entry<Clip> | null = null;
  private muted = true;

  constructor(private readonly around: Surroundings<Clip>) {}

  /** Take in a snapshot. `returning` says that it is the first one since the connection was made or made again. */
  hear(state: Pick<BoardState, "now" | "announcements">, returning: boolean): void {
    const oldest = returning ? Date.parse(state.now) - TOO_OLD_ON_RETURN_MS : -Infinity;
    for (const call of [...state.announcements].sort((one, other) => one.seq - other.seq)) this.take(call, oldest);
    void this.run();
  }

  /** The browser lets the page sound: say what has waited, unless it waited too long. */
  unmute(): void {
    if (!this.muted) return;
    this.muted = false;
    const oldest = this.around.now() - TOO_OLD_ON_UNMUTING_MS;
    for (const entry of this.queue.splice(0)) {
      if (calledAt(entry.calls[0]) < oldest) this.settle(entry, "silent");
      else this.queue.push(entry);
    }
    void this.run();
  }

  /** The browser has taken the sound away; the queue stays. */
  mute(): void {
    this.muted = true;
  }

  private take(call: Announcement, oldest: number): void {
    const before = this.around.spoken.status(call);
    if (before) return this.around.acknowledge(call.announcement_id, before);
    const entries = this.current ? [this.current, ...this.queue] : this.queue;
    if (entries.some((entry) => has(entry, call))) return;
    const twin = entries.find((entry) => isSameCall(entry.calls[0], call));
    if (twin) twin.calls.push(call);
    else if (calledAt(call) < oldest) this.settle({ calls: [call], clips: null }, "silent");
    else this.queue.push({ calls: [call], clips: null });
  }

  private async run(): Promise<void> {
    while (!this.current && !this.muted && this.queue.length > 0) {
      const entry = (this.current = this.queue.shift() as Entry<Clip>);
      this.speaking.value = entry.calls[0];
      const status = await this.say(entry);
      this.current = null;
      this.settle(entry, status);
    }
    if (!this.current) this.speaking.value = null;
  }

  /** Chime, then the sentence in each language. The next one's clips are fetched meanwhile. */
  private async say(entry: Entry<Clip>): Promise<SpokenStatus> {
    const clips = this.load(entry);
    await orNull(this.around.voice.chime()); // without the chime the words still help
    if (this.queue[0]) this.load(this.queue[0]);
    let isHeard = false;
    for (const loading of clips) {
      const clip = await loading;
      if (clip !== null && (await this.isPlayed(clip))) isHeard = true;
    }
    return isHeard ? "played" : "failed";
  }

  private load(entry: Entry<Clip>): Promise<Clip | null>[] {
    entry.clips ??= entry.calls[0].clips.map(({ url }) => orNull(this.around.voice.load(url)));
    return entry.clips;
  }

  private async isPlayed(clip: Clip): Promise<boolean> {
    return (await orNull(this.around.voice.play(clip).then(() => true))) ?? false;
  }

  private settle(entry: Entry<Clip>, status: SpokenStatus): void {
    for (const call of entry.calls) {
      this.around.spoken.add(call, status);
      this.around.acknowledge(call.announcement_id, status);
    }
  }
}

function has<Clip>(entry: Entry<Clip>, call: Announcement): boolean {
  return entry.calls.some((other) => other.announcement_id === call.announcement_id);
}

function calledAt(call: Announcement): number {
  return Date.parse(call.called_at);
}

function isSameCall(first: Announcement, second: Announcement): boolean {
  return (
    first.label === second.label && first.counter === second.counter &&
    Math.abs(calledAt(second) - calledAt(first)) <= MERGED_MS
  );
}

/** A board goes on without what failed; the acknowledgement tells the floor, the console tells whoever looks. */
async function orNull<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (error) {
    console.warn("the voice missed something", error);
    return null;
  }
}
