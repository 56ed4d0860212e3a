/** Following one ticket: live where the network lets a socket through, by asking every ten seconds where it does not. */
import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { FollowedTicket } from "../../server/client/contract";
import { live } from "../../server/client/live";
import type { Live } from "../../server/client/live";
import { concerns, moved } from "./line";
import type { LineNews } from "./line";

export interface Follow {
  readonly ticket: Signal<FollowedTicket | null>;
  /** The server does not know this token. */
  readonly unknown: Signal<boolean>;
  /** Neither way has brought anything lately. */
  readonly away: Signal<boolean>;
  /** Ask now. */
  ask(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 10_000;
const JITTER_MS = 3000;
/** A page that wakes must be right within two seconds: an answer that takes longer came over a line that is dead. */
const PATIENCE_MS = 1500;
const ASLEEP_MS = 5000;
/** Whoever misses itself in the line asks after a while: its own news is mostly on the way, and many may miss themselves at once. */
const MISSED_MS = { first: 1500, most: 60_000 };

/** `open` is a parameter for tests. */
export function follow(token: string, doors: Api, open: typeof live<FollowedTicket> = live): Follow {
  const news = { queue: (said: unknown) => one.hear(said as LineNews) };
  const line = open("phone", { auth: () => ({ token }), grace_ms: EVERY_MS, news });
  const one = new Following(token, doors, line);
  const unlisten = effect(() => one.take(line.state.value));
  const timer = setInterval(() => void one.askUnlessLive(), EVERY_MS + Math.random() * JITTER_MS);
  const unwatch = watchSleep(one, line);
  void one.ask();
  return Object.assign(one, {
    stop: () => {
      unlisten();
      clearInterval(timer);
      unwatch();
      one.end();
      line.stop();
    },
  });
}

/** A page that is seen again asks at once; after a longer sleep its socket is opened anew, since it may be dead unknown to both. */
function watchSleep(one: Following, line: Live<FollowedTicket>): () => void {
  let hiddenAt: number | null = null;
  const wake = (): void => {
    if (document.visibilityState !== "visible") {
      hiddenAt ??= Date.now();
      return;
    }
    if (hiddenAt !== null && Date.now() - hiddenAt >= ASLEEP_MS) line.reopen();
    hiddenAt = null;
    void one.ask();
  };
  const online = (): void => {
    line.reopen();
    wake();
  };
  const heard: [EventTarget, string, () => void][] = [[document, "visibilitychange", wake], [window, "pageshow", wake], [window, "online", online]];
  for (const [where, name, listener] of heard) where.addEventListener(name, listener);
  return () => heard.forEach(([where, name, listener]) => where.removeEventListener(name, listener));
}

class Following {
  readonly ticket = signal<FollowedTicket | null>(null);
  readonly unknown = signal(false);
  readonly away = signal(false);
  private mayAskAt = 0;
  private missed_ms = MISSED_MS.first;
  private missing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly token: string, private readonly doors: Api, private readonly line: Live<FollowedTicket>) {}

  /** News by either way; the later by the server's clock counts. */
  take(ticket: FollowedTicket | null): void {
    const held = this.ticket.peek();
    if (!ticket || (held && Date.parse(held.now) > Date.parse(ticket.now))) return;
    this.isFound();
    this.ticket.value = ticket;
    this.away.value = false;
  }

  /** News of the whole line. */
  hear(news: LineNews): void {
    const held = this.ticket.peek();
    if (!held || !concerns(news, held)) return;
    const ticket = moved(held, news);
    if (ticket) {
      this.take(ticket);
      this.missed_ms = MISSED_MS.first;
    } else if (!held.not_before) this.isMissing();
  }

  readonly ask = async (): Promise<void> => {
    if (Date.now() < this.mayAskAt) return;
    try {
      this.take(await this.askTwice());
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.status === 429) this.mayAskAt = Date.now() + Number(problem.facts.retry_after_s ?? EVERY_MS / 1000) * 1000;
      this.unknown.value = problem.status === 404;
      this.away.value = problem.status !== 404 && problem.status !== 429 && this.line.status.peek() !== "live";
    }
  };

  /** A hidden page on a phone in a pocket asks nothing. */
  async askUnlessLive(): Promise<void> {
    if (this.line.status.peek() !== "live" && document.visibilityState === "visible" && !this.unknown.peek()) await this.ask();
  }

  end(): void {
    clearTimeout(this.missing);
  }

  /** A question that sleep has cut off says nothing about the network now, so a second one follows at once. */
  private async askTwice(): Promise<FollowedTicket> {
    try {
      return await within(PATIENCE_MS, this.askOnce());
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.status === 404 || problem.status === 429) throw problem;
      return await this.askOnce();
    }
  }

  private askOnce(): Promise<FollowedTicket> {
    return this.doors.get<FollowedTicket>(`/tickets/${encodeURIComponent(this.token)}`);
  }

  private isMissing(): void {
    if (this.missing !== undefined) return;
    this.missing = setTimeout(() => {
      this.missing = undefined;
      void this.ask();
    }, this.missed_ms * (0.5 + Math.random()));
    this.missed_ms = Math.min(2 * this.missed_ms, MISSED_MS.most);
  }

  private isFound(): void {
    clearTimeout(this.missing);
    this.missing = undefined;
  }
}

function within<Answer>(patience_ms: number, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ApiError("network", "no answer in time", {}, 0)), patience_ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
