/** The centre's pictures, one after the other, while nobody is called: beside the list, never over a call. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { BoardState } from "../../server/client/contract";
import { slideAt } from "./view";
import "./slides.css";

interface SlidesProps { slides: BoardState["slides"]; now: Date }

/** The next picture is fetched and drawn unseen while this one is up, so that none comes in by halves. */
export function Slides({ slides, now }: SlidesProps) {
  const at = slideAt(slides, now);
  const shown = [...new Set([at, (at + 1) % slides.length])].map((place) => slides[place]).filter((slide) => slide !== undefined);
  return (
    <section class="slides">
      {shown.map((slide) => <img key={slide.id} class={`slides__picture ${slide.id === slides[at]?.id ? "slides__picture--up" : ""}`} src={slide.url} alt={slide.name} />)}
    </section>
  );
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
