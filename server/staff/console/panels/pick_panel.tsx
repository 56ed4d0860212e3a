/** One number of the line, taken out of its turn: called first, printed again, or taken out; each needs its reason. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { ConsoleState, QueuedTicket } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords, pick } from "../../../client/words";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import { useReprint } from "./reprint_panel";
import "./pick_panel.css";

export interface PickPanelProps { desk: Desk; doors: Api; state: ConsoleState; ticket: QueuedTicket; onClose: () => void }

export function PickPanel({ desk, doors, state, ticket, onClose }: PickPanelProps) {
  const w = words();
  const form = useFirstFocus<HTMLDivElement>("input");
  const [reason, setReason] = useState("");
  const { problem, takeOut } = useTakingOut(doors, ticket, onClose);
  const again = useReprint(doors, ticket, onClose);
  const refused = problem ?? again.problem;
  const lacks = reason.trim() === "";
  const call = (): void => {
    onClose();
    void desk.do("call", { ticket_id: ticket.id, reason: reason.trim() });
  };
  return (
    <Dialog title={w.pickTitle(ticket.label)} onClose={onClose}>
      <div ref={form} class="pick-panel">
        <p>{pick(ticket.service.names, language.value)}</p>
        {refused && <Banner tone="error">{errorWords(refused, language.value)}</Banner>}
        <TextField label={w.whyPicked} hint={w.reasonNeeded} value={reason} onText={setReason} maxLength={200} />
        {state.may.choose && <Button wide kind="primary" icon="bell" disabled={lacks || desk.refusal("call") !== null} onClick={call}>{w.callThis}</Button>}
        {state.may.choose && state.present && <p class="pick-panel__hint">{w.goesFirst}</p>}
        {state.may.reprint && <Button wide icon="printer" disabled={lacks} onClick={() => void again.reprint(reason.trim())}>{w.reprint}</Button>}
        {state.may.cancel && <Button wide kind="danger" icon="close" disabled={lacks} onClick={() => void takeOut(reason.trim())}>{w.takeOut}</Button>}
        <Button wide kind="quiet" onClick={onClose} keyHint="Esc">{w.cancel}</Button>
      </div>
    </Dialog>
  );
}

function useTakingOut(doors: Api, ticket: QueuedTicket, onDone: () => void) {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const takeOut = async (reason: string): Promise<void> => {
    try {
      await doors.post(`/tickets/${ticket.id}/cancel-by-staff`, { reason, request_id: newRequestId() });
      toast(words().cancelled(ticket.label));
      onDone();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
    }
  };
  return { problem, takeOut };
}
