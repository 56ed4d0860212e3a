/** The days that can be played, and the replay that is shown. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { Replay, ReplayDays } from "../../client/contract";
import { firstWish, queryOf } from "./view";
import type { Wish } from "./view";

export class Past {
  /** null until they are there. */
  readonly offered = signal<ReplayDays | null>(null);
  readonly wish = signal<Wish | null>(null);
  readonly told = signal<Replay | null>(null);
  readonly isBusy = signal(false);
  /** Why the last question failed. */
  readonly problem = signal<ApiError | null>(null);
  private asked = 0;

  constructor(private readonly doors: Api) {}

  /** The days, and the first of them as it was. */
  async open(): Promise<void> {
    await this.asks(async (isLast) => {
      const offered = await this.doors.get<ReplayDays>("/replay/days");
      if (!isLast()) return;
      this.offered.value = offered;
      this.wish.value = firstWish(offered, location.search);
    });
    if (this.wish.value?.day) await this.play(this.wish.value);
  }

  /** Play that day once more; the page's address keeps the question. */
  async play(wish: Wish): Promise<void> {
    this.wish.value = wish;
    await this.asks(async (isLast) => {
      const told = await this.doors.get<Replay>(`/replay?${queryOf(wish)}`);
      if (!isLast()) return;
      this.told.value = told;
      history.replaceState(null, "", `${location.pathname}?${queryOf(wish)}`);
    });
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async asks(question: (isLast: () => boolean) => Promise<void>): Promise<void> {
    const mine = ++this.asked;
    const isLast = (): boolean => mine === this.asked;
    this.isBusy.value = true;
    try {
      await question(isLast);
      if (isLast()) this.problem.value = null;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (isLast()) this.problem.value = problem;
    } finally {
      if (isLast()) this.isBusy.value = false;
    }
  }
}

export function usePast(doors: Api): Past {
  const past = useMemo(() => new Past(doors), []);
  useEffect(() => void past.open(), []);
  return past;
}
