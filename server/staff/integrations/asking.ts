/** One door, asked for again and again while somebody looks. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";

const EVERY_MS = 4_000;

export class Asking<Answer> {
  readonly answer = signal<Answer | null>(null);
  /** Why the last asking failed; what is shown may be old. */
  readonly problem = signal<ApiError | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(private readonly doors: Api, private readonly path: string) {}

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const answer = await this.doors.get<Answer>(this.path);
      if (this.ended) return;
      this.answer.value = answer;
      this.problem.value = null;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      this.problem.value = problem;
    }
    if (!this.ended) this.timer = setTimeout(() => void this.refresh(), EVERY_MS);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}

export function useAsking<Answer>(doors: Api, path: string): Asking<Answer> {
  const asking = useMemo(() => new Asking<Answer>(doors, path), [path]);
  useEffect(() => {
    void asking.refresh();
    return () => asking.end();
  }, [asking]);
  return asking;
}
