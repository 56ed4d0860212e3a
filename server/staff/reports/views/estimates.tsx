/** How good the waits were that people were told: in a sentence, beside two plain ways of telling, and by service, hour, width and day. */
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { EstimateRow, EstimateScore, EstimatesReport } from "../../../client/contract";
import { pick } from "../../../client/words";
import { shareText } from "../../share_text";
import { language } from "../../sign_in/language";
import { Columns } from "../charts/columns";
import type { Mark } from "../charts/drawing";
import { summaryOf } from "../charts/drawing";
import { figureText } from "../figures/figures";
import { words } from "../words";
import { ChartCard } from "./chart_card";

const PARTS = ["service", "hour", "width", "place", "day"] as const;

export function Estimates({ report }: { report: EstimatesReport }) {
  const w = words();
  const { total } = report;
  const rowsOf = (by: EstimateRow["by"]): EstimateRow[] => report.rows.filter((row) => row.by === by);
  return (
    <>
      <p class="report-lead report-lead--said">{total.coverage === null ? w.estimatesNone : w.estimatesSaid(Math.round(total.coverage * 100))}</p>
      <div class="report-pair report-pair--even">
        <ByHour rows={rowsOf("hour")} />
        <div class="report-table"><Beside total={total} /></div>
      </div>
      {PARTS.map((by) => <div key={by} class="report-table"><Part by={by} rows={rowsOf(by)} /></div>)}
    </>
  );
}

/** The share that held in each hour, in hundredths. */
function ByHour({ rows }: { rows: readonly EstimateRow[] }) {
  const w = words();
  const marks: Mark[] = rows.map((row) => ({
    key: row.key, name: pick(row.name, language.value), value: row.coverage === null ? null : Math.round(row.coverage * 100), before: null, text: percent(row.coverage), beforeText: null,
  }));
  const label = summaryOf(w.estimatesByHour, marks, { nothing: w.nothingDrawn, highest: w.highest, lowest: w.lowest });
  return <ChartCard title={w.estimatesByHour}><Columns marks={marks} label={label} short={(mark) => mark.key} /></ChartCard>;
}

interface Way { name: string; count: number; coverage: number | null; error_s: number | null; width_s: number | null }

/** Ours and the two plain ones; a plain figure is given a range as wide as ours, so that they can be compared. */
function Beside({ total }: { total: EstimateScore }) {
  const w = words();
  const ways: Way[] = [
    { name: w.estimatesOurs, ...total },
    { name: w.estimatesLast, ...total.last, width_s: total.width_s },
    { name: w.estimatesLine, ...total.line, width_s: total.width_s },
  ];
  return (
    <Table caption={w.estimatesBeside} rows={ways} rowKey={(way) => way.name} empty={w.noneRows} columns={[
      { key: "name", title: w.estimatesWay, cell: (way) => way.name },
      { key: "count", title: w.estimatesCount, figure: true, cell: (way) => count(way.count) },
      { key: "held", title: w.estimatesHeld, figure: true, cell: (way) => percent(way.coverage) },
      { key: "error", title: w.estimatesError, figure: true, cell: (way) => minutes(way.error_s) },
      { key: "width", title: w.estimatesWidth, figure: true, cell: (way) => minutes(way.width_s) },
    ]} />
  );
}

function Part({ by, rows }: { by: EstimateRow["by"]; rows: readonly EstimateRow[] }) {
  const w = words();
  return (
    <Table caption={w.estimatesBy[by] ?? by} rows={rows} rowKey={(row) => row.key} empty={w.noneRows} columns={[
      { key: "name", title: w.name, cell: (row) => pick(row.name, language.value) },
      { key: "count", title: w.estimatesCount, figure: true, cell: (row) => count(row.count) },
      { key: "unknown", title: w.estimatesUnknown, figure: true, cell: (row) => count(row.unknown) },
      { key: "held", title: w.estimatesHeld, figure: true, cell: (row) => percent(row.coverage) },
      { key: "error", title: w.estimatesError, figure: true, cell: (row) => minutes(row.error_s) },
      { key: "width", title: w.estimatesWidth, figure: true, cell: (row) => minutes(row.width_s) },
      { key: "last", title: w.estimatesErrorLast, figure: true, cell: (row) => minutes(row.last.error_s) },
      { key: "line", title: w.estimatesErrorLine, figure: true, cell: (row) => minutes(row.line.error_s) },
    ]} />
  );
}

const percent = (share: number | null): string => (share === null ? "–" : shareText(share, language.value));
const minutes = (seconds: number | null): string => (seconds === null ? "–" : figureText("wait_mean_s", seconds, language.value));
const count = (many: number): string => figureText("arrivals", many, language.value);
