/** The tree of fields and services: search, drag, and buttons for those who do not drag. */
import { useState } from "preact/hooks";
import { IconButton } from "../../../../kiosk_ui/design/controls/button";
import { FieldIcon } from "../../../../kiosk_ui/design/drawings/field_icon";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { PageProps } from "../pages";
import type { Place } from "../setup/catalogue";
import { offerUndo } from "../setup/edit";
import { refusalWords } from "../setup/refusals";
import { ListHead, ListTools } from "../setup/row_list";
import { words as setupWords } from "../setup/words";
import { hashOf } from "../shell/route";
import { nameOf } from "./services_page";
import { flat, found, isField, placesAfter, placesStepped, servedAt, treeOf } from "./tree";
import type { CounterLike, Node, ServiceRow } from "./tree";
import { words } from "./words";

/** Where something that is dragged would be put: into a field, or before or after another one. */
type Spot = { id: string; where: "before" | "into" | "after" };

interface TreeProps { page: PageProps; rows: readonly ServiceRow[] }

export function ServiceTree({ page, rows }: TreeProps) {
  const w = words();
  const [sought, seek] = useState("");
  const [archivedToo, setArchivedToo] = useState(false);
  const [dragged, drag] = useState<string | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const nodes = flat(found(treeOf(rows.filter((row) => archivedToo || row.is_active)), sought));
  const mayEdit = page.catalogue.of("services").mayEdit.value && sought === "";
  const drop = (): void => {
    if (dragged && spot) put(page, placesFor(rows, dragged, spot));
    drag(null);
    setSpot(null);
  };
  return (
    <div class="row-list">
      <ListHead page={page} title={w.title} lead={mayEdit ? w.lead : undefined} kind="services" addWords={w.add} />
      <ListTools sought={sought} onSeek={seek} archivedToo={archivedToo} onArchivedToo={rows.some((row) => !row.is_active) ? setArchivedToo : null} />
      <ul class="service-tree" onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as HTMLElement | null)) setSpot(null); }}>
        {nodes.map((node) => (
          <li key={node.row.id} class={`service-tree__item${spot?.id === node.row.id ? ` service-tree__item--${spot.where}` : ""}${dragged === node.row.id ? " service-tree__item--dragged" : ""}`}
            style={{ paddingLeft: `${node.depth * 1.1}rem` }} draggable={mayEdit}
            onDragStart={(event) => { drag(node.row.id); if (event.dataTransfer) event.dataTransfer.effectAllowed = "move"; }}
            onDragOver={(event) => { event.preventDefault(); setSpot(spotOf(event, node)); }} onDrop={(event) => { event.preventDefault(); drop(); }} onDragEnd={() => { drag(null); setSpot(null); }}>
            <Line page={page} node={node} />
            {mayEdit && <Steps page={page} rows={rows} row={node.row} />}
          </li>
        ))}
      </ul>
      {nodes.length === 0 && <p class="setup-hint">{rows.length === 0 ? w.nothing : setupWords().none}</p>}
    </div>
  );
}

function Line({ page, node: { row } }: { page: PageProps; node: Node }) {
  const w = words();
  const served = servedAt(row.id, page.catalogue.rows("counters") as unknown as CounterLike[]);
  const orphan = !isField(row) && row.is_active && served.length === 0 && page.catalogue.of("counters").rows.value !== null;
  return (
    <a class={`row-list__row service-tree__line${row.is_active ? "" : " row-list__row--archived"}`} href={hashOf("services", [row.id])} aria-current={page.path[0] === row.id ? "true" : undefined}>
      {isField(row) ? <span class="service-tree__icon"><FieldIcon name={row.icon} /></span> : <span class="service-tree__letter">{row.series}</span>}
      <span>
        <span class="row-list__name">{nameOf(row)}</span>
        <span class="row-list__chips">
          {orphan && <StatusChip tone="error" shape="triangle">{w.nobody}</StatusChip>}
          {!row.is_open && <StatusChip tone="ink" shape="half">{w.paused}</StatusChip>}
        </span>
      </span>
    </a>
  );
}

function Steps({ page, rows, row }: { page: PageProps; rows: readonly ServiceRow[]; row: ServiceRow }) {
  const w = words();
  const up = placesStepped(rows, row.id, -1);
  const down = placesStepped(rows, row.id, 1);
  return (
    <span class="service-tree__steps">
      <IconButton size="s" icon="up" label={w.up(nameOf(row))} disabled={up.length === 0} onClick={() => put(page, up)} />
      <IconButton size="s" icon="down" label={w.down(nameOf(row))} disabled={down.length === 0} onClick={() => put(page, down)} />
    </span>
  );
}

function put(page: PageProps, places: readonly Place[]): void {
  if (places.length === 0) return;
  page.catalogue.order(places).then(({ revision }) => offerUndo(words().moved, page.catalogue, revision), (refused: unknown) => toast(refusalWords(refused), "error"));
}

/** The upper and lower quarter of a line mean before and after; the middle of a field means into it. */
function spotOf(event: DragEvent, { row }: Node): Spot {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const at = (event.clientY - box.top) / box.height;
  if (isField(row) && at > 0.25 && at < 0.75) return { id: row.id, where: "into" };
  return { id: row.id, where: at < 0.5 ? "before" : "after" };
}

function placesFor(rows: readonly ServiceRow[], id: string, spot: Spot): Place[] {
  const target = rows.find((row) => row.id === spot.id);
  if (!target) return [];
  if (spot.where === "into") return placesAfter(rows, id, target.id, null);
  const siblings = flat(treeOf(rows)).map((node) => node.row).filter((row) => row.parent_id === target.parent_id && row.id !== id);
  const next = siblings[siblings.findIndex((row) => row.id === target.id) + 1];
  return placesAfter(rows, id, target.parent_id, spot.where === "before" ? target.id : next?.id ?? null);
}
