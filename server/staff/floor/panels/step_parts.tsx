/** What the steps of all panels share. */
import type { ComponentChildren } from "preact";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import type { FloorCounter } from "../../../client/contract";
import { useFirstFocus } from "../../sign_in/focus";
import type { Deed, Steering } from "../steering";
import { words } from "../words";

export interface StepCommon { counter: FloorCounter; counters: readonly FloorCounter[]; steering: Steering; run: (deed: Deed) => void; onBack: () => void }

/** The focus goes to its first field, so that keys, Escape among them, stay in the dialog. */
export function StepForm({ onSend, children }: { onSend: () => void; children: ComponentChildren }) {
  const form = useFirstFocus<HTMLFormElement>("select, input, textarea");
  const submit = (event: Event): void => {
    event.preventDefault();
    onSend();
  };
  return <form ref={form} class="counter-step" onSubmit={submit}>{children}</form>;
}

/** What the officer reads on the console; it may stay empty. */
export function Reason({ value, onText }: { value: string; onText: (text: string) => void }) {
  const w = words();
  return <TextField label={w.reason} hint={w.reasonHint} value={value} onText={onText} maxLength={200} />;
}

export function StepActions({ name, busy, onBack, disabled = false }: { name: string; busy: boolean; onBack: () => void; disabled?: boolean }) {
  return (
    <div class="dialog__actions">
      <Button onClick={onBack}>{words().back}</Button>
      <Button kind="primary" type="submit" busy={busy} disabled={disabled}>{name}</Button>
    </div>
  );
}
