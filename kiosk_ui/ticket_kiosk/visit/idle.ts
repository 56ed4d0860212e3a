/** Nobody has touched for a while: ask, then wipe. */
import { useEffect, useRef, useState } from "preact/hooks";

const TOUCHES = ["pointerdown", "keydown"] as const;
const TICK_MS = 250;

export interface Idle {
  /** Seconds until the wipe, once the question is being asked; null before. */
  left_s: number | null;
  stay: () => void;
}

export interface Waits { idle_s: number; grace_s: number }

/** Counts only while `active`, and not while something is `held`, such as a page that is being read aloud. Each touch or key
 * starts anew; once the question stands, only `stay` does. */
export function useIdle(active: boolean, held: boolean, { idle_s, grace_s }: Waits, onGone: () => void): Idle {
  const since = useRef(Date.now());
  const [now, tick] = useState(() => Date.now());
  const stay = (): void => {
    since.current = Date.now();
    tick(since.current);
  };
  const isAsking = now - since.current >= idle_s * 1000;
  if (!active || (held && !isAsking)) since.current = Date.now();
  const spent = active ? Math.max(0, (now - since.current) / 1000) : 0;
  const asking = spent >= idle_s;
  const gone = spent >= idle_s + grace_s;
  useEffect(() => (active && !asking ? listen(stay) : undefined), [active, asking]);
  useEffect(() => (active ? ticking(() => tick(Date.now())) : undefined), [active]);
  useEffect(() => { if (gone) onGone(); }, [gone]);
  return { left_s: asking ? idle_s + grace_s - spent : null, stay };
}

function ticking(action: () => void): () => void {
  const timer = setInterval(action, TICK_MS);
  return () => clearInterval(timer);
}

function listen(touched: () => void): () => void {
  TOUCHES.forEach((name) => addEventListener(name, touched, true));
  return () => TOUCHES.forEach((name) => removeEventListener(name, touched, true));
}

/** A stay on the glass: when it is over, and how long it was when it was last lengthened. */
export interface Stay { end: number; whole_s: number }

/** At least so many seconds from now on; what is left is never cut short. */
export function lengthened(stay: Stay, now: number, least_s: number): Stay {
  const end = now + least_s * 1000;
  return end > stay.end ? { end, whole_s: least_s } : stay;
}

/** Seconds left of a stay. A change of `least_s` can only lengthen it; `onOver` is called at nought. */
export function useCountdown(first_s: number, least_s: number, onOver: () => void): { left_s: number; whole_s: number; add: (seconds: number) => void } {
  const [stay, setStay] = useState<Stay>(() => ({ end: Date.now() + first_s * 1000, whole_s: first_s }));
  const [now, tick] = useState(() => Date.now());
  useEffect(() => setStay((before) => lengthened(before, Date.now(), least_s)), [least_s]);
  useEffect(() => ticking(() => tick(Date.now())), []);
  const left_s = Math.max(0, (stay.end - now) / 1000);
  useEffect(() => { if (left_s <= 0) onOver(); }, [left_s <= 0]);
  const add = (seconds: number): void => setStay((before) => {
    const left = Math.max(0, (before.end - Date.now()) / 1000);
    return lengthened(before, Date.now(), left + seconds);
  });
  return { left_s, whole_s: Math.max(stay.whole_s, left_s), add };
}
