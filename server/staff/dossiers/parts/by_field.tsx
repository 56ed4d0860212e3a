/** Early, on time, late and still open, a line a field. */
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Api } from "../../../client/api";
import type { DossierCounts, DossiersReport } from "../../../client/contract";
import { pick } from "../../../client/words";
import { useAsked } from "../../asking/use_asked";
import { language } from "../../sign_in/language";
import { shareText } from "../../share_text";
import { reportPath } from "../view";
import type { Period } from "../view";
import { words } from "../words";

const COUNTS = ["received", "early", "on_time", "late", "open", "overdue", "paused", "uncollected"] as const;

interface Row extends DossierCounts { key: string; title: string }

export function ByField({ doors, period }: { doors: Pick<Api, "get">; period: Period }) {
  const w = words();
  const { answer, problem } = useAsked<DossiersReport>(doors, reportPath("dossiers", period));
  if (problem) return <Banner tone="error" title={problem} />;
  if (!answer) return <p class="dossiers__note">{w.loading}</p>;
  const rows: Row[] = answer.rows.map((row) => ({ ...row, title: pick(row.name, language.value) }));
  if (rows.length > 0) rows.push({ ...answer.total, key: "total", title: w.total });
  return (
    <>
      <Table caption={w.byField} captionUnseen rows={rows} rowKey={(row) => row.key} empty={w.noCount} columns={[
        { key: "name", title: w.field, cell: (row) => <span class="dossiers__name">{row.title}</span> },
        ...COUNTS.map((name) => ({ key: name, title: w.counts[name], figure: true, cell: (row: Row) => row[name] })),
        { key: "rate", title: w.counts.on_time_rate, figure: true, cell: (row) => shareText(row.on_time_rate, language.value) },
      ]} />
      <p class="dossiers__note">{w.formula}</p>
    </>
  );
}
