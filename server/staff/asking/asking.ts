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
  private asked = 0;

  constructor(private readonly doors: Pick<Api, "get">, private readonly path: string, private every_ms: number = EVERY_MS) {}

  /** Ask now, and again after the pause. An answer that was overtaken by a newer question is dropped. */
  async refresh(): Promise<void> {
    if (this.ended) return;
    clearTimeout(this.timer);
    const mine = ++this.asked;
    const counts = (): boolean => mine === this.asked && !this.ended;
    try {
      const answer = await this.doors.get<Answer>(this.path);
      if (!counts()) return;
      this.answer.value = answer;
      this.problem.value = null;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (counts()) this.problem.value = problem;
    }
    if (counts()) this.timer = setTimeout(() => void this.refresh(), this.every_ms);
  }

  /** Now, and so often from now on. */
  every(every_ms: number): void {
    this.every_ms = every_ms;
    void this.refresh();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}

export function useAsking<Answer>(doors: Pick<Api, "get">, path: string, every_ms: number = EVERY_MS): Asking<Answer> {
  const asking = useMemo(() => new Asking<Answer>(doors, path, every_ms), [path]);
  useEffect(() => {
    void asking.refresh();
    return () => asking.end();
  }, [asking]);
  return asking;
}
