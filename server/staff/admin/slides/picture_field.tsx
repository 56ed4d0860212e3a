/** The picture of a slide: chosen from this machine, sent at once, shown as the board will show it. */
import { useState } from "preact/hooks";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { api, ApiError } from "../../../client/api";
import type { PictureKept } from "../../../client/contract";
import type { Edit } from "../setup/edit";
import { refusalWords } from "../setup/refusals";
import { words } from "./words";

export const pictureUrl = (id: string): string => `/api/v1/pictures/${id}`;

const LARGEST = 12_000_000;
/** A photograph takes its time on a slow line. */
const patient = api(() => null, 60_000);

export function inBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** A name to begin with: the file's. */
export const titleOf = (edit: Edit, file: File): { name?: string } =>
  edit.get<string>("name") === "" ? { name: file.name.replace(/\.[^.]*$/, "").slice(0, 120) } : {};

export function PictureField({ edit }: { edit: Edit }) {
  const w = words();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = edit.get<string | null>("picture_id");
  const take = async (file: File): Promise<void> => {
    if (file.size > LARGEST) return setTrouble(w.tooLarge);
    setBusy(true);
    setTrouble(null);
    try {
      const { picture } = await patient.post<PictureKept>("/slides/pictures", { picture: await inBase64(file) });
      edit.set({ picture_id: picture.id, video_id: null, volume: 0, ...titleOf(edit, file) });
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setTrouble(refused.code === "request.field" ? w.noPicture : refusalWords(refused));
    } finally {
      setBusy(false);
    }
  };
  const missing = id === null ? edit.errorAt("picture_id") : null;
  return (
    <div class="slide-picture">
      {id !== null && <img class="slide-picture__shown" src={pictureUrl(id)} alt={w.picture} />}
      <label class="slide-picture__choose">
        <input type="file" accept="image/jpeg,image/png,image/webp" disabled={busy} onChange={(event) => { const file = event.currentTarget.files?.[0]; if (file) void take(file); }} />
        <span class="slide-picture__label">{busy ? w.sending : id === null ? w.choosePicture : w.otherPicture}</span>
        <span class="setup-hint">{w.pictureHint}</span>
      </label>
      {(trouble ?? missing) && <Banner tone="error">{trouble ?? missing}</Banner>}
    </div>
  );
}
