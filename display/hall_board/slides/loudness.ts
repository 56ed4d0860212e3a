/** How loud a video is: quieter while a number is called, silent where the hall is to be quiet, and never by a jump. */

import { useEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/** Under a call a video is this much quieter: what is 18 dB below speech does not mask it, and is still heard to go on. */
const DUCK_DB = -18;
const DUCKED = 10 ** (DUCK_DB / 20);
/** Down before the chime's first word, up again without haste. */
const DOWN_MS = 180;
const UP_MS = 700;
const STEP_MS = 20;

/** What is heard of the hall: `isAudible` false until the browser lets the page sound; `volume` in percent, 0 in quiet hours. */
export interface HallSound { isAudible: boolean; isCalling: boolean; volume: number }

/** The video's amplitude, 0…1: its own volume, of the hall's at this hour, ducked under a call. */
export function loudnessOf(own: number, { isAudible, isCalling, volume }: HallSound): number {
  return isAudible ? (own / 100) * (volume / 100) * (isCalling ? DUCKED : 1) : 0;
}

/** The amplitude on its way, `gone_ms` after it began: as evenly as ears hear, so by equal steps of amplitude up and down. */
export function onTheWay(from: number, to: number, gone_ms: number): number {
  const share = Math.min(1, gone_ms / (to < from ? DOWN_MS : UP_MS));
  return from + (to - from) * share;
}

/** Brings a video's sound to that amplitude. Without any it is muted: browsers let a muted video play by itself. */
export function useLoudness(video: RefObject<HTMLVideoElement | null>, wanted: number): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    if (wanted > 0) element.muted = false;
    if (isFirst.current) element.volume = wanted;
    isFirst.current = false;
    return glide(element, wanted);
  }, [wanted]);
}

function glide(element: HTMLVideoElement, to: number): () => void {
  const from = element.volume;
  const begun = performance.now();
  const timer = setInterval(() => {
    element.volume = onTheWay(from, to, performance.now() - begun);
    if (element.volume !== to && Math.abs(element.volume - to) > 1e-6) return;
    element.muted = to === 0;
    clearInterval(timer);
  }, STEP_MS);
  return () => clearInterval(timer);
}
