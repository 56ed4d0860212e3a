/** Remembers what this board has already dealt with, so that a reload of the page repeats nothing. */

import type { Announcement } from "../../../server/client/contract";

export type SpokenStatus = "played" | "silent" | "failed" | "shown";

/** Text that outlives a reload. */
export interface Store {
  get(key: string): string | null;
  set(key: string, text: string): void;
}

/** A busy hall calls some 600 numbers an hour; a server offers again only what it has no acknowledgement for. */
const MOST = 500;

type Mark = Pick<Announcement, "announcement_id" | "called_at">;

export class Spoken {
  private readonly done: Map<string, SpokenStatus>;

  constructor(private readonly store: Store, private readonly key: string) {
    this.done = new Map(pairs(store.get(key)));
  }

  status(call: Mark): SpokenStatus | undefined {
    return this.done.get(mark(call));
  }

  add(call: Mark, status: SpokenStatus): void {
    this.done.set(mark(call), status);
    for (const oldest of this.done.keys()) {
      if (this.done.size <= MOST) break;
      this.done.delete(oldest);
    }
    this.store.set(this.key, JSON.stringify([...this.done]));
  }
}

/** With the time, so that a server set up anew at the same address, which counts its ids anew, is not taken for the old one. */
const mark = (call: Mark): string => `${call.announcement_id} ${call.called_at}`;

/** Nothing is remembered when what was kept cannot be read: the age of a call then decides. */
function pairs(kept: string | null): [string, SpokenStatus][] {
  try {
    const list: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(list) ? list.filter(isPair) : [];
  } catch (error) {
    console.warn("what was spoken could not be read", error);
    return [];
  }
}

function isPair(pair: unknown): pair is [string, SpokenStatus] {
  return Array.isArray(pair) && typeof pair[0] === "string" && ["played", "silent", "failed", "shown"].includes(String(pair[1]));
}
