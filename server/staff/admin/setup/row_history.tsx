/** The last edits: of the whole centre, or of one row. Who, when, what from, what to, and the way back. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { SetupEdit } from "../../../client/contract";
import { clockTime, dayWords } from "../../../client/time";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import type { Catalogue } from "./catalogue";
import { fieldName, kindName, rowName, valueWords } from "./field_words";
import { refusalWords } from "./refusals";
import { words } from "./words";
import "./edits.css";

/** Closed until somebody asks for it. */
export function RowHistory({ page, id, version }: { page: PageProps; id: string; version: number }) {
  const w = words();
  const [open, setOpen] = useState(false);
  return (
    <details class="setup-history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="setup-history__summary">{w.history}</summary>
      {open && <Edits key={version} catalogue={page.catalogue} of={id} />}
    </details>
  );
}

/** `of`: the edits of this row alone. */
export function Edits({ catalogue, of }: { catalogue: Catalogue; of?: string | undefined }) {
  const w = words();
  const { edits } = catalogue;
  const missing = edits.value === null;
  useEffect(() => { if (missing) catalogue.loadEdits().catch((problem: unknown) => toast(refusalWords(problem), "error")); }, [missing]);
  if (edits.value === null) return <p class="setup-hint" role="status">{w.loading} …</p>;
  const shown = edits.value.filter((edit) => of === undefined || edit.id === of || of in edit.after);
  if (shown.length === 0) return <p class="setup-hint">{w.historyNone}</p>;
  return <ol class="setup-edits">{shown.map((edit) => <OneEdit key={edit.revision} edit={edit} catalogue={catalogue} named={of === undefined} />)}</ol>;
}

const SHAPES = { added: "filled", changed: "half", removed: "cross", moved: "ring" } as const;

function OneEdit({ edit, catalogue, named }: { edit: SetupEdit; catalogue: Catalogue; named: boolean }) {
  const w = words();
  const said = { added: w.added, changed: w.changed, removed: w.removedWord, moved: w.moved }[edit.action];
  const undo = (): void => {
    catalogue.undo(edit.revision).then(() => toast(w.undone), (refused: unknown) => toast(refusalWords(refused), "error"));
  };
  return (
    <li class="setup-edit">
      <div class="setup-edit__head">
        <StatusChip tone={edit.action === "removed" ? "ink" : "leaf"} shape={SHAPES[edit.action]}>{said}</StatusChip>
        {named && <strong>{kindName(edit.kind)}: {nameOf(edit, catalogue)}</strong>}
        <span class="setup-edit__who">{edit.by ?? w.system} · {clockTime(edit.at)} · {dayWords(edit.at, language.value)}</span>
        {edit.may_undo && <Button size="s" kind="quiet" icon="undo" onClick={undo} aria-label={`${w.undo}: ${said} ${nameOf(edit, catalogue)}, ${clockTime(edit.at)}`}>{w.undo}</Button>}
      </div>
      {edit.action === "moved" ? <Moves edit={edit} catalogue={catalogue} /> : <Changes edit={edit} catalogue={catalogue} />}
    </li>
  );
}

const nameOf = (edit: SetupEdit, catalogue: Catalogue): string => edit.name ?? rowName(edit.kind, catalogue.row(edit.kind as "services", edit.id) ?? { ...edit.before, ...edit.after });

function Changes({ edit, catalogue }: { edit: SetupEdit; catalogue: Catalogue }) {
  const w = words();
  const names = Object.keys({ ...edit.before, ...edit.after }).filter((name) => edit.action === "changed" || (edit.after[name] ?? edit.before[name]) !== null);
  const rows = (
    <table class="setup-clash">
      <thead><tr><th scope="col">{w.field}</th>{edit.action !== "added" && <th scope="col">{w.was}</th>}{edit.action !== "removed" && <th scope="col">{w.now}</th>}</tr></thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{fieldName(name)}</th>
            {edit.action !== "added" && <td>{name === "piece" && edit.name !== null ? edit.name : valueWords(edit.kind, name, edit.before[name], catalogue)}</td>}
            {edit.action !== "removed" && <td>{name === "piece" && edit.name !== null ? edit.name : valueWords(edit.kind, name, edit.after[name], catalogue)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return edit.action === "changed" ? rows : <details><summary class="setup-history__more">{w.showMore}</summary>{rows}</details>;
}

/** Which services were moved, and where they stand now. */
function Moves({ edit, catalogue }: { edit: SetupEdit; catalogue: Catalogue }) {
  const name = (id: unknown): string => rowName("services", catalogue.row("services", String(id)));
  const moved = Object.entries(edit.after as Record<string, { parent_id: string | null }>)
    .filter(([id, spot]) => spot.parent_id !== (edit.before as Record<string, { parent_id: string | null }>)[id]?.parent_id);
  if (moved.length === 0) return <p class="setup-hint">{name(edit.id)}</p>;
  return <p class="setup-hint">{moved.map(([id, spot]) => `${name(id)} → ${spot.parent_id ? name(spot.parent_id) : words().nothing}`).join(", ")}</p>;
}
