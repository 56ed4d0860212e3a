/** One sign, as large as the text beside it; always with words near, so it is silent to readers. */
import { SIGNS } from "./signs";
import type { IconName } from "./signs";
import "./icon.css";

export type { IconName } from "./signs";

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SIGNS[name]} />
    </svg>
  );
}
