/** Counters: number, names, what is served there and in which order, and who works there now. */
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import type { EditOf } from "../setup/edit";
import { Beside, NumberField, Part, WordsField } from "../setup/fields";
import { rowName } from "../setup/field_words";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import type { ServiceRow } from "../services/tree";
import { CounterServices } from "./counter_services";
import type { CounterRow } from "./ranks";
import { words } from "./words";
import "./counters.css";

const FIELDS = ["number", "name", "location", "service_ids", "ranks", "is_active"];

const blank = (rows: readonly CounterRow[]): EditOf["blank"] =>
  ({ number: Math.max(0, ...rows.map((row) => row.number)) + 1, name: {}, location: null, service_ids: [], ranks: {}, is_active: true });

export function CountersPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("counters").rows.value as CounterRow[] | null;
  const services = page.catalogue.of("services").rows.value as ServiceRow[] | null;
  page.catalogue.of("staff");
  if (rows === null || services === null) return <Unread page={page} kind={rows === null ? "counters" : "services"} />;
  const sorted = [...rows].sort((a, b) => a.number - b.number);
  const list = (
    <RowList page={page} title={w.title} kind="counters" rows={sorted} addWords={w.add} text={(row) => `${rowName("counters", row)} ${officerOf(page, row as CounterRow)}`}
      show={(row) => <Line page={page} row={row as CounterRow} />} />
  );
  return <Workbench list={list} editor={chosen(page, rows, (row, id) => <CounterEditor key={id} page={page} rows={rows} services={services} row={row} />)} empty={w.choose} />;
}

const officerOf = (page: PageProps, row: CounterRow): string => (row.officer_id ? rowName("staff", page.catalogue.row("staff", row.officer_id)) : "");

function Line({ page, row }: { page: PageProps; row: CounterRow }) {
  const w = words();
  const officer = officerOf(page, row);
  return (
    <span>
      <span class="row-list__name">{rowName("counters", row)}</span>
      <span class="row-list__chips">
        {row.is_active && <StateChip row={row} />}<span class="row-list__under">{[w.services(row.service_ids.length), officer].filter(Boolean).join(" · ")}</span>
      </span>
    </span>
  );
}

function StateChip({ row }: { row: CounterRow }) {
  const w = words();
  switch (row.state) {
    case "open": return <StatusChip tone="leaf" shape="filled">{w.open}</StatusChip>;
    case "paused": return <StatusChip tone="ink" shape="half">{w.paused}</StatusChip>;
    default: return <StatusChip tone="quiet" shape="ring">{w.closed}</StatusChip>;
  }
}

interface CounterEditorProps { page: PageProps; rows: readonly CounterRow[]; services: readonly ServiceRow[]; row: CounterRow | null }

function CounterEditor({ page, rows, services, row }: CounterEditorProps) {
  const w = words();
  const edit = useEdit({ kind: "counters", fields: FIELDS, blank: blank(rows) }, row, page);
  const officer = row ? officerOf(page, row) : "";
  return (
    <Editor edit={edit} page={page} title={row ? rowName("counters", row) : w.newTitle} chips={row && row.is_active ? <StateChip row={row} /> : null}>
      {row && row.is_active && <p class="setup-hint">{w.now}: {officer ? w.worksHere(officer) : w.nobody}</p>}
      <Part title={w.partWhat}>
        <Beside><NumberField edit={edit} name="number" label={w.number} hint={w.numberHint} unit="" /></Beside>
        <WordsField edit={edit} name="name" label={w.name} hint={w.nameHint} required={false} />
        <WordsField edit={edit} name="location" label={w.location} hint={w.locationHint} required={false} />
      </Part>
      <Part title={w.partServices} lead={w.servicesLead}><CounterServices edit={edit} rows={rows} services={services} row={row} /></Part>
    </Editor>
  );
}
