/** The people whom the tried rule lets more others pass than really did. */
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { ReplayPassed } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { words } from "../words";
import { Change, WaitChange } from "./change";

export function Passed({ rows }: { rows: readonly ReplayPassed[] }) {
  const w = words();
  const columns: Column<ReplayPassed>[] = [
    { key: "number", title: w.number, cell: (row) => row.label },
    { key: "service", title: w.service, cell: (row) => pick(row.service.names, language.value) },
    { key: "class", title: w.who, cell: (row) => (row.priority_class ? pick(row.priority_class.name, language.value) : w.ordinary) },
    { key: "came", title: w.cameAt, figure: true, cell: (row) => row.came_at.slice(11, 16) },
    { key: "wait", title: w.wait, figure: true, cell: (row) => <WaitChange was={row.was_s} would={row.would_s} /> },
    { key: "passed", title: w.passedBy, figure: true, cell: (row) => <Change was={row.passed_was} would={row.passed_would} unit="" /> },
  ];
  return (
    <section class="replay__passed">
      <Table caption={w.passed} columns={columns} rows={rows} rowKey={(row) => `${row.label} ${row.came_at}`} empty={w.passedNone} />
      <p>{w.passedLead}</p>
    </section>
  );
}
