/** What stands around the tiles comes and goes only while nobody touches: a tile never moves under a finger. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { KioskState } from "../../../server/client/contract";

/** So long after a touch the next one may be on its way. */
export const CALM_MS = 3000;

/** The state by which banners and the head of the page are drawn: the present one on a new `page`, or once the glass has been left alone for a while. */
export function useSteady(now: KioskState, page: string): KioskState {
  const shown = useRef({ state: now, page });
  const touched = useRef(-Infinity);
  const [, again] = useState(0);
  useEffect(() => {
    const note = (): void => { touched.current = performance.now(); };
    document.addEventListener("pointerdown", note, true);
    return () => document.removeEventListener("pointerdown", note, true);
  }, []);
  const left_ms = touched.current + CALM_MS - performance.now();
  if (left_ms <= 0 || shown.current.page !== page) shown.current = { state: now, page };
  const isBehind = shown.current.state !== now;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => again((n) => n + 1), left_ms);
    return () => clearTimeout(timer);
  });
  return shown.current.state;
}
