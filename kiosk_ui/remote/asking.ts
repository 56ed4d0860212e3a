/** One wish, one request_id, whatever the network does: pressing again asks for the same thing. */
import { signal } from "@preact/signals";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import { newRequestId } from "../../server/client/request_id";

export class Asking<Answer> {
  readonly isBusy = signal(false);
  readonly problem = signal<ApiError | null>(null);
  private wish = "";
  private requestId = "";

  constructor(private readonly doors: Pick<Api, "post">) {}

  /** null when it was refused or nothing came back; `problem` says why. */
  async ask(path: string, body: Record<string, unknown>): Promise<Answer | null> {
    if (this.isBusy.value) return null;
    const wish = `${path} ${JSON.stringify(body)}`;
    if (wish !== this.wish) [this.wish, this.requestId] = [wish, newRequestId()];
    this.isBusy.value = true;
    this.problem.value = null;
    try {
      const answer = await this.doors.post<Answer>(path, { ...body, request_id: this.requestId });
      this.wish = "";
      return answer;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (!problem.mayRetry) this.wish = "";
      this.problem.value = problem;
      return null;
    } finally {
      this.isBusy.value = false;
    }
  }
}
