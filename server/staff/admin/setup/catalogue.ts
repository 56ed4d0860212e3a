/** What is set up at this centre, kind by kind, as it was last read; and every change of it. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { SetupEdit, SetupEdits, SetupRow, SetupRows, SetupSaved, SetupWarning } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";

export type SetupKind = "site" | "services" | "counters" | "staff" | "roles" | "grants" | "holidays" | "printers" | "slides" | "webhooks" | "scheduled_reports" | "recordings" | "levels" | "reasons";

export type Fields = Record<string, unknown>;

/** The place of one service, as ReorderServices takes it. */
export interface Place { id: string; version: number; parent_id: string | null; position: number }

export interface Shelf { rows: Signal<SetupRow[] | null>; mayEdit: Signal<boolean>; rights: Signal<string[]>; problem: Signal<ApiError | null> }

const EVERY_MS = 60_000;

export class Catalogue {
  readonly edits = signal<SetupEdit[] | null>(null);
  /** The last asking failed: what is shown may be old. */
  readonly isOld = signal(false);
  /** What the server said of a row when it was last saved here, by the row's id. */
  readonly warnings = signal<Readonly<Record<string, readonly SetupWarning[]>>>({});
  private readonly shelves = new Map<SetupKind, Shelf>();

  constructor(private readonly doors: Api) {}

  /** The rows of a kind; asked for when they are first looked at. */
  of(kind: SetupKind): Shelf {
    const known = this.shelves.get(kind);
    if (known) return known;
    const shelf: Shelf = { rows: signal(null), mayEdit: signal(false), rights: signal([]), problem: signal(null) };
    this.shelves.set(kind, shelf);
    void this.load(kind);
    return shelf;
  }

  rows(kind: SetupKind): SetupRow[] {
    return this.of(kind).rows.value ?? [];
  }

  row(kind: SetupKind, id: string): SetupRow | undefined {
    return this.rows(kind).find((row) => row.id === id);
  }

  async load(kind: SetupKind): Promise<void> {
    const shelf = this.of(kind);
    try {
      const { rows, may_edit, rights } = await this.doors.get<SetupRows>(`/setup/${kind}`);
      shelf.rows.value = rows;
      shelf.mayEdit.value = may_edit;
      shelf.rights.value = rights ?? [];
      shelf.problem.value = null;
      this.isOld.value = false;
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      shelf.problem.value = refused;
      this.isOld.value = shelf.rows.value !== null && refused.mayRetry;
    }
  }

  /** What others save shows here too: asked for again when somebody comes back to the page, and every minute. */
  follow(): () => void {
    const look = (): void => { if (document.visibilityState === "visible") void this.refresh(); };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }

  /** All kinds that anybody has looked at, once more. */
  async refresh(): Promise<void> {
    await Promise.all([...this.shelves.keys()].map((kind) => this.load(kind)));
  }

  async save(kind: SetupKind, row: SetupRow | null, fields: Fields, request_id: string): Promise<SetupSaved> {
    const door = row ? `/setup/${kind}/${row.id}` : `/setup/${kind}`;
    const saved = await this.doors.post<SetupSaved>(door, { ...fields, ...(row ? { version: row.version } : {}), request_id });
    if (saved.row) {
      this.put(kind, saved.row);
      this.warnings.value = { ...this.warnings.value, [saved.row.id]: saved.warnings };
    }
    this.edits.value = null;
    return saved;
  }

  /** Take a row away; where history needs its name it is archived. */
  async remove(kind: SetupKind, row: SetupRow): Promise<SetupSaved> {
    const saved = await this.doors.post<SetupSaved>(`/setup/${kind}/${row.id}/remove`, { version: row.version, request_id: newRequestId() });
    await this.load(kind);
    this.edits.value = null;
    return saved;
  }

  async order(places: readonly Place[]): Promise<SetupSaved> {
    try {
      return await this.doors.post<SetupSaved>("/setup/services/order", { places, request_id: newRequestId() });
    } finally {
      this.edits.value = null;
      await this.load("services");
    }
  }

  async undo(revision: number): Promise<void> {
    try {
      await this.doors.post("/setup-changes/undo", { revision, request_id: newRequestId() });
    } finally {
      this.edits.value = null;
      await this.refresh();
    }
  }

  async loadEdits(): Promise<void> {
    this.edits.value = (await this.doors.get<SetupEdits>("/setup-changes")).changes;
  }

  private put(kind: SetupKind, row: SetupRow): void {
    const { rows } = this.of(kind);
    const others = rows.value ?? [];
    rows.value = others.some((one) => one.id === row.id) ? others.map((one) => (one.id === row.id ? row : one)) : [...others, row];
  }
}
