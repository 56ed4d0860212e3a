/** A ticket by what people see, today or on a past day; then its story. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { Api } from "../../../client/api";
import type { FoundTicket } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { pick } from "../../../client/words";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import type { Steering } from "../steering";
import { words } from "../words";
import { Story } from "./story";
import { useAsked } from "../../asking/use_asked";
import "./find_ticket.css";

export interface FindTicketProps { doors: Pick<Api, "get">; reprints: Steering | null; today: string; first: string; onClose: () => void }

export function FindTicket({ doors, reprints, today, first, onClose }: FindTicketProps) {
  const w = words();
  const [label, setLabel] = useState(first);
  const [day, setDay] = useState("");
  const [sought, seek] = useState<string | null>(first ? queryOf(first, "") : null);
  const [chosen, choose] = useState<FoundTicket | null>(null);
  const form = useFirstFocus<HTMLFormElement>("input");
  const backTo = useRef<HTMLSpanElement>(null);
  useEffect(() => void (chosen && backTo.current?.querySelector("button")?.focus()), [chosen]);
  const submit = (event: Event): void => {
    event.preventDefault();
    choose(null);
    seek(queryOf(label, day));
  };
  return (
    <Dialog title={chosen ? w.storyOf(chosen.label) : w.findTicket} onClose={onClose} wide>
      {chosen ? <Story doors={doors} ticketId={chosen.id} reprints={reprints} /> : (
        <form ref={form} class="find-ticket" onSubmit={submit}>
          <TextField label={w.ticketLabel} hint={w.ticketLabelHint} value={label} onText={setLabel} maxLength={12} autocapitalize="characters" />
          <TextField label={w.dayOrAny} type="date" value={day} onText={setDay} max={today} />
          <Button kind="primary" type="submit" icon="search" disabled={label.trim() === ""}>{w.search}</Button>
        </form>
      )}
      {!chosen && <Results doors={doors} query={sought} onChoose={choose} />}
      <div class="dialog__actions">
        {chosen && <span ref={backTo}><Button wide icon="back" onClick={() => choose(null)}>{w.back}</Button></span>}
        <Button kind="quiet" onClick={onClose} keyHint="Esc">{w.closePanel}</Button>
      </div>
    </Dialog>
  );
}

const queryOf = (label: string, day: string): string =>
  `/floor/tickets?label=${encodeURIComponent(label.trim())}${day ? `&day=${day}` : ""}`;

function Results({ doors, query, onChoose }: { doors: Pick<Api, "get">; query: string | null; onChoose: (ticket: FoundTicket) => void }) {
  const w = words();
  const { answer, problem } = useAsked<{ tickets: FoundTicket[] }>(doors, query);
  if (query === null) return null;
  if (problem) return <p role="alert">{problem}</p>;
  if (!answer) return <p role="status">{w.loadingList}</p>;
  return (
    <ul class="find-ticket__found" role="list">
      {answer.tickets.map((ticket) => (
        <li key={ticket.id}>
          <button type="button" class="find-ticket__one" onClick={() => onChoose(ticket)}>
            <strong>{ticket.label}</strong><span>{calendarWords(ticket.business_day, language.value)}</span>
            <span>{pick(ticket.service.names, language.value)}</span><span>{w.ticketState[ticket.state]}</span>
          </button>
        </li>
      ))}
      {answer.tickets.length === 0 && <li role="status">{w.noneFound}</li>}
    </ul>
  );
}
