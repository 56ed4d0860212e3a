/** Tells the server what became of each announcement: in order, one at a time, again and again until it knows. */

import type { SpokenStatus } from "./spoken";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

export interface Post {
  /** Rejects when the server was not reached or did not accept. */
  send(announcementId: string, status: SpokenStatus): Promise<void>;
  /** Whether asking again is pointless: the server has understood and refused. */
  isFinal(error: unknown): boolean;
  pause(ms: number): Promise<void>;
}

export class Acknowledgements {
  private readonly waiting: { id: string; status: SpokenStatus }[] = [];
  private readonly told = new Set<string>();
  private delivering = false;

  constructor(private readonly post: Post) {}

  /** The server treats a repeated acknowledgement as the first one; here each id goes out once for as long as the page lives. */
  add(id: string, status: SpokenStatus): void {
    if (this.told.has(id)) return;
    this.told.add(id);
    this.waiting.push({ id, status });
    if (!this.delivering) void this.deliver();
  }

  private async deliver(): Promise<void> {
    this.delivering = true;
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      await this.untilKnown(next.id, next.status);
      this.waiting.shift();
    }
    this.delivering = false;
  }

  private async untilKnown(id: string, status: SpokenStatus): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        return await this.post.send(id, status);
      } catch (error) {
        if (this.post.isFinal(error)) return console.warn(`announcement ${id} was not accepted as ${status}`, error);
        await this.post.pause(pause);
      }
    }
  }
}
