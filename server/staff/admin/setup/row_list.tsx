/** The list at the left of an editor: search without marks, archived ones on request, a new one. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import type { SetupRow } from "../../../client/contract";
import { refusalWords } from "./refusals";
import { matches } from "../../search";
import type { PageProps } from "../pages";
import { hashOf } from "../shell/route";
import type { SetupKind } from "./catalogue";
import { words } from "./words";
import "./row_list.css";

/** A list beside an editor; where it is narrow, one of them. `editor` is null while nothing is chosen: then `idle` stands there, or the words of `empty`. */
export function Workbench({ list, editor, empty, idle }: { list: ComponentChildren; editor: ComponentChildren | null; empty: string; idle?: ComponentChildren }) {
  return (
    <div class={`workbench${editor ? " workbench--editing" : ""}`}>
      <div class="workbench__list">{list}</div>
      <div class="workbench__editor">{editor ?? idle ?? <Face kind="empty" title={empty} />}</div>
    </div>
  );
}

/** The editor of the row that the address names, or of a new one; null while nothing is chosen. Key it by the id that comes with the row. */
export function chosen<Row extends SetupRow>(page: PageProps, rows: readonly Row[], editor: (row: Row | null, id: string) => ComponentChildren): ComponentChildren | null {
  const id = page.path[0];
  if (id === undefined) return null;
  const row = rows.find((one) => one.id === id) ?? null;
  return row === null && id !== "new" ? <Gone /> : editor(row, id);
}

/** Somebody has removed it meanwhile. */
export function Gone() {
  const w = words();
  return <Face kind="empty" title={w.gone}><p>{w.goneLead}</p></Face>;
}

/** Nothing of a kind is known yet: loading, or the server is away. */
export function Unread({ page, kind }: { page: PageProps; kind: SetupKind }) {
  const w = words();
  const problem = page.catalogue.of(kind).problem.value;
  if (!problem) return <Face kind="loading" title={w.loading} />;
  const again = <Button kind="primary" icon="refresh" onClick={() => void page.catalogue.load(kind)}>{w.tryNow}</Button>;
  return problem.status === 403
    ? <Face kind="closed" title={refusalWords(problem)} />
    : <Face kind={problem.status === 0 ? "offline" : "error"} title={problem.status === 0 ? w.away : refusalWords(problem)} actions={again} />;
}

export interface RowListProps {
  page: PageProps; title: string; kind: SetupKind; rows: readonly SetupRow[]; addWords: string;
  /** What a search looks into. */
  text: (row: SetupRow) => string;
  /** How a row shows itself; it stands in a link. */
  show: (row: SetupRow) => ComponentChildren;
  lead?: string | undefined;
}

export function RowList({ page, title, kind, rows, addWords, text, show, lead }: RowListProps) {
  const w = words();
  const [sought, seek] = useState("");
  const [archivedToo, setArchivedToo] = useState(false);
  const hasArchived = rows.some((row) => row["is_active"] === false);
  const shown = rows.filter((row) => (archivedToo || row["is_active"] !== false) && matches(text(row), sought));
  const here = page.way.here.value.page;
  return (
    <div class="row-list">
      <ListHead page={page} title={title} lead={lead} kind={kind} addWords={addWords} />
      <ListTools sought={sought} onSeek={seek} archivedToo={archivedToo} onArchivedToo={hasArchived ? setArchivedToo : null} />
      <ul class="row-list__rows">
        {shown.map((row) => (
          <li key={row.id}>
            <a class={`row-list__row${row["is_active"] === false ? " row-list__row--archived" : ""}`} href={hashOf(here, [row.id])} aria-current={page.path[0] === row.id ? "true" : undefined}>{show(row)}</a>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="setup-hint row-list__none">{rows.length === 0 ? w.noneYet : sought === "" ? w.noneInUse : w.none}</p>}
    </div>
  );
}

export function ListHead({ page, title, lead, kind, addWords }: { page: PageProps; title: string; lead?: string | undefined; kind: SetupKind; addWords: string }) {
  const here = page.way.here.value.page;
  return (
    <header class="row-list__head">
      <h1 class="row-list__title">{title}</h1>
      {page.catalogue.of(kind).mayEdit.value && <Button size="s" kind="primary" icon="plus" onClick={() => page.way.go(here, ["new"])}>{addWords}</Button>}
      {lead && <p class="row-list__lead">{lead}</p>}
    </header>
  );
}

export interface ListToolsProps { sought: string; onSeek: (text: string) => void; archivedToo: boolean; onArchivedToo: ((on: boolean) => void) | null }

export function ListTools({ sought, onSeek, archivedToo, onArchivedToo }: ListToolsProps) {
  const w = words();
  return (
    <div class="row-list__tools">
      <TextField label={w.find} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={onSeek} />
      {onArchivedToo && <Choice kind="check" name="archived" checked={archivedToo} onChange={onArchivedToo}>{w.archivedToo}</Choice>}
    </div>
  );
}
