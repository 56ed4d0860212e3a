/** Where the number goes: to a service, a counter or an officer; with a note, and back here afterwards if wanted. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { TextArea, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { Api } from "../../../client/api";
import type { PresentTicket } from "../../../client/contract";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import { Chips } from "./chips";
import { placesOf, useDestinations } from "./destinations";
import type { Place, To } from "./destinations";
import "./transfer_panel.css";

export function TransferPanel({ desk, doors, ticket }: { desk: Desk; doors: Api; ticket: PresentTicket }) {
  const w = words();
  const form = useFirstFocus<HTMLFormElement>("input[type=search]");
  const { places, problem } = useDestinations(doors);
  const [to, setTo] = useState<To>("service");
  const [sought, seek] = useState("");
  const [chosen, choose] = useState<Place | null>(null);
  const [note, setNote] = useState("");
  const [isBack, setBack] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!chosen) return;
    desk.close();
    void desk.do("transfer", { [`${to}_id`]: chosen.id, return_to: isBack ? true : null, note: note.trim() || null });
  };
  const turn = (next: To): void => { setTo(next); choose(null); };
  const shown = placesOf(places, to, sought, desk.counterId, language.value);
  return (
    <Dialog title={w.transferTitle(ticket.label)} onClose={() => desk.close()} wide>
      <form ref={form} class="transfer-panel" onSubmit={submit}>
        {problem && <Banner tone="error">{problem}</Banner>}
        <Chips legend={w.whereTo} name="transfer-to" chosen={to} onChoose={turn}
          options={[{ value: "service" as To, words: w.toService }, { value: "counter" as To, words: w.toCounter }, { value: "officer" as To, words: w.toOfficer }]} />
        <TextField label={w.findWhere} labelUnseen placeholder={w.findWhere} type="search" icon="search" value={sought} onText={seek} />
        <div class="transfer-panel__places" role="radiogroup" aria-label={w.whereTo}>
          {!places && !problem && <p>{w.loadingPlaces}</p>}
          {places && shown.length === 0 && <p>{w.nowhere}</p>}
          {shown.map((place) => <Choice key={place.id} kind="radio" name="place" checked={chosen?.id === place.id} onChange={() => choose(place)} hint={place.hint}>{place.name}</Choice>)}
        </div>
        <Choice kind="check" name="come-back" checked={isBack} onChange={setBack}>{w.comeBack}</Choice>
        <TextArea label={w.noteForNext} hint={w.optional} value={note} onText={setNote} maxLength={500} rows={2} />
        <div class="transfer-panel__actions">
          <Button wide onClick={() => desk.close()} keyHint="Esc">{w.cancel}</Button>
          <Button wide kind="primary" type="submit" icon="arrow" disabled={!chosen}>{w.send}</Button>
        </div>
      </form>
    </Dialog>
  );
}
