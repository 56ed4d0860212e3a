/** The officer's desk: the counter's live state, and one deed at a time. */
import { computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { ConsoleState, Moved, Words } from "../../../client/contract";
import type { Live } from "../../../client/live";
import { doorOf, panelRefusal, REFUSED } from "./deeds";
import type { Deed, Panel } from "./deeds";
import { heldBack } from "./held_back";
import type { Held } from "./held_back";
import type { Wanted } from "./keys";
import { heldWords, refusalWords, refusedAt, saidOf } from "./said";
import type { Said } from "./said";
import { Sending } from "./sending";
import { laidOver, undoable } from "./view";

const OF_A_TICKET: readonly Deed[] = ["recall", "start", "finish", "no-show", "undo", "park", "transfer", "requeue"];
/** Deeds that finish whoever stands here: they say whom the officer sees, so that nobody else is finished by mistake. */
const FINISHES_PRESENT: readonly Deed[] = ["call-next", "call"];

/** The part of live() that a desk needs. */
export type DeskLine = Pick<Live<ConsoleState>, "state" | "revision" | "status" | "away" | "staleSince" | "serverNow">;

export class Desk {
  readonly state: ReadonlySignal<ConsoleState | null>;
  readonly busy = signal<Deed | null>(null);
  readonly said = signal<Said | null>(null);
  readonly panel = signal<Panel | null>(null);
  private readonly answer = signal<Moved | null>(null);
  private readonly sending: Sending;
  private readonly ends: (() => void)[];
  private wasCut = true;
  private held: Held | null = null;

  constructor(readonly line: DeskLine, doors: Pick<Api, "post">, readonly counterId: string) {
    this.sending = new Sending(doors);
    this.state = computed(() => line.state.value && laidOver(line.state.value, line.revision.value, this.answer.value));
    this.ends = [
      effect(() => (line.status.value === "live" && line.state.value ? this.told() : this.cut())),
      effect(() => void (this.hasGround() || this.close())),
    ];
  }

  /** Why this cannot be done now, as a code; null when it can. */
  refusal(deed: Deed): string | null {
    const state = this.state.value;
    if (!state || this.line.away.value) return "network";
    return REFUSED[deed](state);
  }

  /** A key or a button asks: as do(), but a ticket that has only just been called is not finished by the first press. */
  ask(deed: Deed): void {
    const present = this.state.value?.present ?? null;
    const mayDo = !this.busy.value && this.refusal(deed) === null;
    this.held = mayDo ? heldBack(deed, present, this.line.serverNow(), this.held) : null;
    if (this.held && present) this.say("note", heldWords(this.held.deed, present.label));
    else void this.do(deed);
  }

  /** Do it, unless another deed is under way or it is refused as things stand. `more` goes along with the ticket's id. */
  async do(deed: Deed, more: object = {}): Promise<void> {
    const before = this.state.value;
    if (!before || this.busy.value) return;
    const refusal = this.refusal(deed);
    if (refusal) return this.say("note", refusalWords(refusal));
    this.busy.value = deed;
    try {
      const answer = await this.sending.send<Moved>(doorOf(this.counterId, deed), { ...this.bodyOf(deed), ...more });
      if (deed !== "undo") this.answer.value = answer;
      this.say("good", saidOf(deed, before, answer));
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      this.say("error", refusedAt(before.counter.number, problem));
    } finally {
      this.busy.value = null;
    }
  }

  /** What a key asked for. */
  press(wanted: Wanted): void {
    if ("deed" in wanted) this.ask(wanted.deed);
    else this.open("panel" in wanted ? wanted.panel : "pause");
  }

  /** Open a panel; pausing an already paused counter means to go on. */
  open(panel: Panel): void {
    if (panel === "pause" && this.state.value?.counter.state === "paused") return void this.do("resume");
    const state = this.state.value;
    const refusal = panel === "help" || panel === "sign-out" ? null : !state || this.line.away.value ? "network" : panelRefusal(panel, state);
    if (refusal) this.say("note", refusalWords(refusal));
    else if (!this.busy.value) this.panel.value = panel;
  }

  close(): void {
    this.panel.value = null;
  }

  stop(): void {
    this.ends.forEach((end) => end());
  }

  /** Moves name their ticket: what the officer sees is what is moved, whatever another window has done meanwhile. */
  private bodyOf(deed: Deed): object {
    const state = this.state.value;
    if (FINISHES_PRESENT.includes(deed)) return { present_ticket_id: state?.present?.id ?? "none" };
    const ticket = !state || !OF_A_TICKET.includes(deed) ? null : deed === "undo" ? undoable(state) : state.present;
    return ticket ? { ticket_id: ticket.id } : {};
  }

  private say(tone: Said["tone"], text: Required<Words>): void {
    this.said.value = { tone, text, count: (this.said.value?.count ?? 0) + 1 };
  }

  /** A panel whose ground has gone closes by itself: the ticket may have been finished in another window. */
  private hasGround(): boolean {
    const [panel, state] = [this.panel.value, this.state.value];
    if (!panel || panel === "help" || !state) return true;
    return panel === "sign-out" ? state.counter.state !== "closed" : panelRefusal(panel, state) === null;
  }

  private cut(): void {
    this.wasCut = true;
  }

  /**
   * The server has told how things stand. After a cut its word counts even with a lower revision (a restored backup), and what
   * was said before is old.
   */
  private told(): void {
    this.sending.settle();
    const answer = this.answer.peek();
    if (answer && (this.wasCut || answer.revision <= this.line.revision.peek())) this.answer.value = null;
    if (this.wasCut) this.said.value = null;
    this.wasCut = false;
  }
}
