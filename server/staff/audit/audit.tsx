/** Who did what, when, from where and why: filters, the rows, and one row with all that it changed. */
import { useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import type { AuditRow } from "../../client/contract";
import { errorWords } from "../../client/words";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { useLog } from "./log";
import type { Log } from "./log";
import { Detail } from "./parts/detail";
import { Filters } from "./parts/filters";
import { Rows } from "./parts/rows";
import { words } from "./words";
import "./audit.css";

export function Audit({ session, me }: StaffProps) {
  const w = words();
  const log = useLog(session.doors);
  const [opened, open] = useState<AuditRow | null>(null);
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={log.rows.value && <Problem log={log} />}>
      <div class="audit">
        <h1 class="audit__title">{w.title}</h1>
        <p class="audit__lead">{w.lead}</p>
        <Filters log={log} />
        {log.rows.value ? <Rows log={log} onOpen={open} /> : <Opening log={log} />}
      </div>
      {opened && <Detail key={opened.revision} row={opened} doors={session.doors} onClose={() => open(null)} />}
    </StaffFrame>
  );
}

/** Before the first rows have come. */
function Opening({ log }: { log: Log }) {
  const w = words();
  const problem = log.problem.value;
  if (problem === null) return <Face kind="loading" title={w.loading} />;
  const again = <Button kind="primary" icon="refresh" busy={log.isBusy.value} onClick={() => void log.open()}>{w.tryAgain}</Button>;
  return <Face kind={problem.status === 0 ? "offline" : "error"} title={problem.status === 0 ? w.away : errorWords(problem, language.value)} actions={again} />;
}

/** Above rows that were read before. */
function Problem({ log }: { log: Log }) {
  const problem = log.problem.value;
  return problem && <Banner tone={problem.status === 0 ? "stale" : "error"} title={errorWords(problem, language.value)}>{words().awayLead}</Banner>;
}
