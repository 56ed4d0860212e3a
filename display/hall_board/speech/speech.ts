/** Joins the board's live state, its queue of announcements, its sound and its acknowledgements. */

import { effect } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { ApiError } from "../../../server/client/api";
import type { Api } from "../../../server/client/api";
import type { Announcement, BoardState } from "../../../server/client/contract";
import { deviceToken, memory, storageKey } from "../../../server/client/device";
import type { Live } from "../../../server/client/live";
import { Acknowledgements } from "./acknowledgements";
import { Announcer } from "./announcer";
import { Sound } from "./sound";
import { wishesAt } from "./wishes";
import { Spoken } from "./spoken";

export interface Speech {
  /** The call that the voice is at. */
  readonly speaking: Signal<Announcement | null>;
  /** How many calls wait for the voice. */
  readonly waiting: Signal<number>;
  /** False while the browser waits for a touch before it lets the page sound. */
  readonly isAudible: Signal<boolean>;
  stop(): void;
}

/** Speak for as long as the board is up. Any touch or key on the page gives the sound free where the browser asks for one. */
export function startSpeech(live: Live<BoardState>, doors: Api): Speech {
  const sound = new Sound(soundFetcher(), () => live.state.peek()?.chime_url ?? "/api/v1/chime.wav");
  const acknowledgements = new Acknowledgements(postTo(doors));
  const announcer = new Announcer<AudioBuffer>({
    voice: sound,
    spoken: new Spoken(memory, storageKey("spoken", "hall_board")),
    acknowledge: (id, status) => acknowledgements.add(id, status),
    now: () => live.serverNow().getTime(),
    wishes: () => wishesAt(live.state.peek()?.voice, live.serverNow()),
  });
  const stops = [
    effect(() => (sound.isAudible.value ? announcer.unmute() : announcer.mute())),
    effect(() => hear(live, announcer)),
    onGesture(() => void sound.unlock()),
  ];
  return { speaking: announcer.speaking, waiting: announcer.waiting, isAudible: sound.isAudible, stop: () => stops.forEach((stop) => stop()) };
}

/** The state is set before the line counts as fresh again, so a snapshot that finds it stale is the first after a break. */
function hear(live: Live<BoardState>, announcer: Announcer<AudioBuffer>): void {
  const state = live.state.value;
  if (state) announcer.hear(state, live.staleSince.peek() !== null);
}

function soundFetcher(): (url: string, signal: AbortSignal) => Promise<ArrayBuffer> {
  const { token } = deviceToken("hall_board");
  return async (url, signal) => {
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token.peek() ?? ""}` }, signal });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.arrayBuffer();
  };
}

function postTo(doors: Api) {
  return {
    send: async (id: string, status: string): Promise<void> => {
      await doors.post(`/announcements/${encodeURIComponent(id)}/played`, { status });
    },
    isFinal: (error: unknown): boolean => error instanceof ApiError && !error.mayRetry,
    pause: (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

function onGesture(unlock: () => void): () => void {
  addEventListener("pointerdown", unlock);
  addEventListener("keydown", unlock);
  return () => {
    removeEventListener("pointerdown", unlock);
    removeEventListener("keydown", unlock);
  };
}
