/** Each press is one request: when nothing comes back, the same request goes out again, never a second one. */
import { ApiError } from "../../../client/api";
import { newRequestId } from "../../../client/request_id";

/** Pauses before the second to the fifth attempt: some 8 s in all, then the officer decides. */
const PAUSES_MS = [300, 1000, 2500, 4000];

export interface Wire {
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  newId?: () => string;
  pause?: (ms: number) => Promise<void>;
}

interface Wish { path: string; content: string; id: string }

export class Sending {
  private unsettled: Wish | null = null;

  constructor(private readonly wire: Wire) {}

  /**
   * Post until the server has answered. Should nothing come back at all, the wish stays unsettled: the same wish again
   * goes out under the same id, so that a deed which did arrive is not done twice. Throws ApiError.
   */
  async send<Answer>(path: string, body: object): Promise<Answer> {
    const wish = this.wishFor(path, JSON.stringify(body));
    this.unsettled = null;
    try {
      return await this.attempt<Answer>(path, { ...body, request_id: wish.id }, 0);
    } catch (problem) {
      if (isLost(problem)) this.unsettled = wish;
      throw problem;
    }
  }

  /** The server has told the state since: what became of the wish can be seen, and the next press is a new one. */
  settle(): void {
    this.unsettled = null;
  }

  private wishFor(path: string, content: string): Wish {
    const before = this.unsettled;
    if (before?.path === path && before.content === content) return before;
    return { path, content, id: (this.wire.newId ?? newRequestId)() };
  }

  private async attempt<Answer>(path: string, body: object, before: number): Promise<Answer> {
    try {
      return await this.wire.post<Answer>(path, body);
    } catch (problem) {
      const pause_ms = PAUSES_MS[before];
      if (!isLost(problem) || pause_ms === undefined) throw problem;
      await (this.wire.pause ?? wait)(pause_ms);
      return this.attempt<Answer>(path, body, before + 1);
    }
  }
}

/** Nobody knows whether it was done. A limit (429) has refused it for certain. */
const isLost = (problem: unknown): boolean => problem instanceof ApiError && problem.mayRetry && problem.status !== 429;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
