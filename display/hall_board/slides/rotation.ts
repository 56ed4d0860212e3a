/** Which slide is up: by the server's clock, past what this board cannot show. */

import { useRef, useState } from "preact/hooks";
import type { BoardSlide } from "../../../server/client/contract";

export interface Place { at: number; into_s: number }

/** Which of the slides is up, and for how long: all boards of a hall that can show the same ones show the same one. */
export function placeAt(slides: readonly BoardSlide[], now: Date): Place {
  const whole = slides.reduce((sum, { seconds }) => sum + seconds, 0);
  let left = whole === 0 ? 0 : (now.getTime() / 1_000) % whole;
  for (const [at, { seconds }] of slides.entries()) {
    if (left < seconds) return { at, into_s: left };
    left -= seconds;
  }
  return { at: 0, into_s: 0 };
}

/** What could not be shown is tried again after this: somebody may have put the file back. */
const AGAIN_MS = 5 * 60_000;

/** Those that this board can show, as far as it knows; `skip` leaves one out for a while. */
export function useShowable(slides: readonly BoardSlide[]): { showable: BoardSlide[]; skip: (url: string) => void } {
  const broken = useRef(new Map<string, number>());
  const [, again] = useState(0);
  const skip = (url: string): void => {
    broken.current.set(url, Date.now() + AGAIN_MS);
    again((before) => before + 1);
  };
  for (const [url, until] of broken.current) if (until < Date.now()) broken.current.delete(url);
  return { showable: slides.filter(({ url }) => !broken.current.has(url)), skip };
}

/**
 * Where slides stand. `large`: most of the room, while nobody is called. `aside`: small under the waiting people, where a
 * video goes on while somebody is called, if there is room. `none`: not at all.
 */
export type Stage = "large" | "aside" | "none";

export function stageOf(showable: readonly BoardSlide[], isIdle: boolean, hasRoomAside: boolean): Stage {
  if (showable.length === 0) return "none";
  if (isIdle) return "large";
  return hasRoomAside && showable.some(({ is_video }) => is_video) ? "aside" : "none";
}
