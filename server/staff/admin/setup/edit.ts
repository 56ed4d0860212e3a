/** One row of the set-up while somebody edits it: what is not saved, what was refused, and who was faster. */
import { signal } from "@preact/signals";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../client/api";
import type { SetupRow, SetupWarning } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import type { Way } from "../shell/route";
import type { Catalogue, Fields, SetupKind } from "./catalogue";
import { at, changed, clashes, halfWritten, holdsNone, picked, rebased } from "./draft";
import type { Clash } from "./draft";
import { refusalWords } from "./refusals";
import { words } from "./words";

export interface Conflict { by: string | null; at: string | null; theirs: SetupRow; clashes: Clash[] }

/** `fields`: those that this page edits; `blank`: what a new row begins with. */
export interface EditOf { kind: SetupKind; fields: readonly string[]; blank: Fields }

export class Edit {
  readonly base = signal<SetupRow | null>(null);
  readonly draft = signal<Fields>({});
  readonly busy = signal(false);
  readonly problem = signal<ApiError | null>(null);
  readonly conflict = signal<Conflict | null>(null);
  /** How often a save was refused: each time the first mistake is shown. */
  readonly refusals = signal(0);
  private request = newRequestId();

  constructor(readonly of: EditOf, private readonly catalogue: Catalogue, private readonly way: Way, row: SetupRow | null) {
    this.open(row);
  }

  /** Begin anew from a row, or from the blank. */
  open(row: SetupRow | null): void {
    this.base.value = row;
    this.draft.value = row ? picked(row, this.of.fields) : { ...this.of.blank };
    this.problem.value = null;
    this.conflict.value = null;
    this.note();
  }

  /** The row as others see it has changed: taken over where nothing of ours is open. */
  follow(row: SetupRow): void {
    if (this.base.value && row.version !== this.base.value.version && this.dirty.length === 0 && !this.busy.value) this.open(row);
  }

  get warnings(): readonly SetupWarning[] {
    return (this.base.value && this.catalogue.warnings.value[this.base.value.id]) ?? [];
  }

  get isNew(): boolean {
    return this.base.value === null;
  }

  get dirty(): string[] {
    return changed(this.base.value ?? this.of.blank, this.draft.value);
  }

  get<T>(name: string): T {
    return this.draft.value[name] as T;
  }

  set(fields: Fields): void {
    this.draft.value = { ...this.draft.value, ...fields };
    this.request = newRequestId();
    if (this.problem.value?.code === "request.field" && Object.keys(fields).some((name) => this.isAbout(name))) this.problem.value = null;
    this.note();
  }

  reset(): void {
    this.open(this.base.value);
  }

  /** The words of a mistake at this field, null when it is none of its. `name` may be a path: "name.en". */
  errorAt(name: string): string | null {
    if (holdsNone(at(this.draft.value, name))) return words().notANumber;
    return this.isAbout(name) ? refusalWords(this.problem.value) : null;
  }

  /** Keep it. `more` is sent with it and shown nowhere, such as a new password. Answers whether it was kept. */
  async save(more: Fields = {}): Promise<boolean> {
    const { base } = this;
    const names = base.value ? this.dirty : this.of.fields.filter((name) => this.draft.value[name] !== undefined);
    if (halfWritten(this.draft.value).length > 0) return this.wrong(null);
    this.busy.value = true;
    this.problem.value = null;
    try {
      const wasNew = this.isNew;
      const saved = await this.catalogue.save(this.of.kind, base.value, { ...picked(this.draft.value, names), ...more }, this.request);
      this.kept(saved.row, saved.revision, wasNew);
      return true;
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      return await this.refused(refused, more);
    } finally {
      this.busy.value = false;
    }
  }

  /** What somebody else has saved counts; mine is given up. */
  takeTheirs(): void {
    if (this.conflict.value) this.open(this.conflict.value.theirs);
  }

  /** My fields go on top of theirs, and are saved once more. */
  async saveMine(): Promise<void> {
    this.keepMine();
    await this.save();
  }

  /** My fields stay open on top of theirs. */
  keepMine(): void {
    const { conflict, base, draft } = this;
    if (!conflict.value || !base.value) return;
    draft.value = rebased(base.value, draft.value, conflict.value.theirs);
    base.value = conflict.value.theirs;
    conflict.value = null;
    this.request = newRequestId();
    this.note();
  }

  private kept(row: SetupRow | null, revision: number, wasNew: boolean): void {
    this.request = newRequestId();
    this.open(row);
    offerUndo(words().saved, this.catalogue, revision);
    if (wasNew && row) this.way.go(this.way.here.value.page, [row.id]);
  }

  private async refused(refused: ApiError, more: Fields): Promise<boolean> {
    if (refused.code !== "setup.conflict" || !this.base.value) {
      return this.wrong(refused);
    }
    await this.catalogue.load(this.of.kind);
    const theirs = this.catalogue.row(this.of.kind, this.base.value.id);
    if (!theirs) return this.wrong(refused);
    const { by, at } = refused.facts as { by: string | null; at: string | null };
    this.conflict.value = { by, at, theirs, clashes: clashes(this.base.value, this.draft.value, theirs) };
    if (this.conflict.value.clashes.length > 0) return false;
    this.keepMine();
    return this.save(more);
  }

  private wrong(problem: ApiError | null): false {
    this.problem.value = problem;
    this.refusals.value += 1;
    return false;
  }

  private isAbout(name: string): boolean {
    const field = this.problem.value?.facts["field"];
    return typeof field === "string" && (field === name || field.startsWith(`${name}.`));
  }

  private note(): void {
    this.way.unsaved.value = this.dirty.length > 0;
  }
}

/** Say that it was done, with the way back. */
export function offerUndo(said: string, catalogue: Catalogue, revision: number): void {
  const undo = (): void => {
    catalogue.undo(revision).then(() => toast(words().undone), (refused: unknown) => toast(refusalWords(refused), "error"));
  };
  toast(said, "good", { words: words().undo, act: undo });
}
