/** The table of priority classes: a line each, as the kiosk offers them. */
import { Button, IconButton } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { Words } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Edit } from "../setup/edit";
import { WholeField } from "../setup/whole_field";
import { words } from "./words";
import "./classes.css";

export interface PriorityRow { code: string; name: Words; rank: number; head_start_s: number }

export function ClassesField({ edit }: { edit: Edit }) {
  const w = words();
  const rows = edit.get<PriorityRow[]>("priority_classes");
  const set = (next: PriorityRow[]): void => edit.set({ priority_classes: next });
  const change = (place: number, part: Partial<PriorityRow>): void => set(rows.map((row, index) => (index === place ? { ...row, ...part } : row)));
  const error = edit.errorAt("priority_classes") ?? edit.errorAt("priority_classes.name.vi");
  return (
    <div class="classes">
      {error && <p class="text-field__error" role="alert"><Icon name="error" />{error}</p>}
      {rows.map((row, place) => <Line key={place} row={row} onChange={(part) => change(place, part)} onRemove={() => set(rows.filter((_, index) => index !== place))} />)}
      <Button size="s" kind="secondary" icon="plus" onClick={() => set([...rows, blank(rows)])}>{w.addClass}</Button>
      <p class="setup-hint">{w.rankOf}. {w.headHint}</p>
    </div>
  );
}

function blank(rows: readonly PriorityRow[]): PriorityRow {
  let number = rows.length + 1;
  while (rows.some((row) => row.code === `class_${number}`)) number += 1;
  return { code: `class_${number}`, name: { vi: "" }, rank: 3, head_start_s: 900 };
}

function Line({ row, onChange, onRemove }: { row: PriorityRow; onChange: (part: Partial<PriorityRow>) => void; onRemove: () => void }) {
  const w = words();
  const english = (text: string): void => {
    const { en: _, ...rest } = row.name;
    onChange({ name: text ? { ...rest, en: text } : rest });
  };
  return (
    <div class="classes__line" role="group" aria-label={pick(row.name, language.value)}>
      <TextField label={w.vi} value={row.name.vi} lang="vi" onText={(vi) => onChange({ name: { ...row.name, vi } })} />
      <TextField label={w.en} value={row.name.en ?? ""} lang="en" onText={english} />
      <WholeField label={w.rank} value={row.rank} onNumber={(rank) => onChange({ rank })} />
      <WholeField label={w.head} value={Math.round(row.head_start_s / 60)} onNumber={(minutes) => onChange({ head_start_s: minutes * 60 })} />
      <IconButton icon="close" label={w.removeClass(pick(row.name, language.value))} onClick={onRemove} />
    </div>
  );
}
