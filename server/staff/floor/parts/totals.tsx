/** The day in five figures. */
import type { FloorState } from "../../../client/contract";
import { words } from "../words";
import "./totals.css";

export function Totals({ totals }: { totals: FloorState["totals"] }) {
  const w = words();
  const figures: [string, number, boolean][] = [
    [w.waiting, totals.waiting, true], [w.atCounters, totals.at_counters, false], [w.parked, totals.parked, false], [w.served, totals.served, false],
    [w.noShow, totals.no_show, false], [w.issued, totals.issued, false],
  ];
  return (
    <dl class="totals">
      {figures.map(([name, figure, first]) => (
        <div key={name} class={`totals__one${first ? " totals__one--first" : ""}`}><dt>{name}</dt><dd class="totals__figure">{figure}</dd></div>
      ))}
    </dl>
  );
}
