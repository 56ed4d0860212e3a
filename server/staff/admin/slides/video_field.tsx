/** The video of a slide: tried in this browser, sent piece by piece, shown as the board will show it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { api, ApiError } from "../../../client/api";
import type { VideoPiece } from "../../../client/contract";
import type { Edit } from "../setup/edit";
import { refusalWords } from "../setup/refusals";
import { inBase64, titleOf } from "./picture_field";
import { tried } from "./trial";
import { sendVideo, Stopped } from "./upload";
import { words } from "./words";

export const videoUrl = (id: string): string => `/api/v1/videos/${id}`;

/** What a board shows at the longest. */
const LONGEST_S = 3600;
const patient = api(() => null, 60_000);

/** What is being done with the file: nothing, trying it, or the share that is sent. */
type Busy = "idle" | "trying" | number;

export function VideoField({ edit }: { edit: Edit }) {
  const w = words();
  const [busy, setBusy] = useState<Busy>("idle");
  const [trouble, setTrouble] = useState<string | null>(null);
  const stopped = useRef(false);
  useEffect(() => () => void (stopped.current = true), []);
  const id = edit.get<string | null>("video_id");
  const take = async (file: File): Promise<void> => {
    stopped.current = false;
    setTrouble(null);
    setBusy("trying");
    try {
      const played = await tried(file);
      if (!played) return setTrouble(w.notPlayed);
      const video = await sendVideo(file, wayOf(stopped, setBusy));
      const seconds = played.seconds === null ? {} : { seconds: Math.min(LONGEST_S, Math.max(3, Math.ceil(played.seconds))) };
      edit.set({ video_id: video.id, picture_id: null, ...seconds, ...titleOf(edit, file) });
    } catch (refused) {
      if (refused instanceof Stopped) return;
      if (!(refused instanceof ApiError)) throw refused;
      setTrouble(troubleWords(refused));
    } finally {
      setBusy("idle");
    }
  };
  const missing = id === null ? edit.errorAt("picture_id") : null;
  return (
    <div class="slide-picture">
      {id !== null && <video class="slide-picture__shown" src={videoUrl(id)} controls muted playsInline preload="metadata" aria-label={w.video} />}
      {busy === "idle"
        ? <Chooser words={id === null ? w.chooseVideo : w.otherVideo} hint={w.videoHint} onFile={(file) => void take(file)} />
        : <Sending busy={busy} onStop={() => void (stopped.current = true)} />}
      {(trouble ?? missing) && <Banner tone="error">{trouble ?? missing}</Banner>}
    </div>
  );
}

function Chooser({ words: said, hint, onFile }: { words: string; hint: string; onFile: (file: File) => void }) {
  return (
    <label class="slide-picture__choose">
      <input type="file" accept="video/mp4,video/webm" onChange={(event) => { const file = event.currentTarget.files?.[0]; if (file) onFile(file); }} />
      <span class="slide-picture__label">{said}</span>
      <span class="setup-hint">{hint}</span>
    </label>
  );
}

function Sending({ busy, onStop }: { busy: Busy; onStop: () => void }) {
  const w = words();
  const percent = typeof busy === "number" ? Math.floor(busy * 100) : null;
  return (
    <div class="slide-sending">
      <p role="status">{percent === null ? w.trying : w.sent(percent)}</p>
      <progress class="slide-sending__bar" aria-label={w.sendingVideo} max={100} {...(percent === null ? {} : { value: percent })} />
      {percent !== null && <Button kind="quiet" onClick={onStop}>{w.stop}</Button>}
    </div>
  );
}

function wayOf(stopped: { current: boolean }, setBusy: (busy: Busy) => void) {
  return {
    send: (body: unknown) => patient.post<VideoPiece>("/slides/videos", body),
    inBase64,
    pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    onProgress: setBusy,
    isStopped: () => stopped.current,
  };
}

function troubleWords(refused: ApiError): string {
  const w = words();
  const { rule, most } = refused.facts;
  if (rule === "video_too_large") return w.videoTooLarge(Math.floor(Number(most) / 1_000_000));
  const known: Record<string, string> = { no_video: w.noVideo, cut_short: w.cutShort, no_room: w.noRoom };
  return known[String(rule)] ?? refusalWords(refused);
}
