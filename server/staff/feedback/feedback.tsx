/** What people have said: a list to search and to follow up, and a week of it on one page. */
import { useSignal } from "@preact/signals";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { siteToday } from "../../client/time";
import { List } from "./parts/list";
import { Week } from "./parts/week";
import { words } from "./words";
import "./feedback.css";

export function Feedback({ session, me }: StaffProps) {
  const w = words();
  const view = useSignal<"list" | "week">(location.hash === "#week" ? "week" : "list");
  const today = siteToday();
  const show = (to: "list" | "week"): void => { view.value = to; history.replaceState(null, "", to === "week" ? "#week" : location.pathname); };
  return (
    <StaffFrame session={session} me={me} title={w.title}>
      <Page class="feedback" wide>
        <PageHead title={w.title} lead={w.lead}>
          <div class="feedback__views" role="group">
            {(["list", "week"] as const).map((one) => <Button key={one} kind={view.value === one ? "primary" : "secondary"} aria-pressed={view.value === one} onClick={() => show(one)}>{w[one]}</Button>)}
          </div>
        </PageHead>
        {view.value === "list" ? <List doors={session.doors} today={today} may={me.staff.rights.includes("alert.see")} /> : <Week doors={session.doors} today={today} />}
      </Page>
    </StaffFrame>
  );
}
