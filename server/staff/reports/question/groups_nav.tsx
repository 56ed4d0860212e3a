/** By what the turns are grouped, and what lies closer: each a link of its own. */
import type { Reports } from "../reading";
import { words } from "../words";
import { Go } from "./go";
import type { View } from "./wish";
import "./groups_nav.css";

const SHELVES: readonly { name: string; views: readonly View[] }[] = [
  { name: "place", views: ["fields", "services", "counters", "officers", "sites"] },
  { name: "time", views: ["days", "weeks", "months", "quarters", "years", "hours", "weekdays"] },
  { name: "people", views: ["channels", "classes"] },
  { name: "closer", views: ["heat", "distribution", "ratings", "estimates", "turns"] },
];

export function GroupsNav({ reports }: { reports: Reports }) {
  const w = words();
  const wish = reports.wish.value;
  return (
    <nav class="groups-nav" aria-label={w.by}>
      {SHELVES.map((shelf) => (
        <div key={shelf.name} class="groups-nav__shelf">
          <span class="groups-nav__name" id={`by-${shelf.name}`}>{w.groups[shelf.name]}</span>
          <ul aria-labelledby={`by-${shelf.name}`}>
            {shelf.views.map((view) => <li key={view}><Go reports={reports} to={{ ...wish, view, sort: "" }} class="groups-nav__link" current={view === wish.view}>{w.views[view]}</Go></li>)}
          </ul>
        </div>
      ))}
    </nav>
  );
}
