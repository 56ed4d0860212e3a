/** Nobody has touched for a while: ask, then wipe. */
import { useEffect, useRef, useState } from "preact/hooks";

const TOUCHES = ["pointerdown", "keydown"] as const;
const TICK_MS = 250;

export interface Idle {
  /** Seconds until the wipe, once the question is being asked; null before. */
  left_s: number | null;
  stay: () => void;
}

/** Counts only while `active`. Each touch or key starts anew; once the question stands, only `stay` does. */
export function useIdle(active: boolean, idle_s: number, grace_s: number, onGone: () => void): Idle {
  const since = useRef(Date.now());
  const [now, tick] = useState(() => Date.now());
  const stay = (): void => {
    since.current = Date.now();
    tick(since.current);
  };
  if (!active) since.current = Date.now();
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

/** Seconds left of a stay that begins again when its length changes; `onOver` is called at nought. */
export function useCountdown(whole_s: number, onOver: () => void): { left_s: number; add: (seconds: number) => void } {
  const [end, setEnd] = useState(() => Date.now() + whole_s * 1000);
  const [now, tick] = useState(() => Date.now());
  useEffect(() => setEnd(Date.now() + whole_s * 1000), [whole_s]);
  useEffect(() => ticking(() => tick(Date.now())), []);
  const left_s = (end - now) / 1000;
  useEffect(() => { if (left_s <= 0) onOver(); }, [left_s <= 0]);
  return { left_s: Math.max(0, left_s), add: (seconds) => setEnd((before) => Math.max(before, Date.now()) + seconds * 1000) };
}
