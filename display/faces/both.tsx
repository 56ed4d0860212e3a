/** Words for everybody in the hall at once: Vietnamese, and English smaller beside it where the centre wants it. */
import "./both.css";

export function Both({ vi, en }: { vi: string; en?: string | false | undefined }) {
  return (
    <span class="both">
      <span class="both__vi">{vi}</span>
      {en && <span class="both__en" lang="en">{en}</span>}
    </span>
  );
}
