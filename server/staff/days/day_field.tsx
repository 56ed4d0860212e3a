/** A day, written as people here write it: 05/01/2026. A browser's own date field follows the browser's language instead. */
import { useEffect, useState } from "preact/hooks";
import { TextField } from "../../../kiosk_ui/design/controls/text_field";
import { spoken } from "../sign_in/language";
import { dateText } from "../../client/time";
import { dayFrom } from "./day_text";

const words = spoken({
  vi: { hint: "ngày/tháng/năm", wrong: "Ghi ngày như 05/01/2026." },
  en: { hint: "day/month/year", wrong: "Write a day such as 05/01/2026." },
});

export interface DayFieldProps { label: string; day: string; onDay: (day: string) => void; error?: string | null }

/** Tells a day once it is a whole and real one, on leaving the field or with Enter. */
export function DayField({ label, day, onDay, error = null }: DayFieldProps) {
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
      inputMode="numeric" maxLength={10} placeholder={w.hint} error={found === null && text.length >= 8 ? w.wrong : error} />
  );
}
