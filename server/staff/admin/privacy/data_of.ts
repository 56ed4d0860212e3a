/** Asking for the data of one ticket; the reason goes into the audit with each look and each erasure. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Api } from "../../../client/api";
import type { DataErased, OwnData } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";

export class DataOf {
  readonly label = signal("");
  readonly day = signal("");
  readonly reason = signal("");
  readonly data: Signal<OwnData | null> = signal(null);
  readonly erased: Signal<number | null> = signal(null);
  readonly problem: Signal<unknown> = signal(null);
  readonly busy = signal(false);

  constructor(private readonly doors: Api) {}

  /** Whether everything is said that the audit keeps. */
  isReady(): boolean {
    return [this.label, this.day, this.reason].every((one) => one.value.trim() !== "");
  }

  /** What is kept of that number on that day. */
  async show(): Promise<void> {
    this.erased.value = null;
    await this.look();
  }

  /** Erase what was shown, then show what is left. */
  async erase(): Promise<void> {
    const ticket_id = this.data.value?.ticket.id;
    await this.wish(async () => {
      this.erased.value = (await this.doors.post<DataErased>("/personal-data/erase", { ticket_id, reason: this.reason.value, request_id: newRequestId() })).erased;
    });
    if (this.problem.value === null) await this.look();
  }

  private look(): Promise<void> {
    const asked = { label: this.label.value.trim(), day: this.day.value, reason: this.reason.value, request_id: newRequestId() };
    return this.wish(async () => { this.data.value = await this.doors.post<OwnData>("/personal-data/show", asked); });
  }

  private async wish(ask: () => Promise<void>): Promise<void> {
    this.busy.value = true;
    this.problem.value = null;
    try {
      await ask();
    } catch (problem) {
      this.problem.value = problem;
    } finally {
      this.busy.value = false;
    }
  }
}
