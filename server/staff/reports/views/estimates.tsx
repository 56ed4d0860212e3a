/** How good the waits were that people were told: in a sentence, beside two plain ways of telling, and by service, hour, width and day. */
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { EstimateDrift, EstimateRow, EstimatesReport } from "../../../client/contract";
import { pick } from "../../../client/words";
import { shareText } from "../../share_text";
import { language } from "../../sign_in/language";
import { Columns } from "../charts/columns";
import type { Mark } from "../charts/drawing";
import { summaryOf } from "../charts/drawing";
import { figureText } from "../figures/figures";
import { words } from "../words";
import { ChartCard } from "./chart_card";

/** In hundredths, as the server measures by. */
const AIM = 80;
const PARTS = ["service", "hour", "width", "place", "day"] as const;

export function Estimates({ report }: { report: EstimatesReport }) {
  const places = partOf(report, "place");
  if (places.every((one) => one.count === 0)) return <Unknown report={report} told={sum(places.filter((one) => one.key !== "screen").map((one) => one.told))} />;
  return (
    <>
      <p class="report-lead report-lead--said">{said(report)}</p>
      <p class={report.drift.is_on ? "report-alert" : "report-lead"}>{alertNow(report.drift)}</p>
      {report.total.told > 0 && (
        <div class="report-pair report-pair--even">
          <ByHour rows={partOf(report, "hour")} />
          <div class="report-table"><Beside report={report} /></div>
        </div>
      )}
      {PARTS.filter((by) => partOf(report, by).length > 0).map((by) => <div key={by} class="report-table report-table--named"><Part report={report} by={by} /></div>)}
    </>
  );
}

/** Told, and nobody knows yet what came of it. */
function Unknown({ report, told }: { report: EstimatesReport; told: number }) {
  const w = words();
  return (
    <>
      <Face kind="empty" title={w.estimatesUnknown(count(told))}><p>{w.estimatesUnknownLead}</p></Face>
      <div class="report-table report-table--named"><Part report={report} by="place" /></div>
    </>
  );
}

/** What was told with the number; where only outcomes of what phones told are known, those. Of few, no hundred is spoken of. */
function said(report: EstimatesReport): string {
  const w = words();
  const isByPhones = report.total.count === 0;
  const { held, count: known } = partOf(report, "place").find((one) => one.key === (isByPhones ? "phone" : "issue")) ?? report.total;
  const parts = known < 100 ? [held, known] as const : [Math.round((held / known) * 100), 100] as const;
  return (isByPhones ? w.estimatesSaidByPhones : w.estimatesSaid)(...parts);
}

/** Whether the floor's alert is on, in a sentence: of now and of the whole centre, whatever was asked for. */
function alertNow({ is_on, count: last, coverage, error_s, plain_s, fewest }: EstimateDrift): string {
  const w = words();
  if (last === null || coverage === null) return is_on ? w.alertOn : w.alertUnknown(fewest);
  const lately = w.alertLately(last, Math.round(coverage * last), minutes(error_s), minutes(plain_s));
  return `${is_on ? w.alertOn : w.alertOff} ${lately}`;
}

/** The share that held in each hour, in hundredths. */
function ByHour({ rows }: { rows: readonly EstimateRow[] }) {
  const w = words();
  const marks: Mark[] = rows.map((row) => ({
    key: row.key, name: pick(row.name, language.value), value: row.coverage === null ? null : Math.round(row.coverage * 100), before: null, text: percent(row.coverage), beforeText: null,
  }));
  const label = summaryOf(w.estimatesByHour, marks, { nothing: w.nothingDrawn, highest: w.highest, lowest: w.lowest });
  return <ChartCard title={w.estimatesByHour}><Columns marks={marks} label={label} short={(mark) => `${mark.key}–${Number(mark.key) + 1}`} aim={{ value: AIM, name: w.estimatesAim(AIM) }} /></ChartCard>;
}

interface PartProps { report: EstimatesReport; by: EstimateRow["by"] }
const WAYS = ["ours", "last", "line"] as const;

/** Ours and the two plain ones over the same cases; a plain figure is given a range as wide as ours. */
function Beside({ report }: { report: EstimatesReport }) {
  const w = words();
  const head = heads(report);
  const name = (way: string): string => pick(report.figures.find((one) => one.key === way)?.name ?? { vi: way, en: way }, language.value);
  return (
    <Table caption={w.estimatesBeside} rows={WAYS.map((way) => ({ way, ...report.total[way] }))} rowKey={(one) => one.way} empty={w.noneRows} columns={[
      { key: "name", title: w.estimatesWay, cell: (one) => name(one.way) },
      { key: "compared", title: head("compared"), figure: true, cell: (one) => count(one.count) },
      { key: "coverage", title: head("coverage"), figure: true, cell: (one) => percent(one.coverage) },
      { key: "error_s", title: head("error_s"), figure: true, cell: (one) => minutes(one.error_s) },
    ]} />
  );
}

/** The same columns as in the files, named by the report itself. */
const CELLS: readonly (readonly [string, (row: EstimateRow) => string])[] = [
  ["told", (row) => count(row.told)], ["unknown", (row) => count(row.unknown)], ["coverage", (row) => percent(row.coverage)], ["above", (row) => count(row.above)], ["below", (row) => count(row.below)],
  ["error_s", (row) => minutes(row.error_s)], ["width_s", (row) => minutes(row.width_s)], ["compared", (row) => count(row.ours.count)], ["last", (row) => minutes(row.last.error_s)], ["line", (row) => minutes(row.line.error_s)],
];
const TIMES: readonly string[] = ["error_s", "width_s", "last", "line"];

function Part({ report, by }: PartProps) {
  const w = words();
  const head = heads(report);
  return (
    <Table caption={w.estimatesBy[by] ?? by} rows={partOf(report, by)} rowKey={(row) => row.key} empty={w.noneRows} columns={[
      { key: "name", title: w.name, cell: (row) => pick(row.name, language.value) },
      ...CELLS.map(([key, cell]) => ({ key, title: head(key), figure: true, cell })),
    ]} />
  );
}

/** What heads a figure's column; times name their unit. */
const heads = (report: EstimatesReport) => (key: string): string => {
  const head = pick(report.figures.find((one) => one.key === key)?.head ?? { vi: key, en: key }, language.value);
  return TIMES.includes(key) ? `${head} (${words().units["minutes"] ?? ""})` : head;
};

const partOf = (report: EstimatesReport, by: EstimateRow["by"]): EstimateRow[] => report.rows.filter((row) => row.by === by);
const percent = (share: number | null): string => (share === null ? "–" : shareText(share, language.value));
const minutes = (seconds: number | null): string => (seconds === null ? "–" : figureText("wait_mean_s", seconds, language.value));
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const count = (many: number): string => figureText("arrivals", many, language.value);
