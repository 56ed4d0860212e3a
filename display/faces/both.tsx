/** Words for everybody in the hall at once: Vietnamese, and English smaller beside it where the centre wants it. */
import "./both.css";

interface BothProps {
  vi: string;
  en?: string | false | undefined;
  /** Side by side, where height is dear. */
  inLine?: boolean;
}

export function Both({ vi, en, inLine = false }: BothProps) {
  return (
    <span class={inLine ? "both both--line" : "both"}>
      <span class="both__vi">{vi}</span>
      {en && <span class="both__en" lang="en">{en}</span>}
    </span>
  );
}
