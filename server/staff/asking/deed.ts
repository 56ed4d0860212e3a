/** One thing done at a door: busy while it is on its way, and what went wrong. */
import { useState } from "preact/hooks";
import { ApiError } from "../../client/api";

export interface Deed { busy: boolean; problem: ApiError | null; run: (work: () => Promise<void>) => Promise<void> }

export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
