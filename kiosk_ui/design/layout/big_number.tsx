/** A ticket's number as people look for it: letter and digits, tabular, never broken. */
import "./big_number.css";

export type NumberSize = "s" | "m" | "l" | "xl";

/** `label` as printed, e.g. A012. Sizes follow the root's size; boards set --big-number themselves. */
export function BigNumber({ label, size = "m", called = false }: { label: string; size?: NumberSize; called?: boolean }) {
  return <span class={`big-number big-number--${size}${called ? " big-number--called" : ""}`}>{label}</span>;
}
