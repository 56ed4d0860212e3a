/** Keys on the glass: digits for pairing codes, letters for the search. Never takes the focus from the field. */
import { useEffect } from "preact/hooks";
import { Icon } from "../drawings/icon";
import type { IconName } from "../drawings/icon";
import "./keypad.css";

interface KeyProps { label: string; icon?: IconName; press: () => void; kind?: string }

function Key({ label, icon, press, kind = "" }: KeyProps) {
  return (
    <button type="button" class={`keypad__key ${kind}`} aria-label={label} onMouseDown={keepFocus} onClick={press}>
      {icon ? <Icon name={icon} /> : label}
    </button>
  );
}

const keepFocus = (event: Event): void => event.preventDefault();

export interface KeypadProps { onDigit: (digit: string) => void; onBack: () => void; onClear: () => void; labels?: { back: string; clear: string } }

/** Ten digits in the order of a telephone, clear and back. */
export function Keypad({ onDigit, onBack, onClear, labels = { back: "Xóa một số", clear: "Xóa hết" } }: KeypadProps) {
  return (
    <div class="keypad" role="group">
      {["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((d) => <Key key={d} label={d} press={() => onDigit(d)} />)}
      <Key label={labels.clear} icon="close" kind="keypad__key--quiet" press={onClear} />
      <Key label="0" press={() => onDigit("0")} />
      <Key label={labels.back} icon="backspace" kind="keypad__key--quiet" press={onBack} />
    </div>
  );
}

/** A keyboard on a cable writes here too. `change` is kept from the first drawing. */
export function useDigitKeys(change: (edit: (digits: string) => string) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) change((digits) => digits + event.key);
      if (event.key === "Backspace") change((digits) => digits.slice(0, -1));
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}

const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

export interface LettersProps { onText: (text: string) => void; onBack: () => void; labels?: { back: string; space: string } }

/** Plain Latin letters: the search needs no marks, so nobody has to know an input method. */
export function Letters({ onText, onBack, labels = { back: "Xóa một chữ", space: "Dấu cách" } }: LettersProps) {
  return (
    <div class="letters" role="group">
      {ROWS.map((row, index) => (
        <div class="letters__row" key={row}>
          {row.split("").map((c) => <Key key={c} label={c} press={() => onText(c)} />)}
          {index === 3 && <Key label={labels.back} icon="backspace" kind="keypad__key--quiet letters__back" press={onBack} />}
        </div>
      ))}
      <div class="letters__row"><Key label={labels.space} kind="letters__space" press={() => onText(" ")} /></div>
    </div>
  );
}
