/** Who did what, when, from where and why: filters, the rows, and one row with all that it changed. */
import { useState } from "preact/hooks";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import type { AuditRow } from "../../client/contract";
import { Old, Opening } from "../asking/faces";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { useLog } from "./log";
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
    <StaffFrame session={session} me={me} title={w.title} banners={log.rows.value && <Old problem={log.problem.value}>{w.awayLead}</Old>}>
      <Page wide>
        <PageHead title={w.title} lead={w.lead} />
        <Filters log={log} />
        {log.rows.value ? <Rows log={log} onOpen={open} /> : <Opening loading={w.loading} problem={log.problem.value} busy={log.isBusy.value} onAgain={() => void log.open()} />}
      </Page>
      {opened && <Detail key={opened.revision} row={opened} doors={session.doors} onClose={() => open(null)} />}
    </StaffFrame>
  );
}
