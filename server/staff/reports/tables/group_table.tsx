/** The groups of a report with their figures: each name leads to what it is made of. */
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { Figures, Report, ReportRow } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { Change } from "../figures/change";
import { figureText, FIGURES, isFigure, isHeldBack, unitOf } from "../figures/figures";
import type { FigureName } from "../figures/figures";
import { into, mayDrill, turnsOf } from "../question/drill";
import { Go } from "../question/go";
import type { Group, Wish } from "../question/wish";
import type { Reports } from "../reading";
import { words } from "../words";
import { Head } from "./head";
import { sorted } from "./sort";
import "./group_table.css";

export interface GroupTableProps { reports: Reports; wish: Wish & { view: Group }; report: Report; caption: string }

export function GroupTable({ reports, wish, report, caption }: GroupTableProps) {
  const w = words();
  const columns: readonly FigureName[] = FIGURES[wish.columns];
  const onSort = (sort: string): void => void reports.show({ ...reports.wish.value, sort });
  const rows = sorted(report.rows, wish.sort, (row, column) => (column === "name" ? pick(row.name, language.value) : isFigure(column) ? row.figures[column] : null));
  return (
    <div class="table group-table" role="region" aria-label={caption} tabIndex={0}>
      <table class="table__grid">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <Head column="name" title={w.views[wish.view] ?? w.name} sort={wish.sort} onSort={onSort} />
            {columns.map((name) => <Head key={name} column={name} figure title={w.heads[name] ?? w.figures[name] ?? name} whole={w.figures[name]} unit={w.units[unitOf(name)] ?? ""} sort={wish.sort} onSort={onSort} />)}
            <th scope="col" class="group-table__change" title={w.figures[wish.figure]}>{w.change}<span class="unseen">: {w.figures[wish.figure]}</span></th>
            <th scope="col" class="group-table__turns">{w.turns}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Row key={row.key} reports={reports} wish={wish} row={row} columns={columns} />)}</tbody>
        <tfoot>
          <Foot title={w.total} figures={report.total} columns={columns} figure={wish.figure} before={report.total_before} />
          <Foot title={w.before} figures={report.total_before} columns={columns} figure={wish.figure} before={null} />
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps { reports: Reports; wish: Wish & { view: Group }; row: ReportRow; columns: readonly FigureName[] }

function Row({ reports, wish, row, columns }: RowProps) {
  const name = pick(row.name, language.value);
  const isOpen = mayDrill(wish.view, row.key, reports.siteId);
  return (
    <tr>
      <th scope="row">{isOpen ? <Go reports={reports} to={into(wish, wish.view, row.key)} class="group-table__name">{name}</Go> : name}</th>
      {columns.map((one) => <Cell key={one} name={one} figures={row.figures} isDrawn={one === wish.figure} />)}
      <td class="group-table__change"><Change name={wish.figure} now={row.figures[wish.figure]} before={row.before?.[wish.figure]} short /></td>
      <td class="group-table__turns">{isOpen && <Go reports={reports} to={turnsOf(wish, wish.view, row.key)} class="button button--quiet button--icon button--s" label={words().turnsOf(name)}><Icon name="list" /></Go>}</td>
    </tr>
  );
}

function Cell({ name, figures, isDrawn }: { name: FigureName; figures: Figures; isDrawn: boolean }) {
  const held = isHeldBack(name, figures);
  return <td class={`table__figure${isDrawn ? " group-table__drawn" : ""}${held ? " group-table__held" : ""}`}>{held && name === "index" ? words().tooFew : figureText(name, figures[name], language.value)}</td>;
}

function Foot({ title, figures, columns, figure, before }: { title: string; figures: Figures; columns: readonly FigureName[]; figure: FigureName; before: Figures | null }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {columns.map((one) => <Cell key={one} name={one} figures={figures} isDrawn={one === figure} />)}
      <td class="group-table__change">{before && <Change name={figure} now={figures[figure]} before={before[figure]} short />}</td>
      <td />
    </tr>
  );
}
