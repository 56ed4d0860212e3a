/** A place for a new device; its pairing code follows at once. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../../kiosk_ui/design/controls/choice";
import { SelectField, TextField } from "../../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../../kiosk_ui/design/feedback/dialog";
import { ApiError } from "../../../../client/api";
import type { Api } from "../../../../client/api";
import type { DeviceKind, DeviceList, DeviceRow } from "../../../../client/contract";
import { newRequestId } from "../../../../client/request_id";
import { errorWords, pick } from "../../../../client/words";
import { KIND_NAMES, KINDS } from "../../../kinds";
import { language } from "../../../sign_in/language";
import type { Devices } from "../devices";
import { bodyOf, lacks } from "../view";
import type { Draft, Lack } from "../view";
import { words } from "../words";
import { BoardFields } from "./board_fields";

export interface AddDeviceProps { list: DeviceList; doors: Api; devices: Devices; onAdded: (device: DeviceRow) => void; onClose: () => void }

const EMPTY: Draft = { kind: "counter_display", name: "", counter_id: "", printer_id: "", counter_ids: [], theme: "" };

export function AddDevice({ list, doors, devices, onAdded, onClose }: AddDeviceProps) {
  const w = words();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [asked, setAsked] = useState(false);
  const { busy, problem, add } = useAdding(doors, devices, onAdded);
  const missing = asked ? lacks(draft) : [];
  const submit = (event: Event): void => {
    event.preventDefault();
    setAsked(true);
    if (lacks(draft).length === 0) void add(draft);
  };
  return (
    <Dialog title={w.addTitle} onClose={onClose} wide>
      <form class="devices__form" onSubmit={submit}>
        {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
        <KindChoice chosen={draft.kind} onChoose={(kind) => setDraft({ ...draft, kind })} />
        <PlaceFields list={list} draft={draft} missing={missing} onDraft={setDraft} />
        <div class="devices__form-actions">
          <Button wide onClick={onClose}>{w.cancel}</Button>
          <Button wide kind="primary" type="submit" busy={busy}>{w.addNow}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function KindChoice({ chosen, onChoose }: { chosen: DeviceKind; onChoose: (kind: DeviceKind) => void }) {
  return (
    <fieldset class="devices__kind-choice">
      <legend>{words().chooseKind}</legend>
      {KIND_NAMES.map((kind) => <Choice key={kind} kind="radio" name="kind" checked={chosen === kind} onChange={() => onChoose(kind)}>{pick(KINDS[kind].name, language.value)}</Choice>)}
    </fieldset>
  );
}

export function PlaceFields({ list, draft, missing, onDraft }: { list: DeviceList; draft: Draft; missing: readonly Lack[]; onDraft: (draft: Draft) => void }) {
  const w = words();
  const kind = KINDS[draft.kind];
  const counters = list.counters.map((counter) => ({ value: counter.id, label: pick(counter.name, language.value) }));
  const printers = list.printers.map((printer) => ({ value: printer.id, label: printer.name }));
  const none = { value: "", label: kind.printer === "needs" ? w.choose : w.noPrinter };
  const nameError = missing.includes("name") ? w.nameNeeded : missing.includes("long") ? w.tooLong : null;
  return (
    <div class="devices__fields">
      <TextField label={w.name} hint={w.nameHint} error={nameError} value={draft.name} onText={(name) => onDraft({ ...draft, name })} />
      {kind.counter && <SelectField label={w.place} error={missing.includes("counter") ? w.needed : null} value={draft.counter_id}
        onText={(counter_id) => onDraft({ ...draft, counter_id })} options={[{ value: "", label: kind.counter === "may" ? w.atExit : w.choose }, ...counters]} />}
      {kind.printer && <SelectField label={w.printer} error={missing.includes("printer") ? w.needed : null} value={draft.printer_id}
        onText={(printer_id) => onDraft({ ...draft, printer_id })} options={[none, ...printers]} />}
      {draft.kind === "hall_board" && <BoardFields counters={list.counters} draft={draft} onDraft={onDraft} />}
    </div>
  );
}

/** One request id a draft: a repeated press adds one device. */
function useAdding(doors: Api, devices: Devices, onAdded: (device: DeviceRow) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [requestId, setRequestId] = useState(newRequestId);
  const add = async (draft: Draft): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const { device } = await doors.post<{ device: { id: string } }>("/devices", { ...bodyOf(draft), request_id: requestId });
      await devices.refresh();
      const row = devices.answer.value?.devices.find((one) => one.id === device.id);
      if (row) onAdded(row);
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
      if (!refused.mayRetry) setRequestId(newRequestId());
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, add };
}
