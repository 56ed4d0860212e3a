/** A number for who cannot use the kiosk: one service or several in order, the priority, the language. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { QrCode } from "../../../../kiosk_ui/design/drawings/qr_code";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { BigNumber } from "../../../../kiosk_ui/design/layout/big_number";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { Issued, Language } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords, pick } from "../../../client/words";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import { placesOf, useDestinations } from "./destinations";
import type { Place } from "./destinations";
import "./issue_panel.css";

export function IssuePanel({ desk, doors }: { desk: Desk; doors: Api }) {
  const w = words();
  const [issued, setIssued] = useState<Issued | null>(null);
  return (
    <Dialog title={issued ? w.given(issued.ticket.label) : w.issueTitle} onClose={() => desk.close()} wide>
      {issued ? <Given issued={issued} onAnother={() => setIssued(null)} onDone={() => desk.close()} /> : <Asking desk={desk} doors={doors} onIssued={setIssued} />}
    </Dialog>
  );
}

function Given({ issued, onAnother, onDone }: { issued: Issued; onAnother: () => void; onDone: () => void }) {
  const w = words();
  const form = useFirstFocus<HTMLDivElement>("button");
  return (
    <div ref={form} class="issue-given">
      <BigNumber label={issued.ticket.label} size="l" />
      <div class="issue-given__qr"><QrCode text={issued.ticket.follow_url} label={w.scanToFollow} /></div>
      <p>{w.scanToFollow}</p>
      <div class="transfer-panel__actions"><Button wide onClick={onAnother}>{w.another1}</Button><Button wide kind="primary" onClick={onDone}>{w.done}</Button></div>
    </div>
  );
}

function Asking({ desk, doors, onIssued }: { desk: Desk; doors: Api; onIssued: (issued: Issued) => void }) {
  const w = words();
  const form = useFirstFocus<HTMLFormElement>("input[type=search]");
  const { places, problem } = useDestinations(doors);
  const [sought, seek] = useState("");
  const [chosen, setChosen] = useState<readonly Place[]>([]);
  const [priority, setPriority] = useState("");
  const [spoken, setSpoken] = useState<Language>("vi");
  const { busy, refused, issue } = useIssuing(doors, onIssued);
  const submit = (event: Event): void => {
    event.preventDefault();
    void issue(chosen.map((place) => place.id), priority || null, spoken);
  };
  const turn = (place: Place, on: boolean): void => setChosen(on ? [...chosen, place] : chosen.filter((one) => one.id !== place.id));
  const classes = [{ value: "", label: w.ordinary }, ...(places?.priority_classes ?? []).map((one) => ({ value: one.code, label: pick(one.name, language.value) }))];
  const failed = refused ? errorWords(refused, language.value) : problem;
  return (
    <form ref={form} class="transfer-panel" onSubmit={submit}>
      {failed && <Banner tone="error">{failed}</Banner>}
      <p class="pick-panel__hint">{w.issueLead}</p>
      <TextField label={w.findService} labelUnseen placeholder={w.findService} type="search" icon="search" value={sought} onText={seek} />
      <div class="transfer-panel__places">
        {placesOf(places, "service", sought, desk.counterId, language.value).map((place) => (
          <Choice key={place.id} kind="check" name="service" checked={chosen.some((one) => one.id === place.id)} onChange={(on) => turn(place, on)}>{place.name}</Choice>
        ))}
      </div>
      {chosen.length > 1 && <p><strong>{w.chosenServices}:</strong> {chosen.map((place, index) => `${index + 1}. ${place.name}`).join(" · ")}</p>}
      <div class="transfer-panel__actions">
        <SelectField label={w.asClass} value={priority} options={classes} onText={setPriority} />
        <SelectField label={w.asLanguage} value={spoken} options={[{ value: "vi", label: "Tiếng Việt" }, { value: "en", label: "English" }]} onText={(one) => setSpoken(one === "en" ? "en" : "vi")} />
      </div>
      <div class="transfer-panel__actions">
        <Button wide onClick={() => desk.close()} keyHint="Esc">{w.cancel}</Button>
        <Button wide kind="primary" type="submit" icon="ticket" busy={busy} disabled={chosen.length === 0}>{w.give}</Button>
      </div>
    </form>
  );
}

/** One request id until the server has answered: a repeated press gives one number. */
function useIssuing(doors: Api, onIssued: (issued: Issued) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [requestId, setRequestId] = useState(newRequestId);
  const issue = async ([first, ...plan]: readonly string[], priority_class: string | null, spoken: Language): Promise<void> => {
    setBusy(true);
    try {
      onIssued(await doors.post<Issued>("/tickets", { service_id: first, plan, priority_class, language: spoken, request_id: requestId }));
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setRefused(problem);
      if (!problem.mayRetry) setRequestId(newRequestId());
      setBusy(false);
    }
  };
  return { busy, refused, issue };
}
