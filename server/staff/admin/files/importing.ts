/** Taking a file in: first what it would do, then the same for good. */
import { useState } from "preact/hooks";
import { ApiError } from "../../../client/api";
import type { FileError, Imported } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import type { PageProps } from "../pages";

export type FileName = "site.yaml" | "services.csv";

/** As the server takes; see LARGEST_FILE there. */
export const MOST_BYTES = 2_000_000;

export interface Import {
  busy: "preview" | "apply" | null;
  answer: Imported | null;
  problem: ApiError | null;
  /** The lines that cannot be, and how many there are in all. */
  lines: FileError[];
  count: number;
  /** A preview has found nothing wrong, so that it may be imported. */
  isFine: boolean;
  run(name: FileName, text: string, preview: boolean): Promise<void>;
  forget(): void;
}

export function useImport(page: Pick<PageProps, "session" | "catalogue">): Import {
  const [busy, setBusy] = useState<Import["busy"]>(null);
  const [answer, setAnswer] = useState<Imported | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const forget = (): void => { setAnswer(null); setProblem(null); };
  const run = async (name: FileName, text: string, preview: boolean): Promise<void> => {
    setBusy(preview ? "preview" : "apply");
    forget();
    try {
      setAnswer(await page.session.doors.post<Imported>(`/setup-files/${name}`, { text, preview, request_id: newRequestId() }));
      if (!preview) await page.catalogue.refresh();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
    } finally {
      setBusy(null);
    }
  };
  const lines = linesOf(problem);
  return { busy, answer, problem, lines, count: Number(problem?.facts["count"] ?? lines.length), isFine: answer !== null && !answer.applied, run, forget };
}

/** The wrong lines of a refused file, in their order. */
export function linesOf(problem: ApiError | null): FileError[] {
  const errors = problem?.code === "import.refused" ? problem.facts["errors"] : null;
  return Array.isArray(errors) ? [...(errors as FileError[])].sort((a, b) => a.line - b.line) : [];
}
