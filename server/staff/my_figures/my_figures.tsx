/** An officer's own figures: how many, how long, by service and by day. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import { Table } from "../../../kiosk_ui/design/layout/table";
import type { OwnReport, OwnRow } from "../../client/contract";
import { calendarWords } from "../../client/time";
import { pick } from "../../client/words";
import { Asking } from "../asking/asking";
import { Old, Opening } from "../asking/faces";
import { daily, marksOf, summaryOf } from "../reports/charts/drawing";
import { Series } from "../reports/charts/series";
import { figureText, unitOf } from "../reports/figures/figures";
import { Tiles } from "../reports/figures/tiles";
import { daysWords } from "../reports/question/calendar";
import { PeriodPicker } from "../reports/question/period_picker";
import type { Period } from "../reports/question/period_picker";
import { siteToday } from "../../client/time";
import { ChartCard } from "../reports/views/chart_card";
import { words as reportWords } from "../reports/words";
import { language } from "../sign_in/language";
import { MINE, PLACES } from "../sign_in/places";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { addressOf, asFigures, asRow, OWN, OWN_TILES, periodOf } from "./view";
import { words } from "./words";
import "../reports/reports.css";
import "../reports/tables/group_table.css";

const EVERY_MS = 60_000;

export function MyFigures({ session, me }: StaffProps) {
  const w = words();
  const period = usePeriod();
  const { from, to } = period.value;
  const asking = useMemo(() => new Asking<OwnReport>(session.doors, `/reports/mine?from=${from}&to=${to}`, EVERY_MS), [from, to]);
  useEffect(() => {
    void asking.refresh();
    return () => asking.end();
  }, [asking]);
  const [own, problem] = [asking.answer.value, asking.problem.value];
  return (
    <StaffFrame session={session} me={me} title={MINE.title[language.value]} tools={<Back />} banners={own && <Old problem={problem}>{w.awayLead}</Old>}>
      <Page wide class="reports">
        <PageHead title={MINE.title[language.value]} lead={w.lead} />
        <PeriodPicker period={period.value} onPeriod={(next) => { history.pushState(null, "", addressOf(next)); period.value = next; }} />
        {own ? <Own own={own} /> : <Opening loading={w.loading} problem={problem} onAgain={() => void asking.refresh()} />}
      </Page>
    </StaffFrame>
  );
}

function usePeriod() {
  const period = useMemo(() => signal<Period>(periodOf(location.search, siteToday())), []);
  useEffect(() => {
    const back = (): void => { period.value = periodOf(location.search, siteToday()); };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  return period;
}

const Back = () => <a class="button button--secondary button--s" href={PLACES.console.path}><Icon name="back" /><span>{words().back}</span></a>;

function Own({ own }: { own: OwnReport }) {
  const w = words();
  if (own.total.arrivals === 0) return <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>;
  return (
    <>
      <p class="report-lead">{reportWords().compared(daysWords(own.before))}</p>
      <Tiles names={OWN_TILES} total={asFigures(own.total)} before={asFigures(own.total_before)} />
      <div class="report-pair">
        <Days own={own} />
        <div class="report-table report-table--named"><Rows title={w.services} head={w.service} rows={own.services} /></div>
      </div>
      <div class="report-table report-table--named"><Rows title={w.days} head={w.day} rows={own.days} /></div>
    </>
  );
}

function Days({ own }: { own: OwnReport }) {
  const [w, r] = [words(), reportWords()];
  const title = r.chartOf(r.figures["served"] ?? "", w.day.toLocaleLowerCase("vi"));
  const marks = useMemo(() => daily(marksOf(own.days.map(asRow), "served", language.value), own, (day) => calendarWords(day, language.value)), [own, language.value]);
  return <ChartCard title={title}><Series marks={marks} label={summaryOf(title, marks, { nothing: r.nothingDrawn, highest: r.highest, lowest: r.lowest })} /></ChartCard>;
}

function Rows({ title, head, rows }: { title: string; head: string; rows: readonly OwnRow[] }) {
  const r = reportWords();
  const unit = (name: (typeof OWN)[number]): string => (r.units[unitOf(name)] ? ` (${r.units[unitOf(name)] ?? ""})` : "");
  const figures = OWN.map((name) => ({ key: name, title: `${r.heads[name] ?? r.figures[name] ?? name}${unit(name)}`, figure: true, cell: (row: OwnRow) => figureText(name, row.figures[name], language.value) }));
  return <Table caption={title} rows={rows} rowKey={(row) => row.key} empty={r.noneRows} columns={[{ key: "name", title: head, cell: (row) => pick(row.name, language.value) }, ...figures]} />;
}
