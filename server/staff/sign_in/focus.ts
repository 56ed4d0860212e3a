/** Where the keyboard begins on a page that has just been drawn. */
import { useEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/** Focus the first match inside once the page stands; `autofocus` does nothing on what is drawn later. */
export function useFirstFocus<E extends HTMLElement>(selector: string): RefObject<E | null> {
  const around = useRef<E>(null);
  useEffect(() => around.current?.querySelector<HTMLElement>(selector)?.focus(), []);
  return around;
}
