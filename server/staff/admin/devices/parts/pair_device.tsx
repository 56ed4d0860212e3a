/** Two ways to pair: by the code that the screen shows, or by one made here, large enough to be read across a hall. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { QrCode } from "../../../../../kiosk_ui/design/drawings/qr_code";
import { Banner } from "../../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../../kiosk_ui/design/feedback/dialog";
import { Face } from "../../../../../kiosk_ui/design/feedback/face";
import { ApiError } from "../../../../client/api";
import type { Api } from "../../../../client/api";
import type { DeviceRow } from "../../../../client/contract";
import { stopwatch } from "../../../../client/time";
import { errorWords } from "../../../../client/words";
import { KINDS } from "../../../kinds";
import { language } from "../../../sign_in/language";
import { IDLE_MS, PAIRING_MS } from "../devices";
import type { Devices } from "../devices";
import { inFours, isPairedSince } from "../view";
import { words } from "../words";
import { AdoptScreen } from "./adopt_screen";
import "./pair_device.css";

export interface PairDeviceProps { device: DeviceRow; doors: Api; devices: Devices; onClose: () => void }

const LIFE_S = 600;

export function PairDevice({ device, doors, devices, onClose }: PairDeviceProps) {
  const w = words();
  const { code, left_s, problem, make } = useCode(device, doors, devices);
  const isPaired = isPairedSince(device, devices.answer.value?.devices.find((one) => one.id === device.id));
  if (isPaired) return <Done device={device} onClose={onClose} />;
  return (
    <Dialog title={w.pairTitle(device.name)} onClose={onClose} wide actions={<Button onClick={onClose}>{w.close}</Button>}>
      {problem && <Banner tone="error" action={<Button size="s" onClick={make}>{w.newCode}</Button>}>{errorWords(problem, language.value)}</Banner>}
      {device.paired && <Banner tone="notice">{w.again}</Banner>}
      <AdoptScreen device={device} doors={doors} />
      {code !== null && <Steps device={device} code={code} left_s={left_s} onRenew={make} />}
    </Dialog>
  );
}

function Done({ device, onClose }: { device: DeviceRow; onClose: () => void }) {
  const w = words();
  const close = <Button kind="primary" onClick={onClose}>{w.close}</Button>;
  return <Dialog title={w.pairTitle(device.name)} onClose={onClose} actions={close}><div class="pair-done"><Face kind="good" title={w.paired} /></div></Dialog>;
}

function Steps({ device, code, left_s, onRenew }: { device: DeviceRow; code: string; left_s: number; onRenew: () => void }) {
  const w = words();
  const address = `${location.origin}${KINDS[device.kind].path ?? ""}`;
  return (
    <div class="pair">
      <div class="pair__step pair__step--open">
        <p>{w.stepOpen}</p><p class="pair__address">{address}</p>
        {/^(localhost|127\.)/.test(location.hostname) && <p class="pair__hint">{w.localHost}</p>}
      </div>
      <div class="pair__qr"><QrCode text={address} label={w.scan} /></div>
      <div class="pair__step">
        <p>{w.stepType}</p>
        {left_s > 0
          ? <p class="pair__code" aria-label={`${w.codeLabel}: ${code.split("").join(" ")}`}>{inFours(code)}</p>
          : <p class="pair__expired" role="alert">{w.expired} <Button kind="primary" icon="refresh" onClick={onRenew}>{w.newCode}</Button></p>}
        <p class="pair__hint">{w.stepDone}</p>
      </div>
      {left_s > 0 && <p class="pair__time" role="timer">{w.left}<strong>{stopwatch(left_s)}</strong></p>}
    </div>
  );
}

/** A code is made as the dialog opens, and anew on request; meanwhile the list is asked for more often. */
function useCode(device: DeviceRow, doors: Api, devices: Devices) {
  const [made, setMade] = useState<{ code: string; at: number } | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const left_s = useLeft(made?.at ?? null);
  const make = (): void => {
    setProblem(null);
    doors.post<{ code: string }>(`/devices/${device.id}/pairing-code`)
      .then(({ code }) => setMade({ code, at: Date.now() }))
      .catch((refused: unknown) => { if (refused instanceof ApiError) setProblem(refused); else throw refused; });
  };
  useEffect(() => {
    make();
    devices.every(PAIRING_MS);
    return () => devices.every(IDLE_MS);
  }, []);
  return { code: made?.code ?? null, left_s, problem, make };
}

/** By this browser's own clock: the server's and ours need not agree. */
function useLeft(madeAt: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return madeAt === null ? 0 : Math.max(0, Math.ceil(LIFE_S - (Math.max(now, madeAt) - madeAt) / 1000));
}
