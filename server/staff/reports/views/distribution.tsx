/** How many waited, or were served, how long: standing bars and their table. */
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { DistributionReport } from "../../../client/contract";
import { language } from "../../sign_in/language";
import { Columns } from "../charts/columns";
import type { Mark } from "../charts/drawing";
import { summaryOf } from "../charts/drawing";
import { shareText } from "../../share_text";
import { figureText } from "../figures/figures";
import type { Wish } from "../question/wish";
import type { Reports } from "../reading";
import { words } from "../words";
import { ChartCard } from "./chart_card";

type Bin = DistributionReport["bins"][number];
interface Line { bin: Bin; name: string; share: number; upTo: number }

export function Distribution({ reports, wish, report }: { reports: Reports; wish: Wish; report: DistributionReport }) {
  const w = words();
  const lines = linesOf(report.bins, w.andMore);
  const title = `${report.of === "wait" ? w.ofWait : w.ofService} (${w.units["minutes"] ?? ""})`;
  const marks: Mark[] = lines.map(({ bin, name }) => ({ key: String(bin.from_s), name, value: bin.count, before: null, text: figureText("arrivals", bin.count, language.value), beforeText: null }));
  const label = summaryOf(title, marks, { nothing: w.nothingDrawn, highest: w.highest, lowest: w.lowest });
  const text = (count: number): string => figureText("arrivals", count, language.value);
  return (
    <>
      <div class="report-choice" role="group" aria-label={w.of}>
        {(["wait", "service"] as const).map((of) => <Choice key={of} kind="radio" name="of" checked={wish.of === of} onChange={() => void reports.show({ ...wish, of })}>{of === "wait" ? w.ofWait : w.ofService}</Choice>)}
      </div>
      <div class="report-pair report-pair--even">
        <ChartCard title={title}><Columns marks={marks} label={label} short={(mark) => mark.name.replace(" – ", "–").replace(/^\D+(\d+).*$/, "$1+")} /></ChartCard>
        <div class="report-table">
          <Table caption={title} captionUnseen rows={lines} rowKey={(line) => String(line.bin.from_s)} empty={w.noneRows} columns={[
            { key: "bin", title: w.bin, cell: (line) => line.name },
            { key: "count", title: w.count, figure: true, cell: (line) => text(line.bin.count) },
            { key: "share", title: w.share, figure: true, cell: (line) => shareText(line.share, language.value) },
            { key: "up", title: w.upTo, figure: true, cell: (line) => shareText(line.upTo, language.value) },
          ]} />
        </div>
      </div>
    </>
  );
}

/** Each span with its share of all, and the share of all up to its end. */
export function linesOf(bins: readonly Bin[], andMore: (from: string) => string): Line[] {
  const all = bins.reduce((sum, one) => sum + one.count, 0) || 1;
  let sum = 0;
  return bins.map((bin) => {
    sum += bin.count;
    const from = String(Math.round(bin.from_s / 60));
    return { bin, name: bin.to_s === null ? andMore(from) : `${from} – ${Math.round(bin.to_s / 60)}`, share: bin.count / all, upTo: sum / all };
  });
}
