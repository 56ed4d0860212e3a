/** Short words after a deed, at the foot of the screen; they leave by themselves and are read out. */
import { signal } from "@preact/signals";
import { Icon } from "../drawings/icon";
import "./toast.css";

/** A way back that is offered with the words, such as "Hoàn tác". */
export interface ToastAction { words: string; act: () => void }

export interface Toast { id: number; tone: "good" | "error"; text: string; action: ToastAction | null }

const STAYS_MS = 6000;
const STAYS_WITH_ACTION_MS = 15_000;
const shown = signal<readonly Toast[]>([]);
let last = 0;

/** Say it. Errors stay until they are touched, because nobody may have looked. */
export function toast(text: string, tone: Toast["tone"] = "good", action: ToastAction | null = null): void {
  last += 1;
  const mine = { id: last, tone, text, action };
  shown.value = [...shown.value.filter((other) => other.text !== text && !(action && other.action)), mine];
  if (tone === "good") setTimeout(() => dismiss(mine.id), action ? STAYS_WITH_ACTION_MS : STAYS_MS);
}

/** A way back belongs to the page that it was offered on: elsewhere nobody knows any more what it would undo. */
export function endOffers(): void {
  shown.value = shown.value.filter((one) => one.action === null);
}

const dismiss = (id: number): void => {
  shown.value = shown.value.filter((one) => one.id !== id);
};

/** Put this once into a screen. */
export function Toasts() {
  return <div class="toasts" role="status" aria-live="polite">{shown.value.map((one) => <Shown key={one.id} one={one} />)}</div>;
}

function Shown({ one }: { one: Toast }) {
  const { id, tone, text, action } = one;
  const act = (): void => {
    dismiss(id);
    action?.act();
  };
  return (
    <div class="toast-row">
      <button type="button" class={`toast toast--${tone}`} onClick={() => dismiss(id)} title="Đóng">
        <Icon name={tone === "good" ? "check" : "error"} /><span>{text}</span><Icon name="close" />
      </button>
      {action && <button type="button" class="toast toast--act" onClick={act}><Icon name="undo" /><span>{action.words}</span></button>}
    </div>
  );
}
