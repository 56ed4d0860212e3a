/**
 * How a board shares its room out, by how many counters it shows and how it hangs.
 *
 * A rem is 1/120 of the longer side of a 16 : 9 screen: 10.15 mm at 55 inches (1,218 mm). The digits of Be Vietnam Pro are
 * 0.74 em tall, so a height in millimetres is rem × 0.74 × 10.15. From that: the large number has 13.35 rem at least, which
 * is 100 mm, 34′ at 10 m; a row of the list 4.75 rem, which is 35.7 mm, 0.0036 rad at 10 m. Above 0.003 rad 90 % of signs
 * were read, at 0.007 all (S. L. Smith, Letter Size and Legibility, Human Factors 21 (1979) 661–670).
 */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";

export type Crowd = "few" | "some" | "many" | "throng";

/** By its counters: the more of them, the faster calls push each other out of a short list. */
export function crowdOf(counters: number): Crowd {
  if (counters <= 3) return "few";
  if (counters <= 12) return "some";
  return counters <= 30 ? "many" : "throng";
}

const COLUMNS: Record<Crowd, { lying: number; upright: number }> = {
  few: { lying: 1, upright: 1 }, some: { lying: 1, upright: 1 }, many: { lying: 2, upright: 2 }, throng: { lying: 3, upright: 2 },
};
/** In rem: what a row of that type needs, lines and air included. */
const LEAST_ROW: Record<Crowd, number> = { few: 7.5, some: 5.4, many: 5.4, throng: 5.4 };
/** More than this nobody reads, and the server tells no more. */
const MOST_ROWS: Record<Crowd, number> = { few: 3, some: 5, many: 6, throng: 6 };

export interface Places { rows: number; columns: number }

/** As many whole rows as the height has room for: a row is there or not, never cut. */
export function placesIn(heightRem: number, crowd: Crowd, isUpright: boolean): Places {
  const rows = Math.floor(heightRem / LEAST_ROW[crowd]);
  return { rows: Math.max(1, Math.min(MOST_ROWS[crowd], rows)), columns: COLUMNS[crowd][isUpright ? "upright" : "lying"] };
}

const UPRIGHT = "(orientation: portrait)";

/** Whether the screen stands upright; turns with it. */
export function useUpright(): boolean {
  const [isUpright, turn] = useState(() => matchMedia(UPRIGHT).matches);
  useEffect(() => {
    const query = matchMedia(UPRIGHT);
    const look = (): void => turn(query.matches);
    query.addListener(look); // Chrome 80 and Safari 13 know this form
    return () => query.removeListener(look);
  }, []);
  return isUpright;
}

/** The places of a list that fills that element, reckoned before the first paint and whenever the element changes its size. */
export function usePlaces(list: RefObject<HTMLElement | null>, crowd: Crowd): Places {
  const isUpright = useUpright();
  const [height, measure] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = (): void => measure(element.clientHeight / parseFloat(getComputedStyle(document.documentElement).fontSize));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return placesIn(height, crowd, isUpright);
}
