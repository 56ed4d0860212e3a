/** Reads one part after another; the next one is fetched while this one sounds. What is asked for last is what is said. */
import { signal } from "@preact/signals";

/** "cannot": the last try gave no sound. The page says so, for who waits for a voice must not wait for nothing. */
export type ReaderStatus = "silent" | "speaking" | "cannot";

export interface ReadingVoice<Clip> {
  /** The sound of a part; null when there is nothing to be said about it. Rejects when there is no voice. */
  load(part: string): Promise<Clip | null>;
  /** Resolves at the end of the sound, or when it was stopped. */
  play(clip: Clip): Promise<void>;
  stop(): void;
}

interface Fetched<Clip> { part: string; clip: Promise<Clip | null> }

export class Reader<Clip> {
  readonly status = signal<ReaderStatus>("silent");
  private queue: string[] = [];
  private isReading = false;
  private turn = 0;

  constructor(private readonly voice: ReadingVoice<Clip>) {}

  /** Instead of whatever was being said. */
  say(parts: readonly string[]): Promise<void> {
    this.stop();
    return this.add(parts);
  }

  /** After the part that is being said, before the others. */
  add(parts: readonly string[]): Promise<void> {
    this.queue.unshift(...parts);
    return this.isReading ? Promise.resolve() : this.read();
  }

  /** At once, in the middle of a word. */
  stop(): void {
    this.turn += 1;
    this.queue = [];
    this.isReading = false;
    this.voice.stop();
    if (this.status.value === "speaking") this.status.value = "silent";
  }

  /** Nobody listens any more. */
  end(): void {
    this.stop();
    this.status.value = "silent";
  }

  private async read(): Promise<void> {
    const turn = this.turn;
    this.isReading = true;
    try {
      await this.each(turn);
      this.over(turn, "silent");
    } catch {
      this.over(turn, "cannot");
    }
  }

  private async each(turn: number): Promise<void> {
    let coming: Fetched<Clip> | null = null;
    for (let part = this.queue.shift(); part !== undefined; part = this.queue.shift()) {
      const clip = await (coming?.part === part ? coming : this.fetched(part)).clip;
      if (turn !== this.turn) return;
      coming = this.queue[0] === undefined ? null : this.fetched(this.queue[0]);
      if (clip === null) continue;
      this.status.value = "speaking";
      await this.voice.play(clip);
      if (turn !== this.turn) return;
    }
  }

  private over(turn: number, status: ReaderStatus): void {
    if (turn !== this.turn) return;
    this.queue = [];
    this.isReading = false;
    this.status.value = status;
  }

  /** A failure is met when its turn comes, not while another part sounds. */
  private fetched(part: string): Fetched<Clip> {
    const clip = this.voice.load(part);
    clip.catch(() => undefined);
    return { part, clip };
  }
}
