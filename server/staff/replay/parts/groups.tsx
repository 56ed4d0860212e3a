/** Each service with each class: the waits as they were → as they would have been. The services with most people stand first. */
import type { ReplayRow } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { byService } from "../view";
import { words } from "../words";
import { Change, WaitChange } from "./change";
import "./groups.css";

export function Groups({ rows }: { rows: readonly ReplayRow[] }) {
  const w = words();
  const figures = [w.people, w.medianShort, w.p90Short, w.longestShort, w.passedMost];
  return (
    <div class="table" role="region" aria-label={w.groups} tabIndex={0}>
      <table class="table__grid groups">
        <caption class="table__caption">{w.groups}</caption>
        <thead><tr><th scope="col">{w.who}</th>{figures.map((title) => <th key={title} scope="col" class="table__figure">{title}</th>)}</tr></thead>
        {byService(rows).map((group) => (
          <tbody key={group.service.id}>
            <tr><th scope="rowgroup" colSpan={figures.length + 1} class="groups__service">{pick(group.service.names, language.value)}</th></tr>
            {group.rows.map((row) => <Row key={row.priority_class?.code ?? ""} row={row} />)}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row }: { row: ReplayRow }) {
  return (
    <tr>
      <th scope="row" class="groups__class">{row.priority_class ? pick(row.priority_class.name, language.value) : words().ordinary}</th>
      <td class="table__figure">{row.people}</td>
      <td class="table__figure"><WaitChange was={row.was.median_s} would={row.would.median_s} /></td>
      <td class="table__figure"><WaitChange was={row.was.p90_s} would={row.would.p90_s} /></td>
      <td class="table__figure"><WaitChange was={row.was.longest_s} would={row.would.longest_s} /></td>
      <td class="table__figure"><Change was={row.passed_was} would={row.passed_would} unit="" /></td>
    </tr>
  );
}
