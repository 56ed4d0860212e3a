/** Whole numbers that lie together in one field of a row, such as the limits of what is done from afar. */
import type { Edit } from "./edit";
import { Beside } from "./fields";
import { WholeField } from "./whole_field";

export type Numbers = Record<string, number | boolean>;
export interface PartNumber { name: string; label: string; hint: string }

export function PartNumbers({ edit, field, numbers }: { edit: Edit; field: string; numbers: readonly PartNumber[] }) {
  const chosen = edit.get<Numbers>(field);
  const tell = (name: string, value: number): void => edit.set({ [field]: { ...chosen, [name]: value } });
  return (
    <Beside>
      {numbers.map(({ name, label, hint }) => <WholeField key={name} label={label} hint={hint} error={edit.errorAt(`${field}.${name}`)} value={Number(chosen[name] ?? NaN)} onNumber={(value) => tell(name, value)} />)}
    </Beside>
  );
}
