/** Short words after a deed, at the foot of the screen; they leave by themselves and are read out. */
import { signal } from "@preact/signals";
import { Icon } from "../drawings/icon";
import "./toast.css";

export interface Toast { id: number; tone: "good" | "error"; text: string }

const STAYS_MS = 6000;
const shown = signal<readonly Toast[]>([]);
let last = 0;

/** Say it. Errors stay until they are touched, because nobody may have looked. */
export function toast(text: string, tone: Toast["tone"] = "good"): void {
  last += 1;
  const mine = { id: last, tone, text };
  shown.value = [...shown.value.filter((other) => other.text !== text), mine];
  if (tone === "good") setTimeout(() => dismiss(mine.id), STAYS_MS);
}

const dismiss = (id: number): void => {
  shown.value = shown.value.filter((one) => one.id !== id);
};

/** Put this once into a screen. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map((one) => (
        <button type="button" key={one.id} class={`toast toast--${one.tone}`} onClick={() => dismiss(one.id)} title="Đóng">
          <Icon name={one.tone === "good" ? "check" : "error"} /><span>{one.text}</span><Icon name="close" />
        </button>
      ))}
    </div>
  );
}
