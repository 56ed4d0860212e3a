/** A grouped report: the whole in tiles, then its chart and its table side by side. */
import { useMemo } from "preact/hooks";
import type { Report } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { language } from "../../sign_in/language";
import { Bars } from "../charts/bars";
import { Columns } from "../charts/columns";
import { daily, marksOf, shortDay, summaryOf } from "../charts/drawing";
import { Series } from "../charts/series";
import { COLUMN_SETS, FIGURES, unitOf } from "../figures/figures";
import { MAIN_TILES, Tiles } from "../figures/tiles";
import { into, mayDrill } from "../question/drill";
import { withColumns } from "../question/wish";
import type { Group, Wish } from "../question/wish";
import type { Reports } from "../reading";
import { GroupTable } from "../tables/group_table";
import { words } from "../words";
import { ChartCard, FigureChoice } from "./chart_card";

type GroupWish = Wish & { view: Group };
export interface GroupedProps { reports: Reports; wish: GroupWish; report: Report }

export function Grouped({ reports, wish, report }: GroupedProps) {
  const w = words();
  const by = (w.views[wish.view] ?? "").toLocaleLowerCase("vi");
  const unit = w.units[unitOf(wish.figure)];
  const title = w.chartOf(`${w.figures[wish.figure] ?? ""}${unit ? ` (${unit})` : ""}`, by);
  const pick = (change: (now: Wish) => Wish): void => void reports.show(change(reports.wish.value));
  return (
    <>
      <Tiles names={MAIN_TILES} total={report.total} before={report.total_before} />
      <div class="column-sets" role="group" aria-label={w.columns}>
        {COLUMN_SETS.map((set) => <button key={set} type="button" class="column-sets__one" aria-pressed={set === wish.columns} onClick={() => pick((now) => withColumns(now, set))}>{w.columnSets[set]}</button>)}
      </div>
      <div class="report-pair">
        <ChartCard title={title} hasBefore={wish.view !== "days" && wish.view !== "weeks" && report.rows.some((row) => row.before !== null)} strokes={!STANDING.includes(wish.view)}
          tools={<><FigureChoice label={w.drawn} value={wish.figure} names={FIGURES[wish.columns]} titles={w.figures} onChoose={(figure) => pick((now) => ({ ...now, figure }))} /><span class="chart__by">{w.byWords(by, unit ?? "")}</span></>}>
          <Drawing reports={reports} wish={wish} report={report} title={title} />
        </ChartCard>
        <GroupTable reports={reports} wish={wish} report={report} caption={`${w.title}: ${by}`} />
      </div>
    </>
  );
}

/** Days and weeks are a line, other times are standing bars, and what has long names lies. */
function Drawing({ reports, wish, report, title }: GroupedProps & { title: string }) {
  const w = words();
  const marks = useMemo(() => {
    const all = marksOf(report.rows, wish.figure, language.value);
    return wish.view === "days" ? daily(all, report, (day) => calendarWords(day, language.value)) : all;
  }, [report, wish.figure, wish.view, language.value]);
  const label = summaryOf(title, marks, { nothing: w.nothingDrawn, highest: w.highest, lowest: w.lowest });
  const open = (key: string): void => { if (mayDrill(wish.view, key, reports.siteId)) void reports.show(into(wish, wish.view, key)); };
  if (marks.every((one) => one.value === null)) return <p class="chart__more">{w.nothingDrawn}</p>;
  if (wish.view === "days" || wish.view === "weeks") return <Series marks={marks} label={label} onChoose={open} />;
  if (STANDING.includes(wish.view)) return <Columns marks={marks} label={label} short={(mark) => shortName(wish.view, mark.key, mark.name)} onChoose={open} />;
  return <Bars marks={marks} label={label} more={w.inTable} onChoose={open} />;
}

const STANDING: readonly Group[] = ["months", "quarters", "years", "hours", "weekdays"];

function shortName(view: Group, key: string, name: string): string {
  if (view === "hours") return String(Number(key));
  if (view === "months") return `${Number(key.slice(5, 7))}/${key.slice(2, 4)}`;
  return view === "weekdays" || view === "years" ? name.replace(/^(Thứ|Năm) /, "") : view === "quarters" ? key.slice(5) : shortDay(key);
}
