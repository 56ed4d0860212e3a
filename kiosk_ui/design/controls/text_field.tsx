/** Fields to write in. The label stands above, the hint below it, an error before the field with a sign and words. */
import type { ComponentChildren, PartialInputHTMLAttributes, PartialSelectHTMLAttributes, TextareaHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../drawings/icon";
import type { IconName } from "../drawings/icon";
import "./text_field.css";

interface Around { label: string; hint?: string | undefined; error?: string | null | undefined; labelUnseen?: boolean; size?: "m" | "l" | "kiosk" }

/** The native attributes, but for those that decide what the control is. */
type Native<T> = Omit<T, "size" | "label" | "icon" | "role" | "type" | "multiple">;

export interface TextFieldProps extends Around, Native<PartialInputHTMLAttributes<HTMLInputElement>> {
  value: string;
  onText: (text: string) => void;
  icon?: IconName;
  type?: "text" | "password" | "search" | "date";
}

/** Preact ties an input's role to its type; ours are all text to it. */
type Plain = Native<PartialInputHTMLAttributes<HTMLInputElement>> & { type?: "text" };

/** One line of text. Pass `inputMode="none"` where the screen brings its own keys. */
export function TextField({ label, hint, error, labelUnseen = false, size = "m", icon, onText, value, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Row id={id} label={label} hint={hint} error={error} labelUnseen={labelUnseen} size={size}>
      {icon && <Icon name={icon} />}
      <input autocomplete="off" spellcheck={false} {...(rest as Plain)} id={id} class={`text-field__input${icon ? " text-field__input--icon" : ""}`} value={value}
        aria-invalid={!!error} aria-describedby={`${id}-hint`} onInput={(event) => onText(event.currentTarget.value)} />
    </Row>
  );
}

export interface TextAreaProps extends Around, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  value: string;
  onText: (text: string) => void;
}

/** Several lines of text. */
export function TextArea({ label, hint, error, labelUnseen = false, size = "m", onText, value, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Row id={id} label={label} hint={hint} error={error} labelUnseen={labelUnseen} size={size}>
      <textarea rows={3} {...rest} id={id} class="text-field__input text-field__input--tall" value={value}
        aria-invalid={!!error} aria-describedby={`${id}-hint`} onInput={(event) => onText(event.currentTarget.value)} />
    </Row>
  );
}

export interface SelectFieldProps extends Around, Native<PartialSelectHTMLAttributes<HTMLSelectElement>> {
  value: string;
  onText: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

/** One of a list that is too long to lay out. */
export function SelectField({ label, hint, error, labelUnseen = false, size = "m", onText, value, options, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <Row id={id} label={label} hint={hint} error={error} labelUnseen={labelUnseen} size={size}>
      <select {...rest} id={id} class="text-field__input text-field__input--select" value={value}
        aria-invalid={!!error} aria-describedby={`${id}-hint`} onChange={(event) => onText(event.currentTarget.value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      <Icon name="down" />
    </Row>
  );
}

function Row({ id, label, hint, error, labelUnseen, size, children }: Around & { id: string; children: ComponentChildren }) {
  return (
    <div class={`text-field text-field--${size ?? "m"}${error ? " text-field--wrong" : ""}`}>
      <label for={id} class={labelUnseen ? "unseen" : "text-field__label"}>{label}</label>
      <div id={`${id}-hint`} class="text-field__notes">
        {hint && <p class="text-field__hint">{hint}</p>}
        {error && <p class="text-field__error"><Icon name="error" />{error}</p>}
      </div>
      <div class="text-field__box">{children}</div>
    </div>
  );
}
