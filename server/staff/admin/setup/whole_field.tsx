/** A whole number as it is typed: a minus sign stays, so that the server refuses it with the field's bounds. */
import { useState } from "preact/hooks";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import type { TextFieldProps } from "../../../../kiosk_ui/design/controls/text_field";
import { wholeOf } from "./draft";

export type WholeFieldProps = Omit<TextFieldProps, "value" | "onText"> & { value: number | null; onNumber: (value: number) => void };

/** What is empty or half written is told as NaN, and not saved. */
export function WholeField({ value, onNumber, ...rest }: WholeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const kept = value === null || Number.isNaN(value) ? "" : String(value);
  const text = typed !== null && Object.is(wholeOf(typed), value) ? typed : kept; // after a discard or an undo it is not
  const tell = (said: string): void => {
    setTyped(said);
    onNumber(wholeOf(said));
  };
  return <TextField inputMode="numeric" {...rest} value={text} onText={tell} />;
}
