/** Reports: the period and what it is grouped by, the figures with their charts and tables, and the ways out of the page. */
import { useEffect, useRef } from "preact/hooks";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Page } from "../../../kiosk_ui/design/layout/page";
import type { AnyReport } from "../../client/contract";
import { Old, Opening } from "../asking/faces";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { figureText } from "./figures/figures";
import { periodWords, daysWords } from "./question/calendar";
import { Files } from "./question/files";
import { FilterBar } from "./question/filter_bar";
import { GroupsNav } from "./question/groups_nav";
import { PeriodPicker } from "./question/period_picker";
import { doorOf, isGroup } from "./question/wish";
import type { Group, Wish } from "./question/wish";
import { useReports } from "./reading";
import type { Reports, Shown } from "./reading";
import { TurnsTable } from "./tables/turns_table";
import { Distribution } from "./views/distribution";
import { Estimates } from "./views/estimates";
import { Grouped } from "./views/grouped";
import { Heat } from "./views/heat";
import { Meaning } from "./views/meaning";
import { Ratings } from "./views/ratings";
import { words } from "./words";
import "./reports.css";
import "./print.css";

export function ReportsPage({ session, me }: StaffProps) {
  const w = words();
  const reports = useReports(session.doors, me.site.id);
  const shown = reports.shown.value;
  const isOld = shown !== null && isOf(shown, reports.wish.value);
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={isOld && <Old problem={reports.problem.value}>{w.awayLead}</Old>}>
      <Page wide class="reports">
        <header class="reports__head">
          <h1 class="page-head__title">{w.title}</h1>
          <Files reports={reports} />
        </header>
        <PrintHead reports={reports} site={me.site.name.vi} />
        <PeriodPicker period={reports.wish.value} onPeriod={(period) => void reports.show({ ...reports.wish.value, ...period })} />
        <GroupsNav reports={reports} />
        <div class="reports__line">
          <FilterBar reports={reports} />
          {shown && "before" in shown.report && <p class="report-lead">{w.compared(daysWords(shown.report.before))}</p>}
        </div>
        <Body reports={reports} shown={shown} />
        <Meaning shown={shown} />
      </Page>
    </StaffFrame>
  );
}

/** Whether what is shown answers this wish. */
const isOf = (shown: Shown, wish: Wish): boolean => doorOf(shown.wish) === doorOf(wish);

function Body({ reports, shown }: { reports: Reports; shown: Shown | null }) {
  const w = words();
  const [problem, busy] = [reports.problem.value, reports.isBusy.value];
  const ref = useKeptFocus(shown);
  if (problem?.status === 422 && !busy) return <Face kind="error" title={w.tooLong}><p>{w.tooLongLead}</p></Face>;
  if (!shown || (problem && !isOf(shown, reports.wish.value))) return <Opening loading={w.loading} problem={busy ? null : problem} busy={busy} onAgain={() => void reports.read()} />;
  return (
    <div ref={ref} tabIndex={-1} class={`reports__body${busy ? " reports__body--busy" : ""}`} aria-busy={busy} data-view={shown.wish.view}>
      <p class="unseen" role="status">{busy ? w.loading : w.ready(figureText("arrivals", rowsOf(shown.report), language.value))}</p>
      {isEmpty(shown.report) ? <Face kind="empty" title={shown.wish.view === "estimates" ? w.estimatesEmpty : w.none}><p>{(shown.wish.view === "estimates" ? w.estimatesEmptyLead : w.noneLead)(periodWords(shown.wish.span, shown.wish, language.value))}</p></Face> : <View reports={reports} shown={shown} />}
    </div>
  );
}

/** The row that was opened is gone with its focus: who uses keys goes on at the new figures, not at the top of the page. */
function useKeptFocus(shown: Shown | null) {
  const ref = useRef<HTMLDivElement>(null);
  const door = shown && doorOf(shown.wish);
  useEffect(() => { if (door && document.activeElement === document.body) ref.current?.focus({ preventScroll: true }); }, [door]);
  return ref;
}

function View({ reports, shown }: { reports: Reports; shown: Shown }) {
  const { wish, report } = shown;
  switch (report.report) {
    case "heat": return <Heat reports={reports} wish={wish} report={report} />;
    case "distribution": return <Distribution reports={reports} wish={wish} report={report} />;
    case "ratings": return <Ratings report={report} />;
    case "estimates": return <Estimates report={report} />;
    case "turns": return <TurnsTable reports={reports} report={report} isWhole={shown.isWhole} />;
    default: return isGroup(wish.view) ? <Grouped reports={reports} wish={wish as Wish & { view: Group }} report={report} /> : null;
  }
}

/** On paper the page says for itself which centre, which period and which turns it is about. */
function PrintHead({ reports, site }: { reports: Reports; site: string }) {
  const w = words();
  const wish = reports.wish.value;
  return (
    <div class="print-head" aria-hidden="true">
      <p>{site}</p>
      <h2>{w.title}: {w.views[wish.view]}</h2>
      <p>{periodWords(wish.span, wish, language.value)} ({daysWords(wish)})</p>
    </div>
  );
}

function rowsOf(report: AnyReport): number {
  switch (report.report) {
    case "heat": return report.cells.length;
    case "distribution": return report.bins.length;
    case "ratings": return report.levels.length;
    case "estimates": return report.rows.length;
    default: return report.rows.length;
  }
}

/** Nobody came, or nobody who fits the filters. */
function isEmpty(report: AnyReport): boolean {
  switch (report.report) {
    case "heat": return report.cells.every((one) => one.arrivals === 0);
    case "distribution": return report.bins.every((one) => one.count === 0);
    case "ratings": return report.total.arrivals === 0;
    case "estimates": return report.rows.every((row) => row.told === 0);
    case "turns": return report.rows.length === 0;
    default: return report.total.arrivals === 0;
  }
}
