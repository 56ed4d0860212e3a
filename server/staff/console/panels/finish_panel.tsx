/** Finish with what came of it: every field may stay empty. Enter finishes; Shift+Enter breaks a line in the note. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { TextArea, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { PresentTicket } from "../../../client/contract";
import type { Desk } from "../desk/desk";
import { useFirstFocus } from "../../sign_in/focus";
import { words } from "../words";
import "./finish_panel.css";

type Outcome = keyof ReturnType<typeof words>["outcomes"];

const OUTCOMES: readonly Outcome[] = ["received", "supplement", "returned", "advised", "refused"];

interface Came { outcome: Outcome | null; dossier: string; note: string }

const NOTHING: Came = { outcome: null, dossier: "", note: "" };

export function FinishPanel({ desk, ticket }: { desk: Desk; ticket: PresentTicket }) {
  const w = words();
  const form = useFirstFocus<HTMLFormElement>("textarea"); // what is typed or spaced lands in the note, and chooses nothing
  const [came, setCame] = useState(NOTHING);
  const submit = (event: Event): void => {
    event.preventDefault();
    desk.close();
    void desk.do("finish", { outcome: came.outcome, dossier_code: came.dossier.trim() || null, note: came.note.trim() || null });
  };
  return (
    <Dialog title={w.finishTitle(ticket.label)} onClose={() => desk.close()} wide>
      <form ref={form} class="finish-panel" onSubmit={submit} onKeyDown={(event) => sendsIt(event) && submit(event)}>
        <Outcomes chosen={came.outcome} onChoose={(outcome) => setCame({ ...came, outcome })} />
        <div class="finish-panel__texts">
          <TextField label={w.dossier} hint={w.optional} value={came.dossier} onText={(dossier) => setCame({ ...came, dossier })} maxLength={64} />
          <TextArea label={w.note} hint={w.optional} value={came.note} onText={(note) => setCame({ ...came, note })} maxLength={500} rows={3} />
        </div>
        <div class="finish-panel__actions">
          <Button wide onClick={() => desk.close()} keyHint="Esc">{w.cancel}</Button>
          <Button wide kind="primary" type="submit" icon="check" keyHint="Enter">{w.finish}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Outcomes({ chosen, onChoose }: { chosen: Outcome | null; onChoose: (outcome: Outcome) => void }) {
  const w = words();
  return (
    <fieldset class="finish-panel__outcomes">
      <legend class="finish-panel__legend">{w.outcome} <span class="finish-panel__optional">· {w.optional}</span></legend>
      {OUTCOMES.map((one) => <Choice key={one} kind="radio" name="outcome" checked={chosen === one} onChange={() => onChoose(one)}>{w.outcomes[one]}</Choice>)}
    </fieldset>
  );
}

/** Enter on a choice or in the note; in a line of text and on buttons the browser does it. */
function sendsIt(event: KeyboardEvent): boolean {
  const target = event.target;
  const takesEnter = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "radio");
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && takesEnter;
}
