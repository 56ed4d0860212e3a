/** The report of the last period, sent now to see whether it comes. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import type { Api } from "../../../client/api";
import type { SendingQueued } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { useDeed } from "../../asking/deed";
import { language } from "../../sign_in/language";
import type { Edit } from "../setup/edit";
import { Part } from "../setup/fields";
import { words } from "./words";

export function TrialPart({ edit, doors, id, onTried }: { edit: Edit; doors: Api; id: string; onTried: () => void }) {
  const w = words();
  const deed = useDeed();
  const [tried, setTried] = useState(false);
  const unsaved = edit.dirty.length > 0;
  const send = (): Promise<void> => deed.run(async () => {
    await doors.post<SendingQueued>(`/scheduled-reports/${id}/try`, { request_id: newRequestId() });
    setTried(true);
    onTried();
  });
  return (
    <Part title={w.trial} lead={w.trialLead}>
      <div class="periodic-trial">
        <div><Button icon="letter" busy={deed.busy} disabled={unsaved} onClick={() => void send()}>{w.trial}</Button></div>
        {unsaved && <p class="setup-hint">{w.trialSave}</p>}
        {deed.problem && <p class="text-field__error" role="alert">{errorWords(deed.problem, language.value)}</p>}
        {tried && !unsaved && !deed.problem && <p class="setup-hint" role="status">{w.queued}</p>}
      </div>
    </Part>
  );
}
