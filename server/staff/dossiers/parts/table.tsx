/** Dossiers in rows: the same columns wherever they are listed. */
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ChipShape, ChipTone } from "../../../../kiosk_ui/design/feedback/status_chip";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { DossierRow, DossierTiming, Words } from "../../../client/contract";
import { dateText } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { words } from "../words";

const SIGN: Record<DossierTiming, [ChipTone, ChipShape]> = {
  early: ["leaf", "filled"], on_time: ["leaf", "filled"], late: ["error", "square"], in_time: ["ink", "ring"],
  at_risk: ["gold", "half"], overdue: ["error", "triangle"], paused: ["quiet", "half"], unpromised: ["quiet", "ring"],
};

const said = (name: Words | null): string => (name ? pick(name, language.value) : "–");

export function DossierTable({ caption, rows, empty }: { caption: string; rows: readonly DossierRow[]; empty: string }) {
  const w = words();
  return (
    <Table caption={caption} captionUnseen rows={rows} rowKey={(row) => row.id} empty={empty} columns={[
      { key: "code", title: w.code, cell: (row) => <span class="dossiers__code">{row.code}</span> },
      { key: "field", title: w.field, cell: (row) => <span class="dossiers__name">{said(row.field)}{said(row.service) !== said(row.field) && <small class="dossiers__under">{said(row.service)}</small>}</span> },
      { key: "state", title: w.state, cell: (row) => <span class="dossiers__state">{w.states[row.state]}</span> },
      { key: "timing", title: w.timing, cell: (row) => <Timing timing={row.timing} /> },
      { key: "received", title: w.received, cell: (row) => dateText(row.received_on) },
      { key: "promised", title: w.promised, cell: (row) => dateText(row.promised_on) },
      { key: "ready", title: w.ready, cell: (row) => dateText(row.result_ready_on) },
      { key: "days", title: w.days, figure: true, cell: (row) => (row.days_late > 0 ? row.days_late : "") },
      { key: "letter", title: w.letter, cell: (row) => (row.apologised_on ? w.letterSent(dateText(row.apologised_on)) : row.apology_due_on ? <strong>{w.letterDue(dateText(row.apology_due_on))}</strong> : "") },
    ]} />
  );
}

function Timing({ timing }: { timing: DossierTiming }) {
  const [tone, shape] = SIGN[timing];
  return <StatusChip tone={tone} shape={shape}>{words().timings[timing]}</StatusChip>;
}
