/** A screen's live state: one WebSocket, snapshots with revisions, an honest word on how old they are. */
import { BUILD } from "./build";
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type { ScreenName, Snapshot } from "./contract";
import { NOTHING_HELD, reconnected, taken } from "./held";
import type { Held } from "./held";
import { setZoneOf } from "./time";

export type LiveStatus = "loading" | "live" | "stale";

export interface Live<State> {
  readonly state: Signal<State | null>;
  readonly revision: Signal<number>;
  readonly status: Signal<LiveStatus>;
  /** Since when the shown state may be old; null while live. */
  readonly staleSince: Signal<Date | null>;
  /** Stale for longer than the grace: time to tell people. Short cuts pass unseen. */
  readonly away: Signal<boolean>;
  /** How often the server has turned this line down since it last stood: ask over HTTP why (401: token or session is gone). */
  readonly refused: Signal<number>;
  /** The server's clock now, from the last snapshot. */
  serverNow(): Date;
  /** Offer a snapshot that came another way (plain HTTP); older ones are dropped like any other. */
  offer(snapshot: Snapshot<State>): void;
  /** Drop the line and open it anew: after sleep it may be cut without either end knowing. */
  reopen(): void;
  stop(): void;
}

export interface LiveOptions {
  auth?: () => Record<string, unknown>;
  /** How long a cut may last before `away` turns true. */
  grace_ms?: number;
  /** Other news that comes by this line, by name. */
  news?: Record<string, (said: unknown) => void>;
  /** For tests: a socket of one's own. */
  connect?: (auth: (give: (data: Record<string, unknown>) => void) => void) => LiveSocket;
}

/** The part of a socket.io socket that live() needs. */
export type LiveSocket = Pick<Socket, "on" | "connect" | "disconnect" | "active">;

const GRACE_MS = 3000;
const RETRY_AT_FIRST_MS = 250;
const RETRY_AT_MOST_MS = 3000;
/** Thousands of phones lose the server in the same moment when it starts again: they come back spread over some seconds. */
const PHONE_RETRY_MS = { first: 1500, most: 5000 };

/** Open the line for one screen. `auth` is asked anew at each attempt, so a new token needs no new line. */
export function live<State extends { now: string }>(screen: ScreenName, options: LiveOptions = {}): Live<State> {
  const line = new Line<State>(options.grace_ms ?? GRACE_MS);
  const open = options.connect ?? ((auth: Giving) => openSocket(screen, auth));
  const socket = open((give) => give({ screen, build: BUILD, ...options.auth?.() }));
  listen(socket, line);
  for (const [name, take] of Object.entries(options.news ?? {})) socket.on(name, take);
  const wake = (): void => void (socket.active || socket.connect());
  window.addEventListener("online", wake);
  return Object.assign(line, {
    reopen: () => void (socket.disconnect(), socket.connect()),
    stop: () => {
      window.removeEventListener("online", wake);
      line.end();
      socket.disconnect();
    },
  });
}

type Giving = (give: (data: Record<string, unknown>) => void) => void;

/** A phone says in the address what it is: the server asks it less often whether it is still there. */
function openSocket(screen: ScreenName, auth: Giving): LiveSocket {
  const retry = screen === "phone" ? PHONE_RETRY_MS : { first: RETRY_AT_FIRST_MS, most: RETRY_AT_MOST_MS };
  return io({
    path: "/socket.io", transports: ["websocket"], auth, timeout: 5000, query: screen === "phone" ? { screen } : {},
    reconnectionDelay: retry.first, reconnectionDelayMax: retry.most, randomizationFactor: 0.5,
  });
}

function listen<State extends { now: string }>(socket: LiveSocket, line: Line<State>): void {
  socket.on("connect", () => line.opened());
  socket.on("snapshot", (snapshot: Snapshot<State>) => line.offer(snapshot));
  socket.on("reload", () => location.reload());
  socket.on("disconnect", (why: string) => {
    line.cut();
    if (why === "io server disconnect") again(socket, line);
  });
  socket.on("connect_error", () => {
    line.cut();
    if (socket.active) return;
    line.refused.value += 1;
    again(socket, line);
  });
}

/** socket.io gives up when the server itself said no; a screen on a wall never does. */
function again(socket: LiveSocket, line: Line<{ now: string }>): void {
  setTimeout(() => void (line.ended || socket.connect()), RETRY_AT_MOST_MS * (0.5 + Math.random() / 2));
}

class Line<State extends { now: string }> {
  readonly state = signal<State | null>(null);
  readonly revision = signal(-1);
  readonly status = signal<LiveStatus>("loading");
  readonly staleSince = signal<Date | null>(null);
  readonly away = signal(false);
  readonly refused = signal(0);
  ended = false;
  private held: Held = NOTHING_HELD;
  private offset_ms = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly grace_ms: number) {
    this.cut();
  }

  readonly serverNow = (): Date => new Date(Date.now() + this.offset_ms);

  opened(): void {
    this.refused.value = 0;
  }

  offer(snapshot: Snapshot<State>): void {
    const held = taken(this.held, snapshot);
    if (!held) return;
    this.held = held;
    setZoneOf(snapshot.state);
    this.offset_ms = Date.parse(snapshot.state.now) - Date.now();
    this.revision.value = snapshot.revision;
    this.state.value = snapshot.state;
    this.fresh();
  }

  /** The next snapshot may come before the socket says "connect", so the new beginning is noted at the end of the old. */
  cut(): void {
    this.held = reconnected(this.held);
    if (this.staleSince.value || this.ended) return;
    this.staleSince.value = this.serverNow();
    if (this.state.value) this.status.value = "stale";
    this.timer = setTimeout(() => { this.away.value = true; }, this.grace_ms);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private fresh(): void {
    clearTimeout(this.timer);
    this.status.value = "live";
    this.staleSince.value = null;
    this.away.value = false;
  }
}
