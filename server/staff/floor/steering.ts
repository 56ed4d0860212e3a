/** What a supervisor does from the floor: one post at a time, its words, its way back, and the floor asked for at once. */
import { signal } from "@preact/signals";
import { toast } from "../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { FloorState, Snapshot } from "../../client/contract";
import type { Live } from "../../client/live";
import { newRequestId } from "../../client/request_id";
import { errorWords } from "../../client/words";
import { language } from "../sign_in/language";
import { words } from "./words";

/** One deed: its door and body, what is said when it is done, and the deed that takes it back. */
export interface Deed { path: string; body?: object; said: string; back?: Deed }

export type FloorLine = Pick<Live<FloorState>, "status" | "offer" | "away">;

export class Steering {
  /** The door that is being knocked at; null while nothing is under way. */
  readonly busy = signal<string | null>(null);

  constructor(private readonly line: FloorLine, readonly doors: Pick<Api, "get" | "post">) {}

  /** Resolves to whether the server has done it; a refusal is said. */
  do(deed: Deed): Promise<boolean> {
    return this.run(deed.path, [deed], deed.said, deed.back);
  }

  /** Many of one kind, one after the other, said once; it stops at the first that is refused. */
  doAll(deeds: readonly Deed[], said: string): Promise<boolean> {
    return this.run("all", deeds, said);
  }

  private async run(busy: string, deeds: readonly Deed[], said: string, back?: Deed): Promise<boolean> {
    if (this.busy.value !== null) return false;
    this.busy.value = busy;
    try {
      for (const { path, body } of deeds) await this.doors.post(path, { ...body, request_id: newRequestId() });
      toast(said, "good", back ? { words: words().undo, act: () => void this.do(back) } : null);
      await this.look();
      return true;
    } catch (problem) {
      return this.refused(problem);
    } finally {
      this.busy.value = null;
    }
  }

  private refused(problem: unknown): false {
    if (!(problem instanceof ApiError)) throw problem;
    toast(errorWords(problem, language.value), "error");
    return false;
  }

  /** The floor is told of changes once a second at most; one's own is asked for at once. What was done is done, whether this comes back or not. */
  private async look(): Promise<void> {
    try {
      const snapshot = await this.doors.get<Snapshot<FloorState>>("/floor");
      if (this.line.status.value === "live") this.line.offer(snapshot);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem; // the line tells it a moment later
    }
  }
}
