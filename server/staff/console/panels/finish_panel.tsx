/** Finish with what came of it: every field may stay empty. Enter finishes; Shift+Enter breaks a line in the note; the Enter of a scanner goes on to the next field. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { TextArea, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { Api } from "../../../client/api";
import type { PresentTicket, WorkingDays } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { useAsked } from "../../asking/use_asked";
import type { Desk } from "../desk/desk";
import { promised, Typing } from "../desk/promise";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import { words } from "../words";
import { Chips } from "./chips";
import "./finish_panel.css";

type Outcome = keyof ReturnType<typeof words>["outcomes"];
type Purpose = keyof ReturnType<typeof words>["purposes"];

const OUTCOMES: readonly Outcome[] = ["received", "supplement", "returned", "advised", "refused"];
const PURPOSES: readonly Purpose[] = ["submit", "supplement", "collect", "advise", "pay"];
/** What mostly comes of it: chosen along with the purpose, until the officer says otherwise. */
const USUAL: Partial<Record<Purpose, Outcome>> = { submit: "received", supplement: "received", collect: "returned", advise: "advised" };

interface Came { purpose: Purpose | null; outcome: Outcome | null; isOwn: boolean; dossier: string; promise: string; note: string }

const NOTHING: Came = { purpose: null, outcome: null, isOwn: false, dossier: "", promise: "", note: "" };

export function FinishPanel({ desk, doors, ticket }: { desk: Desk; doors: Pick<Api, "get">; ticket: PresentTicket }) {
  const w = words();
  const form = useFirstFocus<HTMLFormElement>("input[name=dossier]"); // a scanner comes first, and its Enter must not finish with a code in the note
  const typing = useMemo(() => new Typing(), []);
  const days = useAsked<WorkingDays>(doors, "/working-days").answer;
  const [came, setCame] = useState(NOTHING);
  const promise = promised(came.promise, days);
  const code = came.dossier.trim();
  const lacksCode = promise.on !== null && code === "";
  const submit = (event: Event): void => {
    event.preventDefault();
    if (promise.isWrong || lacksCode) return;
    desk.close();
    void desk.do("finish", { purpose: came.purpose, outcome: came.outcome, dossier_code: code || null, promised_on: promise.on, note: came.note.trim() || null });
  };
  const scanned = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return typing.sign(event.timeStamp);
    if (!typing.wasScanned(event.timeStamp)) return;
    event.preventDefault();
    form.current?.querySelector<HTMLInputElement>("input[name=promise]")?.focus();
  };
  const choose = (purpose: Purpose | null): void => setCame({ ...came, purpose, outcome: came.isOwn || !purpose ? came.outcome : USUAL[purpose] ?? null });
  const wrong = promise.isWrong ? w.promiseWrong : null;
  return (
    <Dialog title={w.finishTitle(ticket.label)} onClose={() => desk.close()} wide>
      <form ref={form} class="finish-panel" onSubmit={submit} onKeyDown={(event) => sendsIt(event) && submit(event)}>
        <div class="finish-panel__purposes"><Chips<Purpose | null> legend={`${w.purpose} · ${w.optional}`} name="purpose" chosen={came.purpose} onChoose={choose} options={PURPOSES.map((one) => ({ value: one, words: w.purposes[one] }))} /></div>
        <Outcomes chosen={came.outcome} onChoose={(outcome) => setCame({ ...came, outcome, isOwn: true })} />
        <div class="finish-panel__texts">
          <TextField label={w.dossier} name="dossier" hint={w.optional} error={lacksCode ? w.promiseCode : null} value={came.dossier} onText={(dossier) => setCame({ ...came, dossier })} onKeyDown={scanned} maxLength={64} />
          <TextField label={w.promise} name="promise" hint={promise.on ? calendarWords(promise.on, language.value) : w.promiseHint} error={wrong} value={came.promise} onText={(text) => setCame({ ...came, promise: text })} maxLength={10} />
          <TextArea label={w.note} hint={w.optional} value={came.note} onText={(note) => setCame({ ...came, note })} maxLength={500} rows={2} />
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
