/** A test page from here: asked for, followed until it is printed, with what the printer said of itself. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { ApiError } from "../../../client/api";
import type { PrinterFound, PrinterProfile, SetupRow, TestPageQueued, TestPageState } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { Part } from "../setup/fields";
import { fitting, isOver, lookOf } from "./trial";
import { words } from "./words";

const EVERY_MS = 1000;

export interface TrialPartProps { edit: Edit; page: PageProps; row: SetupRow; known: readonly PrinterProfile[] }

export function TrialPart({ edit, page, row, known }: TrialPartProps) {
  const w = words();
  const { state, problem, ask } = useTrial(page, row.id);
  const job = state?.print_job ?? null;
  const unsaved = edit.dirty.length > 0;
  return (
    <Part title={w.trial} lead={w.trialLead}>
      <div class="printer-trial">
        <div><Button icon="printer" disabled={unsaved || (job !== null && !isOver(job.state))} onClick={() => void ask()}>{w.trialPrint}</Button></div>
        {unsaved && <p class="setup-hint">{w.trialSave}</p>}
        {problem && <p class="text-field__error" role="alert">{problem}</p>}
        {job && <p role="status" aria-live="polite"><StatusChip tone={lookOf(job.state).tone} shape={lookOf(job.state).shape}>{w.trialStates[job.state] ?? job.state}</StatusChip> {job.detail && <span class="setup-hint">{job.detail}</span>}</p>}
        {state?.found && <FoundWords found={state.found} edit={edit} known={known} />}
      </div>
    </Part>
  );
}

function FoundWords({ found, edit, known }: { found: PrinterFound; edit: Edit; known: readonly PrinterProfile[] }) {
  const w = words();
  const name = [found.maker, found.model, found.firmware].filter(Boolean).join(" ");
  const fits = fitting(found, known);
  const use = (profile: PrinterProfile): void => edit.set({ profile: profile.name, width_mm: profile.width_mm, cut: profile.cut !== "none" });
  return (
    <>
      <dl class="printer-facts__list">
        <div class="printer-facts__row"><dt>{w.foundName}</dt><dd>{name || w.foundNothing}</dd></div>
        <div class="printer-facts__row"><dt>{w.foundConfirms}</dt><dd>{found.confirms ? w.foundYes : w.foundNo}</dd></div>
      </dl>
      {fits && fits.name !== edit.get("profile") && <div><Button size="s" kind="secondary" onClick={() => use(fits)}>{w.useKind(fits.title)}</Button></div>}
    </>
  );
}

function useTrial(page: PageProps, id: string): { state: TestPageState | null; problem: string | null; ask: () => Promise<void> } {
  const [state, know] = useState<TestPageState | null>(null);
  const [problem, tell] = useState<string | null>(null);
  const doors = page.session.doors;
  const look = async (): Promise<void> => know(await doors.get<TestPageState>(`/printers/${id}/test-page`));
  const trying = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      tell(null);
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      tell(errorWords(refused, language.value));
    }
  };
  useEffect(() => void trying(look), [id]);
  const waits = state?.print_job ? !isOver(state.print_job.state) : false;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void trying(look), EVERY_MS);
    return () => clearInterval(timer);
  }, [waits, id]);
  const ask = (): Promise<void> => trying(async () => {
    await doors.post<TestPageQueued>(`/printers/${id}/test-page`, { request_id: newRequestId() });
    await look();
  });
  return { state, problem, ask };
}
