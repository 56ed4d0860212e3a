/** The turns themselves, in the order in which people joined the line. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { TurnRow, TurnsReport } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { language } from "../../sign_in/language";
import { figureText } from "../figures/figures";
import { dateText } from "../../../client/time";
import { nameOf } from "../question/names";
import type { Reports } from "../reading";
import { words } from "../words";

export function TurnsTable({ reports, report, isWhole }: { reports: Reports; report: TurnsReport; isWhole: boolean }) {
  const w = words();
  const count = figureText("arrivals", report.rows.length, language.value);
  return (
    <div class="report-table">
      <Table caption={w.turnsTitle} columns={columnsOf(reports)} rows={report.rows} rowKey={(row) => row.turn_id} empty={w.noneRows} />
      <div class="report-more">
        <p role="status">{isWhole ? w.allShown(count) : w.shown(count)}</p>
        {!isWhole && <Button kind="secondary" icon="down" busy={reports.isBusy.value} onClick={() => void reports.more()}>{w.more}</Button>}
      </div>
    </div>
  );
}

function columnsOf(reports: Reports): Column<TurnRow>[] {
  const w = words();
  const choices = reports.choices.value;
  const time = (at: string | null): string => (at === null ? "–" : clockTime(at));
  const minutes = (seconds: number | null): string => figureText("wait_mean_s", seconds, language.value);
  return [
    { key: "label", title: w.number, cell: (row) => row.label },
    { key: "day", title: w.day, cell: (row) => dateText(row.business_day) },
    { key: "came", title: w.cameAt, cell: (row) => time(row.waiting_since) },
    { key: "service", title: w.filterNames["service_id"] ?? "", cell: (row) => row.service },
    { key: "class", title: w.filterNames["priority_class"] ?? "", cell: (row) => (row.priority_class === null ? "–" : nameOf("priority_class", row.priority_class, choices)) },
    { key: "channel", title: w.filterNames["channel"] ?? "", cell: (row) => nameOf("channel", row.channel, choices) },
    { key: "counter", title: w.filterNames["counter_id"] ?? "", figure: true, cell: (row) => row.counter ?? "–" },
    { key: "officer", title: w.filterNames["officer_id"] ?? "", cell: (row) => row.officer ?? "–" },
    { key: "called", title: w.calledAt, cell: (row) => time(row.called_at) },
    { key: "wait", title: `${w.wait} (${w.units["minutes"] ?? ""})`, figure: true, cell: (row) => minutes(row.wait_s) },
    { key: "work", title: `${w.service} (${w.units["minutes"] ?? ""})`, figure: true, cell: (row) => minutes(row.service_s) },
    { key: "state", title: w.state, cell: (row) => w.states[row.state] ?? row.state },
  ];
}
