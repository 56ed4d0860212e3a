/** What the gateway has taken, asked for every two seconds. */
import { signal } from "@preact/signals";
import { api, ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { GatewayMessage, TestGateway } from "../../client/contract";

export type GatewayStatus = "loading" | "open" | "away" | "barred";

const EVERY_MS = 2000;

export class Taken {
  readonly messages = signal<readonly GatewayMessage[]>([]);
  readonly status = signal<GatewayStatus>("loading");
  private readonly doors: Api;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(key: string) {
    this.doors = api(() => key);
  }

  /** Look now, and then again and again until `end`. */
  async look(): Promise<void> {
    try {
      this.messages.value = (await this.doors.get<TestGateway>("/gateway")).messages;
      this.status.value = "open";
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      this.status.value = problem.mayRetry ? "away" : "barred";
    }
    if (!this.ended && this.status.value !== "barred") this.timer = setTimeout(() => void this.look(), EVERY_MS);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}
