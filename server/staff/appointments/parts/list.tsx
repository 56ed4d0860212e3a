/** The day's appointments, hour by hour. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ChipShape, ChipTone } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { Appointment, AppointmentState, FilledSlot } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { errorWords, pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Diary } from "../diary";
import { spacedCode } from "../view";
import { words } from "../words";

const CHIPS: Record<AppointmentState, { tone: ChipTone; shape: ChipShape }> = {
  booked: { tone: "ink", shape: "ring" }, arrived: { tone: "leaf", shape: "filled" }, missed: { tone: "quiet", shape: "half" }, cancelled: { tone: "quiet", shape: "cross" }, lapsed: { tone: "quiet", shape: "half" },
};

export function List({ diary, rows, slots }: { diary: Diary; rows: readonly Appointment[]; slots: readonly FilledSlot[] }) {
  const w = words();
  const [asking, ask] = useState<Appointment | null>(null);
  const columns: Column<Appointment>[] = [
    { key: "time", title: w.time, cell: (row) => clockTime(row.at) },
    { key: "code", title: w.code, cell: (row) => spacedCode(row.code) },
    { key: "service", title: w.service, cell: (row) => pick(row.service.names, language.value) },
    { key: "kind", title: w.kind, cell: (row) => <>{row.kind === "place" ? w.place(row.until ? clockTime(row.until) : "") : w.hour}{row.is_own && <small class="diary__own">{w.own}</small>}</> },
    { key: "state", title: w.state, cell: (row) => <StatusChip {...CHIPS[row.state]}>{w.states[row.state]}</StatusChip> },
    { key: "ticket", title: w.ticket, cell: (row) => row.ticket ?? "" },
    { key: "cancel", title: w.cancel, cell: (row) => row.state === "booked" && <Button size="s" kind="quiet" icon="close" aria-label={w.cancelOf(row.code)} onClick={() => ask(row)}>{w.cancel}</Button> },
  ];
  return (
    <>
      {slots.length > 0 && <Filled slots={slots} />}
      <Table caption={`${w.list} · ${w.sum(rows.length)}`} columns={columns} rows={rows} rowKey={(row) => row.id} empty={w.none} />
      {asking && <Sure row={asking} diary={diary} onClose={() => ask(null)} />}
    </>
  );
}

/** Which hours are promised, and whether more people may come. */
function Filled({ slots }: { slots: readonly FilledSlot[] }) {
  const w = words();
  return (
    <section aria-label={w.filled}>
      <h2 class="diary__head">{w.filled}</h2>
      <ul class="diary__slots">
        {slots.map((one) => <li key={`${one.service.id} ${one.at}`}><strong>{clockTime(one.at)}</strong> {pick(one.service.names, language.value)} · {w.taken(one.taken, one.places)}{one.taken >= one.places && <> · <strong>{w.full}</strong></>}</li>)}
      </ul>
    </section>
  );
}

function Sure({ row, diary, onClose }: { row: Appointment; diary: Diary; onClose: () => void }) {
  const w = words();
  const cancel = (): void => {
    onClose();
    diary.cancel(row.id).catch((problem: unknown) => toast(errorWords(problem, language.value), "error"));
  };
  return (
    <Dialog title={w.sure} onClose={onClose} actions={<><Button onClick={onClose}>{w.keep}</Button><Button kind="danger" onClick={cancel}>{w.cancel}</Button></>}>
      <p>{w.sureLead(clockTime(row.at), pick(row.service.names, language.value))}</p>
    </Dialog>
  );
}
