/** A question above the page. The focus goes in, stays in, and returns to where it was. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "./dialog.css";

const REACHABLE = "button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), a[href]";

export interface DialogProps {
  title: string;
  /** Escape or a touch beside the dialog; without it the dialog must be answered. */
  onClose?: (() => void) | undefined;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** alert: read out at once. */
  urgent?: boolean;
  wide?: boolean;
}

export function Dialog({ title, onClose, children, actions, urgent = false, wide = false }: DialogProps) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useHeldFocus(sheet);
  useEscape(sheet, onClose);
  return (
    <div class="dialog" onClick={(event) => event.target === event.currentTarget && onClose?.()}>
      <div ref={sheet} class={`dialog__sheet${wide ? " dialog__sheet--wide" : ""}`} role={urgent ? "alertdialog" : "dialog"} aria-modal="true" aria-labelledby={id}
        tabIndex={-1} onKeyDown={(event) => keys(event, sheet.current, onClose)}>
        <h2 id={id} class="dialog__title">{title}</h2>
        {children && <div class="dialog__body">{children}</div>}
        {actions && <div class="dialog__actions">{actions}</div>}
      </div>
    </div>
  );
}

function useHeldFocus(sheet: { current: HTMLDivElement | null }): void {
  const before = useRef<Element | null>(null);
  before.current ??= document.activeElement; // while it is drawn, nothing within has the focus yet
  useEffect(() => {
    const here = document.activeElement;
    const isTaken = sheet.current?.contains(here) ?? false; // something within has asked for the focus already
    if (!isTaken) sheet.current?.focus();
    return () => { if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus(); };
  }, []);
}

/** What had the focus may be gone, such as a form that was sent: Escape closes all the same. */
function useEscape(sheet: { current: HTMLDivElement | null }, onClose?: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && document.activeElement === document.body && sheet.current?.isConnected) close.current?.();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}

function keys(event: KeyboardEvent, sheet: HTMLElement | null, onClose?: () => void): void {
  if (event.key === "Escape" && onClose) {
    event.stopPropagation();
    onClose();
  }
  if (event.key === "Tab" && sheet) turnAround(event, [...sheet.querySelectorAll<HTMLElement>(REACHABLE)], sheet);
}

/** Tab after the last goes to the first, and back. */
function turnAround(event: KeyboardEvent, stops: HTMLElement[], sheet: HTMLElement): void {
  const first = stops[0];
  const last = stops[stops.length - 1];
  const here = document.activeElement;
  const target = event.shiftKey ? (here === first || here === sheet ? last : null) : here === last ? first : null;
  if (target) {
    event.preventDefault();
    target.focus();
  }
}
