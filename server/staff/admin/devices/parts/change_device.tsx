/** Another name, another counter, another printer: the device keeps its token and goes on at its new place by itself. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../../kiosk_ui/design/feedback/dialog";
import { toast } from "../../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../../client/api";
import type { Api } from "../../../../client/api";
import type { DeviceList, DeviceRow } from "../../../../client/contract";
import { newRequestId } from "../../../../client/request_id";
import { errorWords, pick } from "../../../../client/words";
import { KINDS } from "../../../kinds";
import { language } from "../../../sign_in/language";
import type { Devices } from "../devices";
import { changeOf, draftOf, lacks } from "../view";
import type { Draft } from "../view";
import { words } from "../words";
import { PlaceFields } from "./add_device";

export interface ChangeDeviceProps { device: DeviceRow; list: DeviceList; doors: Api; devices: Devices; onClose: () => void }

export function ChangeDevice({ device, list, doors, devices, onClose }: ChangeDeviceProps) {
  const w = words();
  const [draft, setDraft] = useState<Draft>(() => draftOf(device));
  const { busy, problem, save } = useSaving(device, doors, devices, setDraft, onClose);
  const missing = lacks(draft);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (missing.length === 0) void save(draft);
  };
  return (
    <Dialog title={w.changeTitle(device.name)} onClose={onClose}>
      <form class="devices__form" onSubmit={submit}>
        {problem && <Banner tone="error">{problem.code === "setup.conflict" ? w.conflict : errorWords(problem, language.value)}</Banner>}
        <p class="devices__kind-now">{w.kindNow}: {pick(KINDS[device.kind].name, language.value)}</p>
        <PlaceFields list={list} draft={draft} missing={missing} onDraft={setDraft} />
        <div class="devices__form-actions">
          <Button wide onClick={onClose}>{w.cancel}</Button>
          <Button wide kind="primary" type="submit" busy={busy}>{w.save}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** When somebody else was faster, the form shows what stands now. */
function useSaving(device: DeviceRow, doors: Api, devices: Devices, show: (draft: Draft) => void, onSaved: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [version, setVersion] = useState(device.version);
  const newest = async (): Promise<void> => {
    await devices.refresh();
    const now = devices.answer.value?.devices.find((one) => one.id === device.id);
    if (!now) return;
    setVersion(now.version);
    show(draftOf(now));
  };
  const save = async (draft: Draft): Promise<void> => {
    setBusy(true);
    try {
      await doors.post(`/devices/${device.id}`, { ...changeOf(draft, version), request_id: newRequestId() });
      await devices.refresh();
      toast(words().changed(draft.name.trim()));
      onSaved();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
      if (refused.code === "setup.conflict") await newest();
      setBusy(false);
    }
  };
  return { busy, problem, save };
}
