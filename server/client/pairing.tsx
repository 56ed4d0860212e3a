/** The page of a device without a token: eight digits that an administrator has made, by touch or by keys. */
import { useEffect, useState } from "preact/hooks";
import { Keypad } from "../../kiosk_ui/design/controls/keypad";
import { DrumRings } from "../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../kiosk_ui/design/drawings/icon";
import { api } from "./api";
import type { Words } from "./contract";
import { errorWords } from "./words";
import "./pairing.css";

const DIGITS = 8;

export function Pairing({ title, onToken }: { title: Words; onToken: (token: string) => void }) {
  const { code, error, busy, change } = usePairing(onToken);
  return (
    <main class="pairing">
      <div class="pairing__rings"><DrumRings /></div>
      <div class="pairing__words">
        <p class="pairing__title">{title.vi}</p>
        <h1 class="pairing__ask">Nhập mã ghép thiết bị</h1>
        <p lang="en" class="pairing__under">{title.en ? `${title.en} · ` : ""}Enter the pairing code</p>
      </div>
      <Code code={code} busy={busy} />
      <p class="pairing__error" role="alert">{error && <><Icon name="error" />{error}</>}</p>
      <Keypad onDigit={(digit) => change(code + digit)} onBack={() => change(code.slice(0, -1))} onClear={() => change("")} />
      <p class="pairing__help">Quản trị viên tạo mã ở trang Thiết bị. Mã dùng một lần, có hiệu lực 10 phút.</p>
    </main>
  );
}

function Code({ code, busy }: { code: string; busy: boolean }) {
  return (
    <div class={`pairing__code${busy ? " pairing__code--busy" : ""}`} role="status" aria-label={`Mã đã nhập: ${code.split("").join(" ")}`}>
      {Array.from({ length: DIGITS }, (_, index) => <span key={index} class="pairing__digit" aria-hidden="true">{code[index] ?? ""}</span>)}
    </div>
  );
}

/** The code as typed; the eighth digit sends it. A refused code is cleared. */
function usePairing(onToken: (token: string) => void) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = (whole: string): void => {
    setBusy(true);
    api().post<{ token: string }>("/devices/pair", { code: whole })
      .then(({ token }) => onToken(token))
      .catch((problem: unknown) => { setError(errorWords(problem)); setCode(""); })
      .finally(() => setBusy(false));
  };
  const change = (text: string): void => {
    if (busy) return;
    const digits = text.replace(/\D/g, "").slice(0, DIGITS);
    setError(null);
    setCode(digits);
    if (digits.length === DIGITS && digits !== code) send(digits);
  };
  useKeys(code, change);
  return { code, error, busy, change };
}

function useKeys(code: string, change: (text: string) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) change(code + event.key);
      if (event.key === "Backspace") change(code.slice(0, -1));
    };
    const pasted = (event: ClipboardEvent): void => change(event.clipboardData?.getData("text") ?? "");
    addEventListener("keydown", pressed);
    addEventListener("paste", pasted);
    return () => {
      removeEventListener("keydown", pressed);
      removeEventListener("paste", pasted);
    };
  });
}
