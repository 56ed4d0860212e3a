/** Taking a number: one choice, one request_id, one number, whatever fingers and networks do. */
import { signal } from "@preact/signals";
import { ApiError, codeOf } from "../../../server/client/api";
import type { Api } from "../../../server/client/api";
import type { CheckedIn, Issued } from "../../../server/client/contract";
import { retryAfter } from "../../../server/client/words";
import { asChoice, forget, recall, remember } from "./pending";
import type { Choice, Coded, Pending } from "./pending";

export type Step =
  | { kind: "none" }
  | { kind: "asking"; service_id: string; tries: number }
  | { kind: "given"; issued: Issued | CheckedIn; priority_class: string | null; plan: readonly string[] }
  | { kind: "refused"; code: string }
  /** No answer for long; the same request may be sent again. */
  | { kind: "lost" };

const PAUSES_MS = [400, 800, 1500, 2500, 3000, 3000, 3000];

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export class Taking {
  readonly step = signal<Step>({ kind: "none" });
  private pending: Pending | null = null;

  constructor(private readonly doors: Api, private readonly key: string, private readonly pause: typeof wait = wait) {}

  /** A touch on a service. While one is being asked for, further touches change nothing. */
  async take(choice: Choice): Promise<void> {
    if (this.step.value.kind !== "none") return;
    await this.ask(remember(this.key, choice));
  }

  /** The last digit of an appointment's code. */
  async checkIn(coded: Coded): Promise<void> {
    if (this.step.value.kind === "none") await this.ask(remember(this.key, asChoice(coded)));
  }

  /** After a reload: the number that was being asked for or shown, under the same request_id. */
  async resume(): Promise<void> {
    const pending = recall(this.key);
    if (pending && this.step.value.kind === "none") await this.ask(pending);
  }

  async again(): Promise<void> {
    if (this.pending && this.step.value.kind === "lost") await this.ask(this.pending);
  }

  /** The person is done, or gone. */
  end(): void {
    this.pending = null;
    forget(this.key);
    this.step.value = { kind: "none" };
  }

  private async ask(pending: Pending): Promise<void> {
    this.pending = pending;
    for (let tries = 0; tries <= PAUSES_MS.length; tries += 1) {
      this.step.value = { kind: "asking", service_id: pending.service_id, tries };
      const step = await this.once(pending, tries);
      if (this.pending !== pending) return;
      if (step) {
        this.step.value = step;
        return;
      }
    }
    this.step.value = { kind: "lost" };
  }

  /** null: nothing is known yet, ask again. */
  private async once(pending: Pending, tries: number): Promise<Step | null> {
    try {
      return { kind: "given", issued: await this.given(pending), priority_class: pending.priority_class, plan: pending.plan ?? [] };
    } catch (problem) {
      return await this.after(problem, tries);
    }
  }

  private async given({ chosen_at: _, code, ...choice }: Pending): Promise<Issued | CheckedIn> {
    if (code === undefined) return await this.doors.post<Issued>("/tickets", choice);
    return await this.doors.post<CheckedIn>("/appointments/check-in", { code, language: choice.language, request_id: choice.request_id });
  }

  private async after(problem: unknown, tries: number): Promise<Step | null> {
    if (problem instanceof ApiError && problem.mayRetry) {
      await this.pause(Math.max(PAUSES_MS[tries] ?? 0, 1000 * Math.min(retryAfter(problem) ?? 0, 10)));
      return null;
    }
    forget(this.key);
    return { kind: "refused", code: codeOf(problem) };
  }
}
