/** A video among the slides: fetched unseen, begun where the hall is, skipped when it does not come. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { BoardSlide } from "../../../server/client/contract";
import { loudnessOf, useLoudness } from "./loudness";
import type { HallSound } from "./loudness";

/** A video that shows nothing after so long is passed over. */
const PATIENCE_MS = 8_000;
/** A board that comes later than this begins where the others are. */
const LATE_S = 2;

interface FilmProps { slide: BoardSlide; isUp: boolean; into_s: number; sound: HallSound; onBroken: () => void }

/** It is seen from its first picture on, so that nothing black ever stands on the board. */
export function Film({ slide, isUp, into_s, sound, onBroken }: FilmProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [isDrawn, draw] = useState(false);
  useLoudness(video, isUp ? loudnessOf(slide.volume, sound) : 0);
  usePlaying(video, isUp, into_s);
  useEffect(() => {
    if (!isUp || isDrawn) return;
    const timer = setTimeout(onBroken, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isUp, isDrawn]);
  return (
    <video ref={video} class={`slides__picture ${isUp && isDrawn ? "slides__picture--up" : ""}`} src={slide.url} aria-label={slide.name} muted playsInline loop
      preload="auto" onLoadedData={() => draw(true)} onError={onBroken} />
  );
}

/** Plays while it is up, each time from its beginning, or from where the other boards are. `loop` bridges a slide that is longer than its video. */
function usePlaying(video: RefObject<HTMLVideoElement | null>, isUp: boolean, into_s: number): void {
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    if (!isUp) return element.pause();
    const begin = (): void => {
      const from = into_s > LATE_S && isFinite(element.duration) ? into_s % element.duration : 0;
      if (element.currentTime !== from) element.currentTime = from;
      void play(element);
    };
    if (element.readyState >= HTMLMediaElement.HAVE_METADATA) return begin();
    element.addEventListener("loadedmetadata", begin, { once: true });
    return () => element.removeEventListener("loadedmetadata", begin);
  }, [isUp]);
}

/** A browser that forbids sound lets a silent one play. */
async function play(element: HTMLVideoElement): Promise<void> {
  try {
    await element.play();
  } catch {
    element.muted = true;
    await element.play().catch((error: unknown) => console.warn("a video does not play", error));
  }
}
