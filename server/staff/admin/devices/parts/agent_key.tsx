/** A print agent has no screen to type a code into: its code is made here, inside the command that uses it. */
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
  const { code, busy, problem, make } = useCode(device, doors, devices);
  const actions = code
    ? <Button kind="primary" onClick={onClose}>{w.close}</Button>
    : <><Button onClick={onClose}>{w.cancel}</Button><Button kind="primary" busy={busy} onClick={() => void make()}>{w.agentMake}</Button></>;
  return (
    <Dialog title={w.pairTitle(device.name)} onClose={onClose} wide actions={actions}>
      {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
      {device.paired && !code && <Banner tone="notice">{w.agentWarn}</Banner>}
      <p>{w.agentLead}</p>
      {code && <Command code={code} />}
      {code && /^(localhost|127\.)/.test(location.hostname) && <p class="pair__hint">{w.localHost}</p>}
    </Dialog>
  );
}

function Command({ code }: { code: string }) {
  const command = `./run toiluot print-agent --server ${location.origin} --code ${code}`;
  return <div class="agent-key"><code>{command}</code><CopyButton text={command} what={words().command} /></div>;
}

/** As at any device; the agent itself hands it in. */
function useCode(device: DeviceRow, doors: Api, devices: Devices) {
  const [code, setCode] = useState<string | null>(null);
  const { busy, problem, run } = useDeed();
  const make = (): Promise<void> => run(async () => {
    setCode((await doors.post<{ code: string }>(`/devices/${device.id}/pairing-code`)).code);
    await devices.refresh();
  });
  return { code, busy, problem, make };
}
