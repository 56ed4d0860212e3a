/** The centre's pictures and videos, one after the other: beside the list while nobody is called, never over a call. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { BoardSlide } from "../../../server/client/contract";
import { Figures } from "./figures";
import { Film } from "./film";
import type { HallSound } from "./loudness";
import { placeAt } from "./rotation";
import type { Stage } from "./rotation";
import "./slides.css";

interface SlidesProps { slides: readonly BoardSlide[]; stage: Stage; now: Date; sound: HallSound; onBroken: (url: string) => void }

/** The next one is fetched and drawn unseen while this one is up, so that none comes in by halves. */
export function Slides({ slides, stage, now, sound, onBroken }: SlidesProps) {
  const { at, into_s } = placeAt(slides, now);
  const shown = [...new Set([at, (at + 1) % slides.length])].map((place) => slides[place]).filter((slide) => slide !== undefined);
  const up = slides[at]?.id;
  return (
    <section class={`slides slides--${stage}`}>
      {shown.map((slide) => slide.is_figures
        ? <Figures key={slide.id} slide={slide} isUp={slide.id === up} onBroken={() => onBroken(slide.url)} />
        : slide.is_video
        ? <Film key={slide.id} slide={slide} isUp={slide.id === up} into_s={into_s} sound={sound} onBroken={() => onBroken(slide.url)} />
        : <Picture key={slide.id} slide={slide} isUp={slide.id === up} onBroken={() => onBroken(slide.url)} />)}
    </section>
  );
}

function Picture({ slide, isUp, onBroken }: { slide: BoardSlide; isUp: boolean; onBroken: () => void }) {
  return <img class={`slides__picture ${isUp ? "slides__picture--up" : ""}`} src={slide.url} alt={slide.name} onError={onBroken} />;
}

/** A pause between two calls is not idleness: pictures come after this long without any. */
const IDLE_MS = 10_000;

/** Whether nobody has been called for a while. */
export function useIdle(isCalling: boolean): boolean {
  const [isIdle, set] = useState(false);
  const calling = useRef(isCalling);
  calling.current = isCalling;
  useEffect(() => {
    if (isCalling) return set(false);
    const timer = setTimeout(() => set(!calling.current), IDLE_MS);
    return () => clearTimeout(timer);
  }, [isCalling]);
  return isIdle && !isCalling;
}
