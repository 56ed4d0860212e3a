/** Whole numbers that lie together in one field of a row, such as the limits of what is done from afar. */
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import type { Edit } from "./edit";
import { Beside } from "./fields";

export type Numbers = Record<string, number | boolean>;
export interface PartNumber { name: string; label: string; hint: string }

export function PartNumbers({ edit, field, numbers }: { edit: Edit; field: string; numbers: readonly PartNumber[] }) {
  const chosen = edit.get<Numbers>(field);
  const tell = (name: string, text: string): void => { if (/^\d{0,5}$/.test(text)) edit.set({ [field]: { ...chosen, [name]: Number(text) } }); };
  return (
    <Beside>
      {numbers.map(({ name, label, hint }) => <TextField key={name} label={label} hint={hint} error={edit.errorAt(`${field}.${name}`)} inputMode="numeric" value={String(chosen[name] ?? "")} onText={(text) => tell(name, text)} />)}
    </Beside>
  );
}
