/** Dossiers for the supervisor: who waits too long, how the fields do, one by its code, and the way in. */
import { useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { ByField } from "./parts/by_field";
import { Find } from "./parts/find";
import { Importing } from "./parts/importing";
import { Late } from "./parts/late";
import { FORMATS, filePath, monthOf } from "./view";
import type { Period } from "./view";
import { siteToday } from "../../client/time";
import { DayField } from "../days/day_field";
import { words } from "./words";
import "./dossiers.css";

type Tab = "late" | "fields" | "find" | "import";

export function Dossiers({ session, me }: StaffProps) {
  const w = words();
  const [tab, setTab] = useState<Tab>("late");
  const [period, setPeriod] = useState<Period>(() => monthOf(siteToday()));
  const tabs: readonly Tab[] = me.staff.rights.includes("dossier.import") ? ["late", "fields", "find", "import"] : ["late", "fields", "find"];
  return (
    <StaffFrame session={session} me={me} title={w.title}>
      <Page class="dossiers">
        <PageHead title={w.title} lead={w.lead} />
        <nav class="dossiers__tabs" aria-label={w.title}>
          {tabs.map((one) => <Button key={one} kind={one === tab ? "primary" : "secondary"} size="m" aria-pressed={one === tab} onClick={() => setTab(one)}>{w.tabs[one]}</Button>)}
        </nav>
        {(tab === "late" || tab === "fields") && <Days period={period} onPeriod={setPeriod} name={tab === "late" ? "late_dossiers" : "dossiers"} />}
        {tab === "late" && <Late doors={session.doors} period={period} />}
        {tab === "fields" && <ByField doors={session.doors} period={period} />}
        {tab === "find" && <Find doors={session.doors} />}
        {tab === "import" && <Importing />}
      </Page>
    </StaffFrame>
  );
}

function Days({ period, onPeriod, name }: { period: Period; onPeriod: (period: Period) => void; name: "dossiers" | "late_dossiers" }) {
  const w = words();
  return (
    <div class="dossiers__days">
      <DayField label={w.from} day={period.from} onDay={(from) => onPeriod({ from, to: from > period.to ? from : period.to })} />
      <DayField label={w.to} day={period.to} onDay={(to) => onPeriod({ from: to < period.from ? to : period.from, to })} />
      <p class="dossiers__files">{FORMATS.map((one) => <a key={one} class="dossiers__file" href={filePath(name, period, one)} download><Icon name="download" />{one.toUpperCase()}</a>)}</p>
    </div>
  );
}
