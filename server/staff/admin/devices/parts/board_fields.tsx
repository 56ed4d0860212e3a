/** Of a hall board alone: which counters it shows and speaks, and whether it is light or dark. */
import { Choice } from "../../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../../kiosk_ui/design/controls/text_field";
import type { CounterName } from "../../../../client/contract";
import { flipped } from "../view";
import type { Draft } from "../view";
import { words } from "../words";

interface BoardFieldsProps { counters: readonly CounterName[]; draft: Draft; onDraft: (draft: Draft) => void }

export function BoardFields({ counters, draft, onDraft }: BoardFieldsProps) {
  const w = words();
  const looks = [{ value: "", label: w.lookOfCentre }, { value: "light", label: w.lookLight }, { value: "dark", label: w.lookDark }];
  return (
    <>
      <SelectField label={w.look} value={draft.theme} onText={(theme) => onDraft({ ...draft, theme: theme as Draft["theme"] })} options={looks} />
      <fieldset class="devices__zone">
        <legend>{w.zone}</legend>
        <p class="devices__zone-hint">{draft.counter_ids.length === 0 ? w.zoneAll : w.zoneSome(draft.counter_ids.length)}</p>
        <div class="devices__zone-counters">
          {counters.map(({ id, number }) => (
            <Choice key={id} kind="check" name={`zone-${number}`} checked={draft.counter_ids.includes(id)} onChange={() => onDraft({ ...draft, counter_ids: flipped(draft.counter_ids, id) })}>
              <span aria-label={w.counter(number)}>{number}</span>
            </Choice>
          ))}
        </div>
      </fieldset>
    </>
  );
}
