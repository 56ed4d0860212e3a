/** The heading of a page: takes the focus when the page appears, so that readers begin there. */
import { useEffect, useRef } from "preact/hooks";

export interface HeadingProps {
  words: string; lead?: string; class?: string;
  /** The parts that are read aloud for it. */
  say?: string;
}

export function Heading({ words, lead, class: name, say }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class={name}>
      <h1 ref={heading} tabIndex={-1} data-say={say}>{words}</h1>
      {lead && <p>{lead}</p>}
    </div>
  );
}
