/** The key that does the same as a button, drawn as a key. */
import "./key_hint.css";

/** `keys` as an officer reads them: "F2", "Space", "Ctrl+Z"; joined keys get one cap each. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span class="key-hint" aria-hidden="true">
      {keys.split("+").map((key) => <kbd key={key} class="key-hint__cap">{key}</kbd>)}
    </span>
  );
}
