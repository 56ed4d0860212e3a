/** The sheet in which one row is edited: what it is, its fields, and below them always the way to keep or discard. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button, IconButton } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../client/api";
import type { SetupRow } from "../../../client/contract";
import type { PageProps } from "../pages";
import type { Catalogue, SetupKind } from "./catalogue";
import { ConflictDialog } from "./conflict_dialog";
import { Edit, offerUndo } from "./edit";
import type { EditOf } from "./edit";
import { fieldName } from "./field_words";
import { hashOf } from "../shell/route";
import { FurtherLanguages, PartLevel } from "./fields";
import { refusalWords } from "./refusals";
import { RowHistory } from "./row_history";
import { warningWords } from "./warnings";
import { words } from "./words";
import "./editor.css";

/** An edit of this row, or of a new one, that follows what others save. Give the component the row's id as key. */
export function useEdit(of: EditOf, row: SetupRow | null, { catalogue, way }: PageProps): Edit {
  const edit = useMemo(() => new Edit(of, catalogue, way, row), []);
  useEffect(() => { if (row) edit.follow(row); }, [row]);
  useEffect(() => () => { way.unsaved.value = false; }, []);
  return edit;
}

export interface EditorProps {
  edit: Edit; page: PageProps; title: string; children: ComponentChildren;
  /** Beside the title, such as chips. */
  chips?: ComponentChildren;
  /** Stands beside the fields, such as a preview. */
  beside?: ComponentChildren;
  /** Instead of the plain save. */
  onSave?: (() => void) | undefined;
  /** Rows of this kind stay for ever, such as the centre's own. */
  stays?: boolean;
}

export function Editor({ edit, page, title, children, chips, beside, onSave, stays = false }: EditorProps) {
  const w = words();
  const mayEdit = page.catalogue.of(edit.of.kind).mayEdit.value;
  const row = edit.base.value;
  const save = onSave ?? (() => void edit.save());
  const submit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  const archived = row?.["is_active"] === false;
  const [peeking, peek] = useState(false);
  const sheet = useRef<HTMLFormElement>(null);
  useEffect(() => scrollTo(0, 0), []);
  useEffect(() => sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [edit.refusals.value]);
  return (
    <div class={`setup-editor${beside ? " setup-editor--beside" : ""}`}>
      <form ref={sheet} class="setup-editor__sheet" onSubmit={submit} noValidate>
        <header class="setup-editor__head">
          {page.path.length > 0 && <a class="setup-editor__back" href={hashOf(page.way.here.value.page)}>‹ {w.back}</a>}
          <h2 class="setup-editor__title">{title}</h2>
          <div class="setup-editor__chips">{edit.isNew && <StatusChip tone="gold" shape="ring">{w.isNew}</StatusChip>}{archived && <StatusChip tone="quiet" shape="square">{w.archived}</StatusChip>}{chips}{mayEdit && row && !stays && <Away edit={edit} page={page} title={title} row={row} />}</div>
        </header>
        <Told edit={edit} catalogue={page.catalogue} mayEdit={mayEdit} />
        <fieldset class="setup-editor__fields" disabled={!mayEdit}><FurtherLanguages.Provider value={furtherOf(page.catalogue)}><PartLevel.Provider value="h3">{children}</PartLevel.Provider></FurtherLanguages.Provider></fieldset>
        {row && <RowHistory page={page} id={row.id} version={row.version} />}
        <Foot edit={edit} mayEdit={mayEdit} onPeek={beside ? () => peek(true) : null} />
      </form>
      {beside && (
        <aside class={`setup-editor__beside${peeking ? " setup-editor__beside--open" : ""}`} onKeyDown={(event) => { if (event.key === "Escape") peek(false); }}>
          {peeking && <IconButton class="setup-editor__unpeek" icon="close" label={w.closePreview} onClick={() => peek(false)} />}
          {beside}
        </aside>
      )}
      {edit.conflict.value && <ConflictDialog edit={edit} catalogue={page.catalogue} conflict={edit.conflict.value} />}
    </div>
  );
}

/** The centre's further languages by the names that it gave them. */
function furtherOf(catalogue: Catalogue): { code: string; name: string }[] {
  const names = catalogue.of("site").rows.value?.[0]?.["language_names"] as Record<string, string> | undefined;
  return Object.entries(names ?? {}).map(([code, name]) => ({ code, name }));
}

/** "Mã: …": the mistake may be out of sight. */
function withField(problem: ApiError): string {
  const field = problem.facts["field"];
  return typeof field === "string" ? `${fieldName(field.split(".")[0] ?? field)}: ${refusalWords(problem)}` : refusalWords(problem);
}

/** What was refused as a whole, and what should be known. */
function Told({ edit, catalogue, mayEdit }: { edit: Edit; catalogue: Catalogue; mayEdit: boolean }) {
  const { problem } = edit;
  return (
    <>
      {!mayEdit && <Banner tone="notice">{words().readOnly}</Banner>}
      {problem.value && <Banner tone="error">{withField(problem.value)}</Banner>}
      {edit.warnings.map((warning) => <Banner key={warning.code} tone="notice" icon="error">{warningWords(warning, catalogue)}</Banner>)}
    </>
  );
}

function Foot({ edit, mayEdit, onPeek }: { edit: Edit; mayEdit: boolean; onPeek: (() => void) | null }) {
  if (!mayEdit && !onPeek) return null;
  return (
    <footer class="setup-editor__foot">
      {mayEdit && <Keep edit={edit} />}
      {onPeek && <Button kind="secondary" icon="ticket" class="setup-editor__peek" onClick={onPeek}>{words().preview}</Button>}
    </footer>
  );
}

function Keep({ edit }: { edit: Edit }) {
  const w = words();
  const dirty = edit.dirty.length;
  return (
    <>
      <Button kind="primary" type="submit" icon="check" busy={edit.busy.value} disabled={dirty === 0 && !edit.isNew}>{edit.isNew ? w.make : w.save}</Button>
      <Button kind="secondary" disabled={dirty === 0} onClick={() => edit.reset()}>{w.discard}</Button>
      {edit.problem.value
        ? <p class="setup-editor__state setup-editor__state--wrong">{withField(edit.problem.value)}</p>
        : <p class={`setup-editor__state${dirty > 0 ? " setup-editor__state--dirty" : ""}`} role="status">{dirty > 0 ? w.unsaved(dirty) : edit.isNew ? "" : w.allSaved}</p>}
    </>
  );
}

/** Out of use, or back in. */
function Away({ edit, page, title, row }: { edit: Edit; page: PageProps; title: string; row: SetupRow }) {
  const restore = (): void => {
    edit.set({ is_active: true });
    void edit.save();
  };
  if (row["is_active"] === false) return <Button size="s" kind="secondary" icon="undo" onClick={restore}>{words().restore}</Button>;
  return <RemoveButton edit={edit} page={page} name={title} row={row} />;
}

/** Asks once; rows that history needs are archived. */
function RemoveButton({ edit, page, name, row }: { edit: Edit; page: PageProps; name: string; row: SetupRow }) {
  const w = words();
  const [asking, ask] = useState(false);
  const archives = "is_active" in row;
  const remove = async (): Promise<void> => {
    ask(false);
    await removeRow(page.catalogue, edit.of.kind, row, archives ? w.archivedNow : w.removed, (problem) => { edit.problem.value = problem; })
      .then((gone) => { if (gone && !archives) page.way.go(page.way.here.value.page); });
  };
  const actions = <><Button onClick={() => ask(false)}>{w.keep}</Button><Button kind="danger" onClick={() => void remove()}>{archives ? w.archive : w.remove}</Button></>;
  return (
    <>
      <Button size="s" kind="quiet" icon="close" onClick={() => ask(true)}>{archives ? w.archive : w.remove}</Button>
      {asking && <Dialog title={archives ? w.archiveAsk(name) : w.removeAsk(name)} onClose={() => ask(false)} actions={actions} urgent><p>{archives ? w.archiveLead : w.removeLead}</p></Dialog>}
    </>
  );
}

/** Whether it is gone; a refusal is handed to `onRefused`. */
export async function removeRow(catalogue: Catalogue, kind: SetupKind, row: SetupRow, said: string, onRefused?: (problem: ApiError) => void): Promise<boolean> {
  try {
    const { revision } = await catalogue.remove(kind, row);
    offerUndo(said, catalogue, revision);
    return true;
  } catch (refused) {
    if (!(refused instanceof ApiError)) throw refused;
    if (onRefused) onRefused(refused);
    else toast(refusalWords(refused), "error");
    return false;
  }
}
