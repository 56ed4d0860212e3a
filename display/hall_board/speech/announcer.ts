/**
 * The one queue of all that the hall's voice has to say.
 *
 * Each announcement is spoken, in the order of the calls, without overlap; then it is acknowledged as *played*. What was
 * missed while the board was away is acknowledged as *silent*, what could not be said as *failed*, and what a centre wants
 * shown alone at this hour as *shown*.
 */

import { signal } from "@preact/signals";
import type { Announcement, BoardState } from "../../../server/client/contract";
import { clipsOf, mannerFor } from "./manner";
import type { Manner } from "./manner";
import type { Spoken, SpokenStatus } from "./spoken";
import type { Wishes } from "./wishes";

/** A number that is called again to its counter within this time is not said again, though the voice is at it already. */
const MERGED_MS = 3_000;
/** After an absence, older calls are shown and not spoken: whoever was called has come, or will be called again. */
const TOO_OLD_ON_RETURN_MS = 15_000;
/** The same for calls that waited for the first touch, which the browser asks for before it lets a page sound. */
const TOO_OLD_ON_UNMUTING_MS = 60_000;
/** The same for calls that waited in a page which slept; the server hands out none that are older. */
const TOO_OLD_AT_ITS_TURN_MS = 10 * 60_000;

export interface Voice<Clip> {
  /** Rejects when the clip is not to be had. */
  load(url: string): Promise<Clip>;
  /** In percent, from the next sound on. */
  setVolume(percent: number): void;
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
  /** What the centre wants at this minute. */
  wishes(): Wishes;
}

interface Entry<Clip> {
  /** The first gives the words; the others were merged into it. */
  calls: [Announcement, ...Announcement[]];
  /** By address, as far as they were asked for. */
  clips: Map<string, Promise<Clip | null>>;
  /** What was acknowledged of it. */
  settled: SpokenStatus | null;
}

export class Announcer<Clip> {
  /** What the voice is saying now. */
  readonly speaking = signal<Announcement | null>(null);
  /** How many calls wait until the voice comes to them. */
  readonly waiting = signal(0);
  private readonly queue: Entry<Clip>[] = [];
  private current: Entry<Clip> | null = null;
  private muted = true;

  constructor(private readonly around: Surroundings<Clip>) {}

  /** Take in a snapshot. `returning` says that it is the first one since the connection was made or made again. */
  hear(state: Pick<BoardState, "now" | "announcements">, returning: boolean): void {
    const oldest = returning ? Date.parse(state.now) - TOO_OLD_ON_RETURN_MS : -Infinity;
    for (const call of [...state.announcements].sort((one, other) => one.seq - other.seq)) this.take(call, oldest);
    this.count();
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
    this.count();
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
    const twin = this.twinOf(call);
    if (twin) this.join(twin, call);
    else if (calledAt(call) < oldest) this.settle(entryOf(call), "silent");
    else if (this.around.wishes().volume === 0) this.settle(entryOf(call), "shown");
    else this.queue.push(entryOf(call));
  }

  /** The call of this number to this counter that is still to be said, or has been begun only now. */
  private twinOf(call: Announcement): Entry<Clip> | undefined {
    if (this.current && isSameCall(this.current.calls[0], call) && isClose(this.current.calls[0], call)) return this.current;
    return this.queue.find((entry) => isSameCall(entry.calls[0], call));
  }

  private join(twin: Entry<Clip>, call: Announcement): void {
    twin.calls.push(call);
    if (twin.settled) this.settle({ ...twin, calls: [call] }, twin.settled);
  }

  private async run(): Promise<void> {
    while (!this.current && !this.muted && this.queue.length > 0) {
      const entry = (this.current = this.queue.shift() as Entry<Clip>);
      this.count();
      const passed = this.passedOver(entry);
      if (passed) this.settle(entry, passed);
      else await this.announce(entry);
      this.current = null;
    }
    if (!this.current) this.speaking.value = null;
  }

  /** Why an entry whose turn has come is not said after all: the page has slept, or the quiet hours have begun. */
  private passedOver(entry: Entry<Clip>): SpokenStatus | null {
    const newest = entry.calls[entry.calls.length - 1] as Announcement;
    if (calledAt(newest) < this.around.now() - TOO_OLD_AT_ITS_TURN_MS) return "silent";
    return this.around.wishes().volume === 0 ? "shown" : null;
  }

  /** Chime, then the sentence; once it was heard it counts, and it is said again as long as nobody else waits. */
  private async announce(entry: Entry<Clip>): Promise<void> {
    const { volume, times } = this.around.wishes();
    this.speaking.value = entry.calls[0];
    this.around.voice.setVolume(volume);
    this.load(entry, mannerFor(this.queue.length));
    await orNull(this.around.voice.chime()); // without the chime the words still help
    const isHeard = await this.say(entry);
    this.settle(entry, isHeard ? "played" : "failed");
    for (let again = 1; isHeard && again < times && !this.muted && mannerFor(this.queue.length).mayRepeat; again += 1) await this.say(entry);
  }

  /** The sentence in each language that there is time for. The next one's clips are fetched meanwhile. */
  private async say(entry: Entry<Clip>): Promise<boolean> {
    const clips = this.load(entry, mannerFor(this.queue.length));
    if (this.queue[0]) this.load(this.queue[0], mannerFor(this.queue.length - 1));
    let isHeard = false;
    for (const loading of clips) {
      const clip = await loading;
      if (clip !== null && (await this.isPlayed(clip))) isHeard = true;
    }
    return isHeard;
  }

  private load(entry: Entry<Clip>, manner: Manner): Promise<Clip | null>[] {
    return clipsOf(entry.calls[0], manner).map((url) => {
      const loading = entry.clips.get(url) ?? orNull(this.around.voice.load(url));
      entry.clips.set(url, loading);
      return loading;
    });
  }

  private async isPlayed(clip: Clip): Promise<boolean> {
    return (await orNull(this.around.voice.play(clip).then(() => true))) ?? false;
  }

  private count(): void {
    this.waiting.value = this.queue.length;
  }

  private settle(entry: Entry<Clip>, status: SpokenStatus): void {
    entry.settled = status;
    for (const call of entry.calls) {
      this.around.spoken.add(call, status);
      this.around.acknowledge(call.announcement_id, status);
    }
  }
}

const entryOf = <Clip>(call: Announcement): Entry<Clip> => ({ calls: [call], clips: new Map(), settled: null });

function has<Clip>(entry: Entry<Clip>, call: Announcement): boolean {
  return entry.calls.some((other) => other.announcement_id === call.announcement_id);
}

function calledAt(call: Announcement): number {
  return Date.parse(call.called_at);
}

const isSameCall = (first: Announcement, second: Announcement): boolean => first.label === second.label && first.counter === second.counter;

const isClose = (first: Announcement, second: Announcement): boolean => Math.abs(calledAt(second) - calledAt(first)) <= MERGED_MS;

/** A board goes on without what failed; the acknowledgement tells the floor, the console tells whoever looks. */
async function orNull<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (error) {
    console.warn("the voice missed something", error);
    return null;
  }
}
