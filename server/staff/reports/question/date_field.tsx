/** A day, written as people here write it: 05/01/2026. A browser's own date field follows the browser's language instead. */
import { useEffect, useState } from "preact/hooks";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { words } from "../words";
import { dateText, dayFrom } from "./calendar";

export interface DateFieldProps { label: string; day: string; onDay: (day: string) => void }

/** Tells a day once it is a whole and real one, on leaving the field or with Enter. */
export function DateField({ label, day, onDay }: DateFieldProps) {
  const w = words();
  const [text, setText] = useState(dateText(day));
  useEffect(() => setText(dateText(day)), [day]);
  const found = dayFrom(text);
  const take = (): void => {
    if (found === null) return;
    setText(dateText(found));
    if (found !== day) onDay(found);
  };
  return (
    <TextField label={label} value={text} onText={setText} onBlur={take} onKeyDown={(event) => { if (event.key === "Enter") take(); }}
      inputMode="numeric" maxLength={10} placeholder={w.dayHint} error={found === null && text.length >= 8 ? w.wrongDay : null} />
  );
}
