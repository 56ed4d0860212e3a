/** For somebody who shows the number of a ticket: what is kept about the visit, as a file, and erased when asked for. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { asFile } from "../../../../kiosk_ui/phone/pages/my_data";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { Api } from "../../../client/api";
import type { OwnData } from "../../../client/contract";
import { calendarWords } from "../../../client/time";
import { errorWords, pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { Beside, Part } from "../setup/fields";
import { DataOf } from "./data_of";
import { DayField } from "../../days/day_field";
import { words } from "./words";

export function OnRequest({ doors }: { doors: Api }) {
  const w = words();
  const of = useMemo(() => new DataOf(doors), [doors]);
  const show = (event: Event): void => { event.preventDefault(); void of.show(); };
  return (
    <Part title={w.askTitle} lead={w.askLead}>
      <form class="on-request__form" onSubmit={show}>
        <Beside>
          <TextField label={w.label} value={of.label.value} onText={(text) => { of.label.value = text; }} />
          <DayField label={w.day} day={of.day.value} onDay={(day) => { of.day.value = day; }} />
          <TextField label={w.reason} hint={w.reasonHint} value={of.reason.value} onText={(text) => { of.reason.value = text; }} />
        </Beside>
        <Button kind="secondary" disabled={!of.isReady()} busy={of.busy.value} onClick={() => void of.show()}>{w.show}</Button>
      </form>
      {of.problem.value !== null && <Banner tone="error">{errorWords(of.problem.value, language.value)}</Banner>}
      {of.erased.value !== null && <Banner tone="good">{w.done(of.erased.value)}</Banner>}
      {of.data.value && <Found of={of} data={of.data.value} />}
    </Part>
  );
}

function Found({ of, data }: { of: DataOf; data: OwnData }) {
  const w = words();
  const asked = useSignal(false);
  const close = (): void => { asked.value = false; };
  return (
    <div class="on-request">
      <p class="on-request__ticket">{data.ticket.label} · {calendarWords(data.ticket.business_day, language.value)} · {pick(data.ticket.service.names, language.value)}</p>
      {data.ratings.map((rating) => <p key={rating.given_at}>{w.rating}: {w.score(rating.score)}</p>)}
      <h3 class="on-request__head">{w.texts}</h3>
      {data.texts.length === 0 && <p class="setup-hint">{w.none}</p>}
      <ul class="on-request__texts">
        {data.texts.map((one) => <li key={`${one.rule} ${one.text}`}><span class="setup-hint">{w.rules[one.rule] ?? one.rule} · {w.until(calendarWords(one.until, language.value))}</span><q>{one.text}</q></li>)}
      </ul>
      <div class="on-request__deeds">
        <a class="button button--secondary button--m" href={`data:application/json;charset=utf-8,${encodeURIComponent(asFile(data))}`} download={`${data.ticket.label}-${data.ticket.business_day}.json`}><span class="button__words">{w.download}</span></a>
        {data.texts.length > 0 && <Button kind="danger" onClick={() => { asked.value = true; }}>{w.erase}</Button>}
      </div>
      {asked.value && <Dialog title={w.ask} urgent onClose={close} actions={<>
        <Button kind="danger" busy={of.busy.value} onClick={() => void of.erase().then(close)}>{w.yes}</Button>
        <Button kind="primary" onClick={close}>{w.no}</Button>
      </>}><p>{w.askErase}</p></Dialog>}
    </div>
  );
}
