/** Yes-or-no and one-of-few: a real checkbox or radio under each, so that keys and readers work as everywhere. */
import type { ComponentChildren } from "preact";
import { Icon } from "../drawings/icon";
import "./choice.css";

export interface ChoiceProps {
  /** radio: one of the group `name`; check: any number of them. */
  kind: "radio" | "check";
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
  hint?: string | undefined;
  disabled?: boolean;
}

/** A line or card to tick. Chosen shows by a sign and a heavy border as well as by colour. */
export function Choice({ kind, name, checked, onChange, children, hint, disabled = false }: ChoiceProps) {
  return (
    <label class={`choice choice--${kind}${checked ? " choice--on" : ""}`}>
      <input class="choice__input" type={kind === "radio" ? "radio" : "checkbox"} name={name} checked={checked} disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="choice__mark" aria-hidden="true">{checked && (kind === "radio" ? <i class="choice__dot" /> : <Icon name="check" />)}</span>
      <span class="choice__words">{children}{hint && <span class="choice__hint">{hint}</span>}</span>
    </label>
  );
}

export interface ToggleProps { label: string; on: boolean; words: { on: string; off: string }; onChange: (on: boolean) => void; hint?: string }

/** A setting that is on or off, and says which in words. */
export function Toggle({ label, on, words, onChange, hint }: ToggleProps) {
  return (
    <button type="button" class={`toggle${on ? " toggle--on" : ""}`} role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span class="toggle__words"><span class="toggle__label">{label}</span>{hint && <span class="choice__hint">{hint}</span>}</span>
      <span class="toggle__state" aria-hidden="true">{on ? words.on : words.off}<span class="toggle__rail"><i class="toggle__knob" /></span></span>
    </button>
  );
}
