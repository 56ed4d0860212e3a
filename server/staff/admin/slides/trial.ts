/** Whether a browser like the boards' can play a file: this one tries it before anything is sent. */

const PATIENCE_MS = 15_000;

export interface Played { seconds: number | null }

/** Null when it cannot be played here. The length of a file that does not tell it is not known. */
export async function tried(file: Blob): Promise<Played | null> {
  const video = document.createElement("video");
  const url = URL.createObjectURL(file);
  video.muted = true;
  video.preload = "auto";
  video.src = url;
  try {
    await Promise.race([firstPicture(video), new Promise((_, reject) => setTimeout(() => reject(new Error("no picture came")), PATIENCE_MS))]);
    return { seconds: isFinite(video.duration) ? video.duration : null };
  } catch {
    return null;
  } finally {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(url);
  }
}

/** Data that decode to no picture are sound alone, or in a way that this browser does not know. */
function firstPicture(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener("loadeddata", () => (video.videoWidth > 0 ? resolve() : reject(new Error("no picture"))));
    video.addEventListener("error", () => reject(video.error ?? new Error("not played")));
  });
}
