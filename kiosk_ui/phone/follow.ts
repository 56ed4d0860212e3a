/** Following one ticket: live where the network lets a socket through, by asking every ten seconds where it does not. */
import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { FollowedTicket } from "../../server/client/contract";
import { live } from "../../server/client/live";
import type { Live } from "../../server/client/live";

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

/** `open` is a parameter for tests. */
export function follow(token: string, doors: Api, open: typeof live<FollowedTicket> = live): Follow {
  const line = open("phone", { auth: () => ({ token }), grace_ms: EVERY_MS });
  const one = new Following(token, doors, line);
  const unlisten = effect(() => one.take(line.state.value));
  const timer = setInterval(() => void one.askUnlessLive(), EVERY_MS + Math.random() * JITTER_MS);
  const seen = (): void => void (document.visibilityState === "visible" && one.ask());
  document.addEventListener("visibilitychange", seen);
  void one.ask();
  return Object.assign(one, {
    stop: () => {
      unlisten();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      line.stop();
    },
  });
}

class Following {
  readonly ticket = signal<FollowedTicket | null>(null);
  readonly unknown = signal(false);
  readonly away = signal(false);

  constructor(private readonly token: string, private readonly doors: Api, private readonly line: Live<FollowedTicket>) {}

  /** News by either way; the later by the server's clock counts. */
  take(ticket: FollowedTicket | null): void {
    const held = this.ticket.peek();
    if (!ticket || (held && Date.parse(held.now) > Date.parse(ticket.now))) return;
    this.ticket.value = ticket;
    this.away.value = false;
  }

  readonly ask = async (): Promise<void> => {
    try {
      this.take(await this.doors.get<FollowedTicket>(`/tickets/${encodeURIComponent(this.token)}`));
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      this.unknown.value = problem.status === 404;
      this.away.value = problem.status !== 404 && this.line.status.peek() !== "live";
    }
  };

  /** A hidden page on a phone in a pocket asks nothing. */
  async askUnlessLive(): Promise<void> {
    if (this.line.status.peek() !== "live" && document.visibilityState === "visible" && !this.unknown.peek()) await this.ask();
  }
}
