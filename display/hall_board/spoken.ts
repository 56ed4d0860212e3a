/** Remembers what this board has already dealt with, so that a reload of the page repeats nothing. */

export type SpokenStatus = "played" | "silent" | "failed";

/** A busy hall calls some 600 numbers an hour; a server offers again only what it has no acknowledgement for. */
const MOST = 500;

export class Spoken {
  private readonly done: Map<string, SpokenStatus>;

  /** `siteId` keeps the memory of one installation apart from that of another at the same address. */
  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem">, private readonly siteId: string) {
    this.done = new Map(read(storage, this.key));
  }

  status(announcementId: string): SpokenStatus | undefined {
    return this.done.get(announcementId);
  }

  add(announcementId: string, status: SpokenStatus): void {
    this.done.set(announcementId, status);
    for (const oldest of this.done.keys()) {
      if (this.done.size <= MOST) break;
      this.done.delete(oldest);
    }
    this.keep();
  }

  private get key(): string {
    return `toiluot.spoken.${this.siteId}`;
  }

  private keep(): void {
    try {
      this.storage.setItem(this.key, JSON.stringify([...this.done]));
    } catch (error) {
      console.warn("what was spoken could not be kept", error); // a full storage must not stop the voice
    }
  }
}

function read(storage: Pick<Storage, "getItem">, key: string): [string, SpokenStatus][] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPair) : [];
  } catch (error) {
    console.warn("what was spoken could not be read", error);
    return [];
  }
}

function isPair(pair: unknown): pair is [string, SpokenStatus] {
  return Array.isArray(pair) && typeof pair[0] === "string" && ["played", "silent", "failed"].includes(String(pair[1]));
}
