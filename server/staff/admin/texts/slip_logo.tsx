/** The centre's emblem on the slip: any picture is made small here, and black and white by the server. */
import { useRef, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { Api } from "../../../client/api";
import type { KeptLogo, SlipDesign } from "../../../client/contract";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { words } from "./words";

const WIDEST = 800;
const TALLEST = 480;

export function SlipLogo({ edit, page }: { edit: Edit; page: PageProps }) {
  const w = words();
  const design = edit.get<SlipDesign>("slip_design");
  const input = useRef<HTMLInputElement>(null);
  const [problem, tell] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (logo: string | null): void => edit.set({ slip_design: { ...edit.get<SlipDesign>("slip_design"), logo } });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    tell(null);
    try {
      set(await kept(page.session.doors, file));
    } catch {
      tell(w.logoWrong);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = "";
    }
  };
  return (
    <div class="slip-logo">
      {problem && <p class="text-field__error" role="alert"><Icon name="error" />{problem}</p>}
      {design.logo ? <img class="slip-logo__picture" src={`data:image/png;base64,${design.logo}`} alt={w.logoAlt} /> : <p class="setup-hint">{w.logoNone}</p>}
      <p class="setup-hint">{w.logoHint}</p>
      <div class="slip-logo__tools">
        <input ref={input} class="unseen" type="file" accept="image/*" tabIndex={-1} aria-hidden="true" onChange={(event) => void take(event.currentTarget.files?.[0])} />
        <Button size="s" kind="secondary" icon="plus" disabled={busy} onClick={() => input.current?.click()}>{busy ? w.logoBusy : w.logoChoose}</Button>
        {design.logo && <Button size="s" kind="quiet" icon="close" onClick={() => set(null)}>{w.logoRemove}</Button>}
      </div>
    </div>
  );
}

/** The picture as the slip prints it, in base64. */
async function kept(doors: Api, file: File): Promise<string> {
  const { logo } = await doors.post<KeptLogo>("/slip/logo", { picture: await small(file) });
  return logo;
}

/** On white and small enough to be sent, in base64. */
async function small(file: File): Promise<string> {
  const picture = await drawn(file);
  const shrink = Math.min(1, WIDEST / picture.naturalWidth, TALLEST / picture.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * shrink));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * shrink));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", 0.85).split(",")[1] ?? "";
}

function drawn(file: File): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const picture = new Image();
    const address = URL.createObjectURL(file);
    const end = (): void => URL.revokeObjectURL(address);
    picture.onload = () => { end(); done(picture); };
    picture.onerror = () => { end(); failed(new Error("no picture")); };
    picture.src = address;
  });
}
