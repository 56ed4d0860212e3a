/** Asking for a dossier by its code. What was typed is not kept anywhere. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { DossierFound } from "../../server/client/contract";

export type Step = { kind: "typing" } | { kind: "asking" } | { kind: "found"; dossier: DossierFound } | { kind: "unknown" | "often" | "away" };

const LONGEST = 64;
/** A code has at least these letters and figures; fewer are not even asked for. */
const LEAST = 4;

export class LookUp {
  readonly code: Signal<string> = signal("");
  readonly step: Signal<Step> = signal<Step>({ kind: "typing" });
  private asked = 0;

  /** `site` is the centre of a phone; a kiosk's own is known. */
  constructor(private readonly doors: Pick<Api, "post">, private readonly site: string | null) {}

  /** Typing takes the last answer away. */
  type(code: string): void {
    this.asked += 1;
    this.code.value = code.toUpperCase().slice(0, LONGEST);
    this.step.value = { kind: "typing" };
  }

  get isLongEnough(): boolean {
    return this.code.value.replace(/[^0-9A-ZĐ]/g, "").length >= LEAST;
  }

  /** Ask; an answer that was overtaken by typing is dropped. */
  async look(): Promise<void> {
    if (!this.isLongEnough || this.step.value.kind === "asking") return;
    const mine = ++this.asked;
    this.step.value = { kind: "asking" };
    const step = await this.answer();
    if (mine === this.asked) this.step.value = step;
  }

  private async answer(): Promise<Step> {
    try {
      const dossier = await this.doors.post<DossierFound>("/dossiers/look-up", { code: this.code.value, ...(this.site ? { site_id: this.site } : {}) });
      return { kind: "found", dossier };
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.status === 404) return { kind: "unknown" };
      return { kind: problem.status === 429 ? "often" : "away" };
    }
  }
}
