/** Asking for one's own data and having it erased: the same wish has one request_id until it is answered. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Api } from "../../../server/client/api";
import type { DataErased, OwnData } from "../../../server/client/contract";
import { newRequestId } from "../../../server/client/request_id";

export class MyData {
  readonly data: Signal<OwnData | null> = signal(null);
  readonly problem: Signal<unknown> = signal(null);
  readonly busy = signal(false);
  readonly erased = signal(false);
  private readonly ids = new Map<string, string>();

  constructor(private readonly token: string, private readonly doors: Api) {}

  /** Show what is kept now. */
  show(): Promise<void> {
    return this.wish<OwnData>("my-data", (data) => { this.data.value = data; });
  }

  /** Erase, then show what is left. */
  async erase(): Promise<void> {
    await this.wish<DataErased>("erase-my-data", () => { this.erased.value = true; });
    if (this.problem.value === null) await this.show();
  }

  private async wish<Answer>(move: string, take: (answer: Answer) => void): Promise<void> {
    const request_id = this.ids.get(move) ?? newRequestId();
    this.ids.set(move, request_id);
    this.busy.value = true;
    this.problem.value = null;
    try {
      take(await this.doors.post<Answer>(`/tickets/${encodeURIComponent(this.token)}/${move}`, { request_id }));
      this.ids.delete(move);
    } catch (problem) {
      this.problem.value = problem;
    } finally {
      this.busy.value = false;
    }
  }
}

/** What a download holds: without the door's own number. */
export function asFile({ revision: _, ...data }: OwnData): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
