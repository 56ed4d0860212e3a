/** Arrivals and waits by weekday and hour: two tables whose cells are shaded, so that picture and figures are one. */
import type { HeatReport } from "../../../client/contract";
import { language } from "../../sign_in/language";
import { figureText } from "../figures/figures";
import type { FigureName } from "../figures/figures";
import { highestOf, shadeOf } from "../charts/scale";
import { Go } from "../question/go";
import type { Wish } from "../question/wish";
import type { Reports } from "../reading";
import { words } from "../words";
import "./heat.css";

type Cell = HeatReport["cells"][number];

export function Heat({ reports, wish, report }: { reports: Reports; wish: Wish; report: HeatReport }) {
  const w = words();
  return (
    <>
      <p class="report-lead">{w.heatLead}</p>
      <Map reports={reports} wish={wish} cells={report.cells} title={w.heatArrivals} figure="arrivals" valueOf={(cell) => cell.arrivals} />
      <Map reports={reports} wish={wish} cells={report.cells} title={w.heatWaits} figure="wait_median_s" valueOf={(cell) => cell.wait_median_s} />
    </>
  );
}

interface MapProps { reports: Reports; wish: Wish; cells: readonly Cell[]; title: string; figure: FigureName; valueOf: (cell: Cell) => number | null }

function Map({ reports, wish, cells, title, figure, valueOf }: MapProps) {
  const w = words();
  const { hours, days, at } = grid(cells);
  const highest = highestOf(cells.map(valueOf));
  return (
    <div class="table heat" role="region" aria-label={title} tabIndex={0}>
      <table class="table__grid heat__grid">
        <caption class="table__caption">{title}</caption>
        <thead><tr><th scope="col">{w.weekday}</th>{hours.map((hour) => <th key={hour} scope="col">{w.hour(hour)}</th>)}</tr></thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row"><Go reports={reports} to={{ ...wish, view: "hours", filters: { ...wish.filters, weekday: String(day) } }}>{w.weekdays[day]}</Go></th>
              {hours.map((hour) => {
                const cell = at(day, hour);
                const value = cell ? valueOf(cell) : null;
                return <td key={hour} class={`heat__cell heat__cell--${shadeOf(value, highest)}`}><span>{value === 0 || value === null ? "·" : figureText(figure, value, language.value)}</span></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every hour from the first to the last in which anybody came, on every day on which anybody came. */
export function grid(cells: readonly Cell[]): { hours: number[]; days: number[]; at: (day: number, hour: number) => Cell | undefined } {
  const used = cells.filter((one) => one.arrivals > 0);
  const [first, last] = [Math.min(...used.map((one) => one.hour)), Math.max(...used.map((one) => one.hour))];
  const hours = used.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const days = [...new Set(used.map((one) => one.weekday))].sort((a, b) => a - b);
  return { hours, days, at: (day, hour) => used.find((one) => one.weekday === day && one.hour === hour) };
}
