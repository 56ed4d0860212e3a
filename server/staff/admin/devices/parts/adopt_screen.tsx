/** The short way to pair: the screen shows a code by itself, and the administrator types it here. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../../kiosk_ui/design/controls/text_field";
import { ApiError } from "../../../../client/api";
import type { Api } from "../../../../client/api";
import type { DeviceRow } from "../../../../client/contract";
import { errorWords } from "../../../../client/words";
import { language } from "../../../sign_in/language";
import { inFours } from "../view";
import { words } from "../words";

const DIGITS = 8;

export function AdoptScreen({ device, doors }: { device: DeviceRow; doors: Api }) {
  const w = words();
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const adopt = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await doors.post(`/devices/${device.id}/adopt`, { code });
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(errorWords(refused, language.value));
      setBusy(false);
    }
  };
  const typed = (text: string): void => { setProblem(null); setCode(text.replace(/\D/g, "").slice(0, DIGITS)); };
  return (
    <form class="pair__adopt" onSubmit={(event) => void adopt(event)}>
      <p>{w.shows}</p>
      <TextField label={w.shownCode} labelUnseen inputMode="numeric" autocomplete="off" placeholder="1234 5678" error={problem} value={inFours(code)} onText={typed} />
      <Button type="submit" kind="primary" busy={busy} disabled={code.length < DIGITS}>{w.adopt}</Button>
    </form>
  );
}
