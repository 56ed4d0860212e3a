/** The state of a thing in a word, with a shape of its own: told apart in grey, and from across a desk. */
import type { ComponentChildren } from "preact";
import "./status_chip.css";

/** filled ●, ring ○, half ◐, square ■, cross ✕, triangle ▲ (the last for errors). */
export type ChipShape = "filled" | "ring" | "half" | "square" | "cross" | "triangle";
export type ChipTone = "leaf" | "ink" | "quiet" | "gold" | "error";

const SHAPES: Record<ChipShape, string> = {
  filled: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
  ring: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 4.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z",
  half: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3.5v13a6.5 6.5 0 0 1 0-13Z",
  square: "M4 4h16v16H4z",
  cross: "M5 2 12 9l7-7 3 3-7 7 7 7-3 3-7-7-7 7-3-3 7-7-7-7z",
  triangle: "M12 2 23 21H1z",
};

export function StatusChip({ tone = "quiet", shape = "filled", children }: { tone?: ChipTone; shape?: ChipShape; children: ComponentChildren }) {
  return (
    <span class={`status-chip status-chip--${tone}`}>
      <svg class="status-chip__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill-rule="evenodd" d={SHAPES[shape]} /></svg>
      {children}
    </span>
  );
}
