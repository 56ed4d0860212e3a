/** The person has walked off: thirty seconds without a touch. */
import { useEffect, useRef, useState } from "preact/hooks";

export const WALK_OFF_S = 30;

/** Seconds left; each touch, key or typed letter starts anew. Counts only while `active`. */
export function useWalkOff(active: boolean, onGone: () => void): number {
  const since = useRef(Date.now());
  const [left_s, show] = useState(WALK_OFF_S);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => (active ? watch(since, show, () => gone.current()) : undefined), [active]);
  return left_s;
}

const TOUCHES = ["pointerdown", "keydown", "input"] as const;

function watch(since: { current: number }, show: (left_s: number) => void, onGone: () => void): () => void {
  const touched = (): void => { since.current = Date.now(); };
  touched();
  TOUCHES.forEach((name) => addEventListener(name, touched, true));
  const timer = setInterval(() => {
    const left_s = WALK_OFF_S - (Date.now() - since.current) / 1000;
    show(Math.max(0, left_s));
    if (left_s <= 0) onGone();
  }, 500);
  return () => {
    clearInterval(timer);
    TOUCHES.forEach((name) => removeEventListener(name, touched, true));
  };
}
