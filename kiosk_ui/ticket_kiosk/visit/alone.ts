/** While the live line is cut, this machine's own door may still answer: then the kiosk goes on by what that says. */
import { computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Api } from "../../../server/client/api";
import type { KioskState, Snapshot } from "../../../server/client/contract";
import type { Live } from "../../../server/client/live";

const LOOK_MS = 2000;

/** The last word of the machine's door; null while the server is there, or where nobody but the server answers. */
export class Alone {
  readonly state = signal<KioskState | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watching = false;

  constructor(private readonly doors: Pick<Api, "get">) {}

  /** Once at the start, since the door learns by it whose kiosk this is; then again and again while the line is cut. */
  watch(isCut: boolean): void {
    this.watching = isCut;
    clearTimeout(this.timer);
    if (isCut) void this.look();
    else this.state.value = null;
  }

  async look(): Promise<void> {
    const said = await this.doors.get<Snapshot<KioskState>>("/kiosk").catch(() => null);
    if (!this.watching) return;
    this.state.value = said?.state.alone ? said.state : null;
    this.timer = setTimeout(() => void this.look(), LOOK_MS);
  }

  stop(): void {
    this.watching = false;
    clearTimeout(this.timer);
  }
}

/** The live line as the pages see it: while the machine works by itself, that is its state, and nobody is away. */
export function useAlone(live: Live<KioskState>, doors: Api): Live<KioskState> {
  const alone = useMemo(() => new Alone(doors), [doors]);
  useEffect(() => {
    void alone.look();
    const unwatch = effect(() => alone.watch(live.status.value !== "live"));
    return () => {
      unwatch();
      alone.stop();
    };
  }, [alone]);
  return useMemo(() => standIn(live, alone.state), [live, alone]);
}

export function standIn(live: Live<KioskState>, alone: ReadonlySignal<KioskState | null>): Live<KioskState> {
  const state = computed(() => alone.value ?? live.state.value);
  const away = computed(() => live.away.value && alone.value === null);
  return { ...live, serverNow: () => live.serverNow(), offer: (one) => live.offer(one), stop: () => live.stop(), state, away };
}
