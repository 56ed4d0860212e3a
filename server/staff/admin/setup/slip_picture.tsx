/** A slip as the printer would draw it, with texts that are not saved yet: asked for again when the typing rests. */
import { useEffect, useRef, useState } from "preact/hooks";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { BASE } from "../../../client/api";
import type { Language, SlipDesign, Words } from "../../../client/contract";
import { words } from "../services/words";

export interface SlipTexts { name: Words; series?: string; bring?: Words | null; slip_note?: Words | null; slip_header?: Words | null; slip_footer?: Words | null; slip_design?: SlipDesign; is_priority?: boolean }

const RESTS_MS = 350;
const LETTERS = /^[A-ZĐ]{1,2}$/;

export function SlipPicture({ language, texts }: { language: Language; texts: SlipTexts }) {
  const w = words();
  const [width, setWidth] = useState("80");
  const series = texts.series !== undefined && LETTERS.test(texts.series) ? texts.series : "A";
  const { address, failed } = usePicture(JSON.stringify({ ...texts, series, language, width_mm: Number(width) }));
  return (
    <div class="slip-picture">
      <SelectField label={w.paper} value={width} options={[{ value: "80", label: "80 mm" }, { value: "58", label: "58 mm" }]} onText={setWidth} />
      {failed && <p class="setup-hint" role="alert">{w.slipAway}</p>}
      {address ? <img class={`slip-picture__paper slip-picture__paper--${width}`} src={address} alt={w.slipAlt(`${series}012`)} /> : !failed && <p class="setup-hint" role="status">{w.slipWait} …</p>}
    </div>
  );
}

/** The last picture stays while the next is drawn. */
function usePicture(body: string): { address: string | null; failed: boolean } {
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const last = useRef<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      drawn(body, stop.signal).then((picture) => {
        if (last.current) URL.revokeObjectURL(last.current);
        last.current = picture;
        setAddress(picture);
        setFailed(picture === null);
      }, () => { if (!stop.signal.aborted) setFailed(true); });
    }, last.current ? RESTS_MS : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [body]);
  useEffect(() => () => { if (last.current) URL.revokeObjectURL(last.current); }, []);
  return { address, failed };
}

async function drawn(body: string, signal: AbortSignal): Promise<string | null> {
  const headers = { "Content-Type": "application/json", "X-Toiluot": "1" };
  const answer = await fetch(`${BASE}/slip/preview`, { method: "POST", headers, body, signal, credentials: "same-origin" });
  return answer.ok ? URL.createObjectURL(await answer.blob()) : null;
}
