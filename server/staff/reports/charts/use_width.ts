/** How wide a chart may be drawn, so that its words keep their size. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";

/** The width in px of whatever holds the ref, `first` until it was measured. */
export function useWidth<T extends Element = HTMLDivElement>(first: number): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (!ref.current) return undefined;
    const watch = new ResizeObserver(([entry]) => { if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width)); });
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}
