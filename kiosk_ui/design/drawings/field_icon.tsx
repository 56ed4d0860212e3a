/** The drawing of a field by its name; a field without one gets the sheet of paper. */
import { ALSO, FIELDS } from "./fields";
import "./icon.css";

export function FieldIcon({ name }: { name: string }) {
  const drawing = FIELDS[name] ?? FIELDS[ALSO[name] ?? "document"] ?? FIELDS["document"];
  return (
    <svg class="field-icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path class="field-icon__tint" d={drawing?.tint} />
      <path d={drawing?.lines} />
    </svg>
  );
}
