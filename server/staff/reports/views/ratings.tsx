/** Ratings: their levels, the reasons given, and the five factors, each with its table. */
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { RatingsReport } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { Bars } from "../charts/bars";
import { summaryOf } from "../charts/drawing";
import type { Mark } from "../charts/drawing";
import { shareText } from "../../share_text";
import { figureText } from "../figures/figures";
import type { FigureName } from "../figures/figures";
import { Tiles } from "../figures/tiles";
import { words } from "../words";
import { ChartCard } from "./chart_card";

const TILES: readonly FigureName[] = ["index", "answers", "response_rate", "served"];
const count = (value: number): string => figureText("arrivals", value, language.value);
type Named = { key: string; name: string; count: number };

export function Ratings({ report }: { report: RatingsReport }) {
  const w = words();
  const levels = report.levels.map((one) => ({ key: one.code, name: pick(one.name, language.value), count: one.count }));
  const reasons = report.reasons.map((one) => ({ key: one.code, name: pick(one.name, language.value), count: one.count }));
  if (!report.total.answers) return <><Tiles names={TILES} total={report.total} before={null} /><Face kind="empty" title={w.noRatings} /></>;
  return (
    <>
      <Tiles names={TILES} total={report.total} before={null} />
      <Pair title={w.levels} head={w.level} rows={levels} inOrder />
      {reasons.length > 0 && <Pair title={w.reasons} head={w.reason} rows={reasons} />}
      <div class="report-table">
        <Table caption={w.factors} rows={report.factors} rowKey={(row) => row.factor} empty={w.noneRows} columns={[
          { key: "factor", title: w.factor, cell: (row) => w.factorNames[row.factor] ?? row.factor },
          { key: "good", title: w.good, figure: true, cell: (row) => count(row.good) },
          { key: "bad", title: w.bad, figure: true, cell: (row) => count(row.bad) },
        ]} />
      </div>
    </>
  );
}

function Pair({ title, head, rows, inOrder = false }: { title: string; head: string; rows: readonly Named[]; inOrder?: boolean }) {
  const w = words();
  const all = rows.reduce((sum, one) => sum + one.count, 0) || 1;
  const marks: Mark[] = rows.map((one) => ({ key: one.key, name: one.name, value: one.count, before: null, text: count(one.count), beforeText: null }));
  return (
    <div class="report-pair report-pair--even">
      <ChartCard title={title}><Bars marks={marks} label={summaryOf(title, marks, { nothing: w.nothingDrawn, highest: w.highest, lowest: w.lowest })} more={w.inTable} inOrder={inOrder} /></ChartCard>
      <div class="report-table">
        <Table caption={title} captionUnseen rows={rows} rowKey={(row) => row.key} empty={w.noneRows} columns={[
          { key: "name", title: head, cell: (row) => row.name },
          { key: "count", title: w.count, figure: true, cell: (row) => count(row.count) },
          { key: "share", title: w.share, figure: true, cell: (row) => shareText(row.count / all, language.value) },
        ]} />
      </div>
    </div>
  );
}
