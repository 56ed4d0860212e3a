/** The code of an appointment or a place: six digits, by touch, by keys or by a scanner. The sixth takes the number. */
import { Button } from "../../design/controls/button";
import { Keypad, useDigitKeys } from "../../design/controls/keypad";
import type { KioskProps } from "../kiosk_props";
import { Heading } from "./heading";

const DIGITS = 6;

export function AppointmentPage({ visit, taking, words }: KioskProps) {
  const code = visit.code.value ?? "";
  const change = (edit: (code: string) => string): void => {
    const next = edit(visit.code.value ?? "").replace(/\D/g, "").slice(0, DIGITS);
    const isWhole = next.length === DIGITS;
    visit.code.value = isWhole ? "" : next;
    if (isWhole) void taking.checkIn({ code: next, language: visit.language.value });
  };
  useDigitKeys((edit) => { if (!visit.scan.isText) change(edit); });
  return (
    <div class="kiosk__body kiosk__body--appointment">
      <div class="kiosk__bar"><Button size="kiosk" icon="back" data-say="back" onClick={visit.back}>{words.back}</Button></div>
      <Heading class="appointment__title" say="appointment" words={words.appointment_title} lead={words.appointment_lead} />
      <div class="appointment__code" role="status" aria-label={words.appointment_typed(code.split("").join(" "))}>
        {Array.from({ length: DIGITS }, (_, index) => <span key={index} class="appointment__digit" aria-hidden="true">{code[index] ?? ""}</span>)}
      </div>
      <Keypad onDigit={(digit) => change((now) => now + digit)} onBack={() => change((now) => now.slice(0, -1))} onClear={() => change(() => "")} labels={{ back: words.key_back, clear: words.key_clear }} />
    </div>
  );
}
