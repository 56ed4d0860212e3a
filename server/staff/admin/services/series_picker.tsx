/** The letter of a service's numbers: which are used, by whom, and which would be misheard. */
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { Edit } from "../setup/edit";
import { nameOf } from "./services_page";
import { lettersFor } from "./tree";
import type { Letter, ServiceRow } from "./tree";
import { words } from "./words";

export function SeriesPicker({ edit, rows, id }: { edit: Edit; rows: readonly ServiceRow[]; id: string | null }) {
  const w = words();
  const letters = lettersFor(rows, id);
  const series = edit.get<string>("series");
  const chosen = letters.find((one) => one.letter === series);
  return (
    <>
      {chosen && chosen.alike.length > 0 && <Banner tone="notice" icon="error">{w.alikeWarn(series, chosen.alike.join(", "))}</Banner>}
      <div class="series-picker" role="radiogroup" aria-label={w.partLetter}>
        {letters.map((one) => <OneLetter key={one.letter} one={one} on={one.letter === series} onChoose={() => edit.set({ series: one.letter })} />)}
      </div>
      {chosen && chosen.usedBy.length > 0 && <p class="setup-hint">{w.shared(chosen.usedBy.map(nameOf).join(", "))}</p>}
      <div class="series-picker__other">
        <TextField label={w.otherLetter} hint={w.otherLetterHint} error={edit.errorAt("series")} maxLength={2} value={series} onText={(text) => edit.set({ series: text.trim().toUpperCase() })} />
      </div>
    </>
  );
}

function OneLetter({ one, on, onChoose }: { one: Letter; on: boolean; onChoose: () => void }) {
  const w = words();
  const used = one.usedBy.length > 0;
  const said = [used ? w.used(one.usedBy.map(nameOf).join(", ")) : w.free, one.alike.length > 0 ? w.alike(one.alike.join(", ")) : ""].filter(Boolean).join("; ");
  return (
    <label class={`series-letter${on ? " series-letter--on" : ""}${used ? " series-letter--used" : ""}${one.alike.length > 0 ? " series-letter--alike" : ""}`} title={said}>
      <input class="icon-picker__input" type="radio" name="series" aria-label={`${one.letter}, ${said}`} checked={on} onChange={onChoose} />
      <span class="series-letter__sign">{one.letter}</span>
      <span class="series-letter__said" aria-hidden="true">{one.alike.length > 0 ? <Icon name="error" /> : used ? `×${one.usedBy.length}` : ""}</span>
    </label>
  );
}
