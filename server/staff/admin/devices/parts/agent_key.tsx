/** A print agent has no screen to type a code into: its key is made here, shown once, inside the command that uses it. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../../kiosk_ui/design/feedback/dialog";
import type { Api } from "../../../../client/api";
import type { DeviceRow } from "../../../../client/contract";
import { errorWords } from "../../../../client/words";
import { useDeed } from "../../../asking/deed";
import { CopyButton } from "../../../copy_button";
import { language } from "../../../sign_in/language";
import type { Devices } from "../devices";
import { words } from "../words";
import "./pair_device.css";

export function AgentKey({ device, doors, devices, onClose }: { device: DeviceRow; doors: Api; devices: Devices; onClose: () => void }) {
  const w = words();
  const { token, busy, problem, make } = useKey(device, doors, devices);
  const actions = token
    ? <Button kind="primary" onClick={onClose}>{w.close}</Button>
    : <><Button onClick={onClose}>{w.cancel}</Button><Button kind="primary" busy={busy} onClick={() => void make()}>{w.agentMake}</Button></>;
  return (
    <Dialog title={w.pairTitle(device.name)} onClose={onClose} wide actions={actions}>
      {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
      {device.paired && !token && <Banner tone="notice">{w.agentWarn}</Banner>}
      <p>{w.agentLead}</p>
      {token && <Command token={token} />}
      {token && /^(localhost|127\.)/.test(location.hostname) && <p class="pair__hint">{w.localHost}</p>}
    </Dialog>
  );
}

function Command({ token }: { token: string }) {
  const command = `TOILUOT_TOKEN=${token} ./run toiluot print-agent --server ${location.origin} --printer tcp://192.168.1.50:9100`;
  return <div class="agent-key"><code>{command}</code><CopyButton text={command} what={words().command} /></div>;
}

/** The same two steps as at any device: a code is made, and handed in for the token. */
function useKey(device: DeviceRow, doors: Api, devices: Devices) {
  const [token, setToken] = useState<string | null>(null);
  const { busy, problem, run } = useDeed();
  const make = (): Promise<void> => run(async () => {
    const { code } = await doors.post<{ code: string }>(`/devices/${device.id}/pairing-code`);
    setToken((await doors.post<{ token: string }>("/devices/pair", { code })).token);
    await devices.refresh();
  });
  return { token, busy, problem, make };
}
