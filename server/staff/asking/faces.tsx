/** What stands there before the first answer, and above an answer that is old. */
import type { ComponentChildren } from "preact";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import type { ApiError } from "../../client/api";
import { errorWords } from "../../client/words";
import { language, spoken } from "../sign_in/language";

const words = spoken({
  vi: { away: "Chưa kết nối được với máy chủ", tryAgain: "Thử lại" },
  en: { away: "The server cannot be reached", tryAgain: "Try again" },
});

export interface OpeningProps { loading: string; problem: ApiError | null; busy?: boolean; onAgain: () => void }

/** Loading, or why there is nothing and the way to ask again. */
export function Opening({ loading, problem, busy = false, onAgain }: OpeningProps) {
  const w = words();
  if (problem === null) return <Face kind="loading" title={loading} />;
  const again = <Button kind="primary" icon="refresh" busy={busy} onClick={onAgain}>{w.tryAgain}</Button>;
  return <Face kind={problem.status === 0 ? "offline" : "error"} title={problem.status === 0 ? w.away : errorWords(problem, language.value)} actions={again} />;
}

/** `children` say what it is that may be old. */
export const Old = ({ problem, children }: { problem: ApiError | null; children: ComponentChildren }) =>
  problem && <Banner tone={problem.status === 0 ? "stale" : "error"} title={errorWords(problem, language.value)}>{children}</Banner>;
