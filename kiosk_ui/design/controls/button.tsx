/** Buttons: one primary a view, the rest secondary or quiet; danger asks again before it acts. */
import type { ButtonHTMLAttributes, ComponentChildren } from "preact";
import { Icon } from "../drawings/icon";
import type { IconName } from "../drawings/icon";
import { KeyHint } from "./key_hint";
import "./button.css";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";
/** s and m for staff, l for phones and tablets, kiosk for 20 mm targets. */
export type ButtonSize = "s" | "m" | "l" | "kiosk";

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "icon" | "size" | "kind">;

export interface ButtonProps extends Native {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: IconName;
  iconAfter?: IconName;
  /** Work is under way: says so to everyone and takes no second press. */
  busy?: boolean;
  wide?: boolean;
  /** The key that does the same, shown beside the words. */
  keyHint?: string;
  children?: ComponentChildren;
}

/** A button with words. While busy it stays focusable, so that the reader of the screen is not thrown off. */
export function Button(props: ButtonProps) {
  const { kind = "secondary", size = "m", icon, iconAfter, busy = false, wide = false, keyHint, children, onClick, class: more, ...rest } = props;
  const names = ["button", `button--${kind}`, `button--${size}`, wide ? "button--wide" : "", busy ? "button--busy" : "", more ?? ""];
  return (
    <button type="button" {...rest} class={names.join(" ")} aria-busy={busy} onClick={busy ? swallow : onClick}>
      {icon && !busy && <Icon name={icon} />}
      {busy && <span class="button__wheel" aria-hidden="true" />}
      <span class="button__words">{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
      {keyHint && <KeyHint keys={keyHint} />}
    </button>
  );
}

const swallow = (event: Event): void => event.preventDefault();

export interface IconButtonProps extends Omit<ButtonProps, "icon" | "children" | "wide" | "keyHint"> {
  icon: IconName;
  /** Read aloud, and shown as a tip. */
  label: string;
}

/** A button with a sign alone, for signs that everybody knows. */
export function IconButton({ icon, label, kind = "quiet", size = "m", busy = false, class: more, ...rest }: IconButtonProps) {
  const names = ["button", "button--icon", `button--${kind}`, `button--${size}`, busy ? "button--busy" : "", more ?? ""];
  return (
    <button type="button" {...rest} class={names.join(" ")} aria-label={label} title={label} aria-busy={busy}>
      <Icon name={icon} />
    </button>
  );
}
