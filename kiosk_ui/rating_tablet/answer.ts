/** One person's answer, from the first touch to the outbox. The first mark counts even when she walks off. */
import { signal } from "@preact/signals";
import type { LanguageCode } from "../../server/client/contract";
import { memory } from "../../server/client/device";
import type { Outbox } from "../../server/client/outbox";
import { newRequestId } from "../../server/client/request_id";

/** Without network a tablet knows no more than the number that was typed: then `turn_token` is null. */
export interface Invitation { turn_token: string | null; label: string; language?: LanguageCode; counter?: number | null; finished_at?: string }

/** A mark that was given and not yet sent; it outlives a reload under its own request_id. */
export interface Draft extends Invitation { score: number; reasons: string[]; comment: string; answer: boolean | null; given_at: string; request_id: string }

export type Step =
  | { kind: "idle" }
  | { kind: "asked"; invitation: Invitation; draft: Draft | null }
  | { kind: "marked"; draft: Draft }
  | { kind: "thanked"; request_id: string };

const COMMENT_LONGEST = 500;
const ANSWERED_KEPT = 30;

export class Answer {
  readonly step = signal<Step>({ kind: "idle" });
  private invitation: Invitation | null = null;

  /** `key` names this screen's place in the browser's storage; `now` is the server's clock as far as it is known. A mark
   * left by a reload is sent at once. */
  constructor(private readonly box: Outbox, private readonly key: string, private readonly now: () => Date = () => new Date()) {
    const left = read<Draft>(`${key}.draft`);
    if (left) void this.post(left);
  }

  /** What the server's snapshot says: an invitation, or none. One rating a turn, so one that was answered here is none. */
  invited(invitation: Invitation | null): void {
    this.invitation = invitation && !this.isAnswered(invitation) ? invitation : null;
    const step = this.step.value;
    const draft = step.kind === "marked" ? step.draft : step.kind === "asked" ? step.draft : null;
    if (draft && this.invitation && draft.turn_token !== this.invitation.turn_token) void this.post(draft);
    else if (draft || step.kind === "thanked") return;
    this.next();
  }

  /** A touch on a face. */
  mark(score: number): void {
    const step = this.step.value;
    if (step.kind !== "asked") return;
    const fresh = { ...step.invitation, reasons: [], comment: "", answer: null, given_at: this.now().toISOString(), request_id: newRequestId() };
    const same = step.draft?.score === score;
    this.keep({ ...(step.draft ?? fresh), ...(same ? {} : { reasons: [], answer: null }), score });
  }

  /** Reasons and words to the mark. */
  add(change: Partial<Pick<Draft, "reasons" | "comment" | "answer">>): void {
    const step = this.step.value;
    if (step.kind !== "marked") return;
    const comment = (change.comment ?? step.draft.comment).slice(0, COMMENT_LONGEST);
    this.keep({ ...step.draft, ...change, comment });
  }

  /** Back to the faces; the mark stands until another is given. */
  reconsider(): void {
    const step = this.step.value;
    if (step.kind === "marked") this.step.value = { kind: "asked", invitation: step.draft, draft: step.draft };
  }

  /** Sent by the button, or by itself when nobody touches any more. */
  async send(): Promise<void> {
    const step = this.step.value;
    const draft = step.kind === "marked" || step.kind === "asked" ? (step as { draft: Draft | null }).draft : null;
    if (!draft) return;
    this.step.value = { kind: "thanked", request_id: draft.request_id };
    await this.post(draft);
  }

  /** The page is left, and its last breath carries the mark as it stands: what were added later would be lost. It is kept, so
   * that the next page sends the same once more. */
  left(): void {
    const step = this.step.value;
    if (step.kind === "marked") this.step.value = { kind: "thanked", request_id: step.draft.request_id };
  }

  /** The thanks have been read. */
  next(): void {
    this.step.value = this.invitation ? { kind: "asked", invitation: this.invitation, draft: null } : { kind: "idle" };
  }

  private keep(draft: Draft): void {
    memory.set(`${this.key}.draft`, JSON.stringify(draft));
    this.step.value = { kind: "marked", draft };
  }

  /** Into the outbox first, forgotten here after: a crash between the two sends the same request_id twice, which is once. */
  private async post(draft: Draft): Promise<void> {
    if (this.invitation?.turn_token === draft.turn_token) this.invitation = null;
    if (draft.turn_token) memory.set(`${this.key}.answered`, JSON.stringify([draft.turn_token, ...this.answered()].slice(0, ANSWERED_KEPT)));
    await this.box.put("/ratings", bodyOf(draft));
    if (read<Draft>(`${this.key}.draft`)?.request_id === draft.request_id) memory.drop(`${this.key}.draft`); // else the next turn's mark
  }

  /** Whether this one was answered here; the server may not know yet. */
  isAnswered(invitation: Invitation): boolean {
    return invitation.turn_token !== null && this.answered().includes(invitation.turn_token);
  }

  private answered(): string[] {
    return read<string[]>(`${this.key}.answered`) ?? [];
  }
}

/** What the server is sent: the turn's secret where it is known, else the number on the slip. */
export function bodyOf({ turn_token, label, score, reasons, comment, answer, given_at, request_id }: Draft): Record<string, unknown> & { request_id: string } {
  return { ...(turn_token ? { turn_token } : { label }), score, reasons, comment: comment.trim() || null, answer, given_at, request_id };
}

/** null when nothing or nonsense is stored. */
function read<T>(key: string): T | null {
  try {
    return JSON.parse(memory.get(key) ?? "null") as T | null;
  } catch {
    return null;
  }
}
