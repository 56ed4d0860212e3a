/** Which lines the slip has, in which order, how large; and whose slips are larger. */
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { IconButton } from "../../../../kiosk_ui/design/controls/button";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { SlipDesign, SlipLine } from "../../../client/contract";
import type { Edit } from "../setup/edit";
import { changed, linesOf, moved, NEEDED, SIZES, withLines } from "./slip_design";
import { words } from "./words";
import "./slip_design.css";

const WHOSE = ["nobody", "priority", "everybody"] as const;

export function SlipLines({ edit }: { edit: Edit }) {
  const w = words();
  const design = edit.get<SlipDesign>("slip_design");
  const lines = linesOf(design);
  const set = (next: readonly SlipLine[]): void => edit.set({ slip_design: withLines(design, next) });
  const error = edit.errorAt("slip_design");
  return (
    <div class="slip-lines">
      {error && <p class="text-field__error" role="alert"><Icon name="error" />{error}</p>}
      <ol class="slip-lines__list">
        {lines.map((line, place) => (
          <Line key={line.kind} line={line} isFirst={place === 0} isLast={place === lines.length - 1} onMove={(by) => set(moved(lines, place, by))} onChange={(part) => set(changed(lines, place, part))} />
        ))}
      </ol>
      <fieldset class="setup-many">
        <legend class="setup-words__legend">{w.large}</legend>
        {WHOSE.map((whose) => <Choice key={whose} kind="radio" name="slip-large" checked={design.large === whose} hint={w.largeHints[whose]} onChange={() => edit.set({ slip_design: { ...design, large: whose } })}>{w.larges[whose]}</Choice>)}
      </fieldset>
    </div>
  );
}

interface LineProps { line: SlipLine; isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void; onChange: (part: Partial<SlipLine>) => void }

function Line({ line, isFirst, isLast, onMove, onChange }: LineProps) {
  const w = words();
  const name = w.lines[line.kind] ?? line.kind;
  const needed = NEEDED.includes(line.kind);
  return (
    <li class={`slip-line${line.on ? "" : " slip-line--off"}`}>
      <Choice kind="check" name={`slip-${line.kind}`} checked={line.on} disabled={needed} hint={needed ? w.needed : undefined} onChange={(on) => onChange({ on })}>{name}</Choice>
      <SelectField label={`${w.size}: ${name}`} labelUnseen value={line.size} options={SIZES.map((size) => ({ value: size, label: w.sizes[size] ?? size }))} disabled={!line.on} onText={(size) => onChange({ size })} />
      <div class="slip-line__moves">
        <IconButton icon="up" label={w.up(name)} disabled={isFirst} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={w.down(name)} disabled={isLast} onClick={() => onMove(1)} />
      </div>
    </li>
  );
}
