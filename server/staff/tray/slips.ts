/** The tray's slips: the list is asked for every two seconds, each picture fetched once with the key. */
import { signal } from "@preact/signals";
import { api, ApiError, BASE } from "../../client/api";
import type { Api } from "../../client/api";
import type { Tray as Laid } from "../../client/contract";

/** `picture` is an address inside this page; `page` the one behind the slip's QR. */
export interface Slip { id: string; printed_at: Date; picture: string; page: string | null }

export type TrayStatus = "loading" | "open" | "away" | "barred";

const EVERY_MS = 2000;

export class Tray {
  readonly slips = signal<readonly Slip[]>([]);
  readonly status = signal<TrayStatus>("loading");
  private readonly doors: Api;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(private readonly key: string) {
    this.doors = api(() => key);
  }

  /** Look now, and then again and again until `end`. */
  async look(): Promise<void> {
    try {
      await this.take(await this.doors.get<Laid>("/tray"));
      this.status.value = "open";
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      this.status.value = problem.mayRetry ? "away" : "barred";
    }
    if (!this.ended && this.status.value !== "barred") this.timer = setTimeout(() => void this.look(), EVERY_MS);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.slips.value.forEach(({ picture }) => URL.revokeObjectURL(picture));
  }

  /** Pictures that are known stay; those that left the list are given back. */
  private async take({ tickets }: Laid): Promise<void> {
    const known = new Map(this.slips.value.map((slip) => [slip.id, slip]));
    if (tickets.length === known.size && tickets.every(({ id }) => known.has(id))) return;
    const slips = await Promise.all(tickets.map(async (ticket) => known.get(ticket.id) ?? this.fetched(ticket)));
    const kept = new Set(tickets.map(({ id }) => id));
    known.forEach((slip) => kept.has(slip.id) || URL.revokeObjectURL(slip.picture));
    this.slips.value = slips;
  }

  private async fetched({ id, url, printed_at, code }: Laid["tickets"][number]): Promise<Slip> {
    const answer = await fetch(BASE + url, { headers: { Authorization: `Bearer ${this.key}` } }).catch((problem: unknown) => {
      throw new ApiError("network", String(problem), {}, 0);
    });
    if (!answer.ok) throw new ApiError("unavailable", answer.statusText, {}, 503);
    return { id, printed_at: new Date(printed_at), picture: URL.createObjectURL(await answer.blob()), page: code && /^https?:\/\//.test(code) ? code : null };
  }
}
