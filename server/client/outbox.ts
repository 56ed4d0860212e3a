/** Answers that must arrive: kept in the browser until the server has said yes or no. At least once from here, once there by request_id. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { createStore, del, entries, set } from "idb-keyval";
import { ApiError } from "./api";
import type { Api } from "./api";

export interface Letter { path: string; body: { request_id: string } & Record<string, unknown>; put_at: number }

/** A letter that the server refused for good, and why. */
export interface Refusal { request_id: string; path: string; code: string; at: number }

/** Where letters lie; the browser's IndexedDB, or a map in tests. */
export interface Shelf {
  put(letter: Letter): Promise<void>;
  remove(request_id: string): Promise<void>;
  all(): Promise<Letter[]>;
}

export interface Outbox {
  /** Letters that have not arrived. */
  readonly waiting: Signal<number>;
  readonly refusals: Signal<readonly Refusal[]>;
  /** Resolves when the letter is safe here, not when it has arrived. */
  put(path: string, body: Letter["body"]): Promise<void>;
  /** Try all now, oldest first; resolves when nothing more can be done for the moment. */
  drain(): Promise<void>;
  stop(): void;
}

const PAUSE_MS = 5000;
const REFUSALS_KEPT = 50;

/** Drains at the start, after each put, when the network returns, and every five seconds while something waits. */
export function outbox(doors: Api, shelf: Shelf, pause_ms: number = PAUSE_MS): Outbox {
  const box = new Box(doors, shelf);
  const drain = (): Promise<void> => box.drain();
  const timer = setInterval(() => void (box.waiting.value > 0 && drain()), pause_ms);
  globalThis.addEventListener?.("online", drain);
  void drain();
  return {
    waiting: box.waiting, refusals: box.refusals, drain,
    put: (path, body) => box.put(path, body),
    stop: () => {
      clearInterval(timer);
      globalThis.removeEventListener?.("online", drain);
    },
  };
}

class Box {
  readonly waiting = signal(0);
  readonly refusals = signal<readonly Refusal[]>([]);
  private draining: Promise<void> | null = null;

  constructor(private readonly doors: Api, private readonly shelf: Shelf) {}

  async put(path: string, body: Letter["body"]): Promise<void> {
    await this.shelf.put({ path, body, put_at: Date.now() });
    this.waiting.value += 1;
    void this.drain().then(() => this.drain());
  }

  /** One at a time: a second caller gets the round that is under way. */
  drain(): Promise<void> {
    this.draining ??= this.round().finally(() => { this.draining = null; });
    return this.draining;
  }

  private async round(): Promise<void> {
    const letters = (await this.shelf.all()).sort((a, b) => a.put_at - b.put_at);
    this.waiting.value = letters.length;
    for (const letter of letters) {
      if (!(await this.settled(letter))) return;
      await this.shelf.remove(letter.body.request_id);
      this.waiting.value -= 1;
    }
  }

  /** True when the letter needs no more: it arrived, or was refused for good. A device without its token keeps its letters. */
  private async settled(letter: Letter): Promise<boolean> {
    try {
      await this.doors.post(letter.path, letter.body);
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.mayRetry || problem.status === 401) return false;
      const refusal = { request_id: letter.body.request_id, path: letter.path, code: problem.code, at: Date.now() };
      this.refusals.value = [refusal, ...this.refusals.value].slice(0, REFUSALS_KEPT);
      return true;
    }
  }
}

/** A shelf in IndexedDB, or in memory where the browser bars it. */
export function browserShelf(name: string): Shelf {
  if (typeof indexedDB === "undefined") return memoryShelf();
  const store = createStore(`toiluot.${name}`, "letters");
  return {
    put: (letter) => set(letter.body.request_id, letter, store),
    remove: (request_id) => del(request_id, store),
    all: async () => (await entries<string, Letter>(store)).map(([, letter]) => letter),
  };
}

export function memoryShelf(): Shelf {
  const letters = new Map<string, Letter>();
  return {
    put: async (letter) => void letters.set(letter.body.request_id, letter),
    remove: async (request_id) => void letters.delete(request_id),
    all: async () => [...letters.values()],
  };
}
