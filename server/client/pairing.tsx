/** The page of a device without a token: eight digits that an administrator has made, by touch or by keys. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Keypad, useDigitKeys } from "../../kiosk_ui/design/controls/keypad";
import { DrumRings } from "../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../kiosk_ui/design/drawings/icon";
import { api } from "./api";
import type { ScreenName, Words } from "./contract";
import { useLostScreen } from "./lost_screen";
import { errorWords } from "./words";
import "./pairing.css";

const DIGITS = 8;

export function Pairing({ screen, title, onToken }: { screen: ScreenName; title: Words; onToken: (token: string) => void }) {
  const { code, error, busy, change } = usePairing(screen, onToken);
  const shown = useLostScreen(screen, onToken);
  return (
    <main class="pairing">
      <div class="pairing__rings"><DrumRings /></div>
      <div class="pairing__words">
        <p class="pairing__title">{title.vi}</p>
        <h1 class="pairing__ask">Ghép thiết bị này</h1>
        <p lang="en" class="pairing__under">{title.en ? `${title.en} · ` : ""}Pair this device</p>
      </div>
      {shown !== null && <OwnCode code={shown} />}
      <Code code={code} busy={busy} />
      <p class="pairing__error" role="alert">{error && <><Icon name="error" />{error}</>}</p>
      <Keypad onDigit={(digit) => change((now) => now + digit)} onBack={() => change((now) => now.slice(0, -1))} onClear={() => change(() => "")} />
      <p class="pairing__help">Hoặc nhập mã mà quản trị viên tạo ở trang Thiết bị. Mã dùng một lần, có hiệu lực 10 phút.</p>
    </main>
  );
}

/** The screen's own code: whoever stands at the administration types it there, and this screen goes on by itself. */
function OwnCode({ code }: { code: string }) {
  return (
    <div class="pairing__own">
      <p>Ở trang Quản trị › Thiết bị, chọn “Ghép” rồi nhập mã này:</p>
      <p class="pairing__own-code" data-code={code} aria-label={code.split("").join(" ")}>{code.slice(0, 4)} {code.slice(4)}</p>
    </div>
  );
}

function Code({ code, busy }: { code: string; busy: boolean }) {
  return (
    <div class={`pairing__code${busy ? " pairing__code--busy" : ""}`} role="status" aria-label={`Mã đã nhập: ${code.split("").join(" ")}`}>
      {Array.from({ length: DIGITS }, (_, index) => <span key={index} class="pairing__digit" aria-hidden="true">{code[index] ?? ""}</span>)}
    </div>
  );
}

/** The code as typed; the eighth digit sends it. A refused code is cleared. Kept in a signal: keys come faster than drawing. */
function usePairing(screen: ScreenName, onToken: (token: string) => void) {
  const code = useSignal("");
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const send = (): void => {
    busy.value = true;
    api().post<{ token: string }>("/devices/pair", { code: code.value, kind: screen })
      .then(({ token }) => onToken(token))
      .catch((problem: unknown) => { error.value = errorWords(problem); code.value = ""; })
      .finally(() => { busy.value = false; });
  };
  const change = (edit: (code: string) => string): void => {
    if (busy.value) return;
    error.value = null;
    code.value = edit(code.value).replace(/\D/g, "").slice(0, DIGITS);
    if (code.value.length === DIGITS) send();
  };
  useDigitKeys(change);
  usePasted(change);
  return { code: code.value, error: error.value, busy: busy.value, change };
}

/** A code that was copied somewhere. */
function usePasted(change: (edit: (code: string) => string) => void): void {
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => change(() => event.clipboardData?.getData("text") ?? "");
    addEventListener("paste", pasted);
    return () => removeEventListener("paste", pasted);
  }, []);
}
