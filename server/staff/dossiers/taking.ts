/** A file on its way in: checked first, then kept piece by piece while the server says how far it is. */
import { signal } from "@preact/signals";
import { ApiError, BASE } from "../../client/api";
import type { DossiersImported, ErrorBody, FileError } from "../../client/contract";

/** As the server takes. */
export const MOST_BYTES = 64_000_000;

export type Told =
  | { kind: "nothing" } | { kind: "sending" } | { kind: "going"; done: number; of: number }
  | { kind: "fine"; answer: DossiersImported } | { kind: "done"; answer: DossiersImported }
  | { kind: "wrong"; lines: FileError[]; count: number } | { kind: "failed"; problem: ApiError } | { kind: "broken" };

type Line = DossiersImported | { done: number; of: number } | ErrorBody;

export class Taking {
  readonly told = signal<Told>({ kind: "nothing" });

  forget(): void {
    this.told.value = { kind: "nothing" };
  }

  async run(file: Blob, preview: boolean): Promise<void> {
    this.told.value = { kind: "sending" };
    try {
      const response = await fetch(`${BASE}/dossiers/file${preview ? "?preview=true" : ""}`, { method: "POST", headers: { "Content-Type": "text/csv", "X-Toiluot": "1" }, body: file, credentials: "same-origin" });
      await this.read(response, preview);
    } catch (problem) {
      this.told.value = { kind: "failed", problem: problem instanceof ApiError ? problem : new ApiError("network", String(problem), {}, 0) };
    }
  }

  private async read(response: Response, preview: boolean): Promise<void> {
    const lines = reader(response);
    let last: Line | null = null;
    for await (const line of lines) {
      last = JSON.parse(line) as Line;
      if ("of" in last) this.told.value = { kind: "going", done: last.done, of: last.of };
    }
    this.told.value = last === null || "of" in last ? { kind: "broken" } : "error" in last ? refused(last, response.status) : { kind: preview ? "fine" : "done", answer: last };
  }
}

/** Wrong lines, or another refusal. */
export function refused({ error }: ErrorBody, status: number): Told {
  const lines = error.code === "import.refused" ? (error.facts?.["errors"] as FileError[] | undefined) : undefined;
  if (lines) return { kind: "wrong", lines, count: Number(error.facts?.["count"] ?? lines.length) };
  return { kind: "failed", problem: new ApiError(error.code, error.message, error.facts ?? {}, status) };
}

/** Whole lines of an answer, as they come. */
async function* reader(response: Response): AsyncGenerator<string> {
  const body = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const piece = await body?.read();
    rest += decoder.decode(piece?.value, { stream: !piece?.done });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line.trim());
    if (!piece || piece.done) break;
  }
  if (rest.trim()) yield rest;
}
