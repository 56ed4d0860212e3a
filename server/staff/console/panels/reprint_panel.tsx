/** A marked copy of the slip of the number that is called here: why, and then where it comes out. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { Reprinted } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import { words } from "../words";

type Labelled = { id: string; label: string };

export function ReprintPanel({ doors, ticket, onClose }: { doors: Api; ticket: Labelled; onClose: () => void }) {
  const w = words();
  const form = useFirstFocus<HTMLFormElement>("input");
  const [reason, setReason] = useState("");
  const { problem, reprint } = useReprint(doors, ticket, onClose);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() !== "") void reprint(reason.trim());
  };
  return (
    <Dialog title={w.reprintTitle(ticket.label)} onClose={onClose}>
      <form ref={form} class="pick-panel" onSubmit={submit}>
        <p>{w.reprintLead}</p>
        {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
        <TextField label={w.whyReprint} hint={w.reasonNeeded} value={reason} onText={setReason} maxLength={200} />
        <Button wide kind="primary" type="submit" icon="printer" disabled={reason.trim() === ""}>{w.reprint}</Button>
        <Button wide kind="quiet" onClick={onClose} keyHint="Esc">{w.cancel}</Button>
      </form>
    </Dialog>
  );
}

/** One request, however often it is pressed; says where the copy comes out. */
export function useReprint(doors: Api, ticket: Labelled, onDone: () => void) {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [request_id] = useState(newRequestId);
  const reprint = async (reason: string): Promise<void> => {
    try {
      const { printer } = await doors.post<Reprinted>(`/tickets/${ticket.id}/reprint`, { reason, request_id });
      toast(words().reprinted(ticket.label, printer.name));
      onDone();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
    }
  };
  return { problem, reprint };
}
