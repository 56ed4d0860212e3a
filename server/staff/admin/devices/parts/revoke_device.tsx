/** The end of a device asks once more, because it cannot be undone. */
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../../kiosk_ui/design/feedback/dialog";
import { toast } from "../../../../../kiosk_ui/design/feedback/toast";
import type { Api } from "../../../../client/api";
import type { DeviceRow } from "../../../../client/contract";
import { newRequestId } from "../../../../client/request_id";
import { errorWords } from "../../../../client/words";
import { useDeed } from "../../../asking/deed";
import { language } from "../../../sign_in/language";
import type { Devices } from "../devices";
import { words } from "../words";

export function RevokeDevice({ device, doors, devices, onClose }: { device: DeviceRow; doors: Api; devices: Devices; onClose: () => void }) {
  const w = words();
  const { busy, problem, run } = useDeed();
  const revoke = (): Promise<void> => run(async () => {
    await doors.post(`/devices/${device.id}/revoke`, { request_id: newRequestId() });
    toast(w.revoked(device.name));
    onClose();
    await devices.refresh();
  });
  const actions = <><Button onClick={onClose}>{w.keep}</Button><Button kind="danger" busy={busy} onClick={() => void revoke()}>{w.revoke}</Button></>;
  return (
    <Dialog title={w.revokeTitle(device.name)} onClose={onClose} actions={actions} urgent>
      {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
      <p>{w.revokeLead}</p>
    </Dialog>
  );
}
