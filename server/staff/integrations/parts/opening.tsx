/** What stands there before the first answer, and above an answer that is old. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Asking } from "../asking";
import { words } from "../words";

export function Opening({ asking }: { asking: Asking<unknown> }) {
  const w = words();
  const problem = asking.problem.value;
  if (problem === null) return <Face kind="loading" title={w.loading} />;
  const again = <Button kind="primary" icon="refresh" onClick={() => void asking.refresh()}>{w.tryAgain}</Button>;
  return <Face kind={problem.status === 0 ? "offline" : "error"} title={problem.status === 0 ? w.away : errorWords(problem, language.value)} actions={again} />;
}

export function Old({ asking }: { asking: Asking<unknown> }) {
  const w = words();
  const problem = asking.problem.value;
  return problem && <Banner tone="stale" title={problem.status === 0 ? `${w.away}.` : errorWords(problem, language.value)}>{w.old}</Banner>;
}
