/** The last edits of everything that is set up, with the way back of each. */
import type { PageProps } from "../pages";
import { Edits } from "../setup/row_history";
import { words } from "../setup/words";
import "./history.css";

export function HistoryPage({ catalogue }: PageProps) {
  const w = words();
  for (const kind of ["services", "counters", "staff", "roles"] as const) catalogue.of(kind);
  return (
    <div class="history">
      <h1 class="row-list__title">{w.history}</h1>
      <p class="setup-hint">{w.historyLead}</p>
      <Edits catalogue={catalogue} />
    </div>
  );
}
