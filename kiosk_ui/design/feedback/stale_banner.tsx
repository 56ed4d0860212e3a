/** The line that says honestly that a screen shows old news. */
import { Banner } from "./banner";
import { clockTime } from "../../../server/client/time";
import type { Language } from "../../../server/client/contract";

/** The part of live() that the banner reads; signals are read here, so only the banner is drawn again. */
export interface Freshness { away: { value: boolean }; staleSince: { value: Date | null } }

const WORDS = {
  vi: { title: "Mất kết nối với máy chủ.", rest: (at: string) => `Thông tin dừng ở lúc ${at}; màn hình tự nối lại.` },
  en: { title: "The server cannot be reached.", rest: (at: string) => `Shown as of ${at}; this screen reconnects by itself.` },
};

/** Shows nothing while the screen is live. */
export function StaleBanner({ live, language = "vi" }: { live: Freshness; language?: Language }) {
  if (!live.away.value) return null;
  const since = live.staleSince.value;
  return <Banner tone="stale" title={WORDS[language].title}>{since ? WORDS[language].rest(clockTime(since)) : ""}</Banner>;
}
