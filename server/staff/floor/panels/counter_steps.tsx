/** The deeds that need to know more: why it pauses, for whom it opens, where the officer goes, what is written. */
import { useState } from "preact/hooks";
import { SelectField, TextArea } from "../../../../kiosk_ui/design/controls/text_field";
import type { FloorOfficer } from "../../../client/contract";
import { pick } from "../../../client/words";
import { useAsked } from "../../asking/use_asked";
import { language } from "../../sign_in/language";
import { moving, opening, pausing, writing } from "../deeds";
import { words } from "../words";
import { Reason, StepActions, StepForm } from "./step_parts";
import type { StepCommon } from "./step_parts";

export function PausePanel({ counter, steering, run, onBack }: StepCommon) {
  const w = words();
  const [why, setWhy] = useState("break");
  const [reason, setReason] = useState("");
  return (
    <StepForm onSend={() => run(pausing(counter, why, reason.trim()))}>
      <p>{w.surePause(counter.number)}</p>
      <SelectField label={w.pauseReason} value={why} onText={setWhy} options={Object.entries(w.pauses).map(([value, label]) => ({ value, label }))} />
      <Reason value={reason} onText={setReason} />
      <StepActions name={w.deed.pause} busy={steering.busy.value !== null} onBack={onBack} />
    </StepForm>
  );
}

export function OpenPanel({ counter, steering, run, onBack }: StepCommon) {
  const w = words();
  const { answer, problem } = useAsked<{ officers: FloorOfficer[] }>(steering.doors, "/officers"); // seventy names do not travel with each state
  const [officer, setOfficer] = useState("");
  const [reason, setReason] = useState("");
  const free = (answer?.officers ?? []).filter((one) => one.counter === null);
  return (
    <StepForm onSend={() => run(opening(counter, officer, reason.trim()))}>
      {problem && <p role="alert">{problem}</p>}
      <SelectField label={w.openFor} hint={answer && free.length === 0 ? w.nobodyFree : undefined} value={officer} onText={setOfficer}
        options={[{ value: "", label: answer ? w.choose : w.loadingList }, ...free.map((one) => ({ value: one.id, label: one.name }))]} />
      <Reason value={reason} onText={setReason} />
      <StepActions name={w.deed.open} busy={steering.busy.value !== null} onBack={onBack} disabled={officer === ""} />
    </StepForm>
  );
}

export function MovePanel({ counter, counters, steering, run, onBack }: StepCommon) {
  const w = words();
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const free = counters.filter((one) => one.state === "closed");
  const aim = free.find((one) => one.id === to);
  return (
    <StepForm onSend={() => void (aim && run(moving(counter, aim, reason.trim())))}>
      <p>{w.sureMove(counter.officer?.name ?? "", counter.number)}</p>
      <SelectField label={w.moveTo} hint={free.length === 0 ? w.noneFree : undefined} value={to} onText={setTo}
        options={[{ value: "", label: w.choose }, ...free.map((one) => ({ value: one.id, label: pick(one.name, language.value) }))]} />
      <Reason value={reason} onText={setReason} />
      <StepActions name={w.deed.move} busy={steering.busy.value !== null} onBack={onBack} disabled={!aim} />
    </StepForm>
  );
}

export function WritePanel({ counter, steering, run, onBack }: StepCommon) {
  const w = words();
  const [text, setText] = useState("");
  return (
    <StepForm onSend={() => run(writing(text.trim(), counter))}>
      <TextArea label={w.messageText} hint={w.messageHint} value={text} onText={setText} maxLength={300} rows={3} />
      <StepActions name={w.send} busy={steering.busy.value !== null} onBack={onBack} disabled={text.trim() === ""} />
    </StepForm>
  );
}
