/** A centre's open data, asked for once a minute while somebody looks. */
import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";

const EVERY_MS = 60_000;
/** Sooner where nothing has come yet, or the last asking failed. */
const AGAIN_MS = 10_000;

export interface Asked<Answer> { answer: Answer | null; problem: ApiError | null }

/** `path` null: nothing is asked. What came last stays while the server is away; what is no longer published does not. */
export function useEveryMinute<Answer>(doors: Pick<Api, "get">, path: string | null): Asked<Answer> {
  const [asked, set] = useState<Asked<Answer>>({ answer: null, problem: null });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = path !== null;
    const failed = (problem: unknown): void => {
      if (!(problem instanceof ApiError)) throw problem;
      if (isWanted) set((before) => ({ answer: problem.status === 404 ? null : before.answer, problem }));
    };
    const ask = async (): Promise<void> => {
      const again = await doors.get<Answer>(path ?? "").then((answer) => { if (isWanted) set({ answer, problem: null }); return EVERY_MS; }, (problem: unknown) => { failed(problem); return AGAIN_MS; });
      if (isWanted) timer = setTimeout(() => void ask(), again);
    };
    if (isWanted) void ask();
    return () => { isWanted = false; clearTimeout(timer); };
  }, [path]);
  return asked;
}
