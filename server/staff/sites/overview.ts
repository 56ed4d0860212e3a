/** The list of centres, asked for every few seconds while the page is looked at. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { SiteList } from "../../client/contract";

const EVERY_MS = 5000;

export class Overview {
  readonly list = signal<SiteList | null>(null);
  /** Why the last asking failed: what is shown may be old. */
  readonly problem = signal<ApiError | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(private readonly doors: Api) {}

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    try {
      this.list.value = await this.doors.get<SiteList>("/sites");
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

export function useOverview(doors: Api): Overview {
  const overview = useMemo(() => new Overview(doors), []);
  useEffect(() => {
    void overview.refresh();
    return () => overview.end();
  }, []);
  return overview;
}
