/** A receiver's name and address, and the events that it is told of. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice, Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { Api, ApiError } from "../../../client/api";
import type { SetupSaved, WebhookRow } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import { useDeed } from "../../asking/deed";
import { byThing, looksLikeAddress } from "../view";
import { words } from "../words";

export interface HookFormProps {
  /** null for a new one. */
  hook: WebhookRow | null; events: readonly string[]; doors: Api; onClose: () => void;
  onSaved: (saved: { id: string; name: string; has_secret: boolean }) => void;
}

interface Draft { name: string; url: string; events: readonly string[]; is_on: boolean }

export function HookForm({ hook, events, doors, onClose, onSaved }: HookFormProps) {
  const w = words();
  const [draft, setDraft] = useState<Draft>({ name: hook?.name ?? "", url: hook?.url ?? "", events: hook?.events ?? [], is_on: hook?.is_on ?? true });
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useDeed();
  const url = draft.url.trim();
  const submit = (event: Event): void => {
    event.preventDefault();
    setAsked(true);
    if (!draft.name.trim() || !looksLikeAddress(url) || draft.events.length === 0) return;
    const body = { ...draft, name: draft.name.trim(), url, request_id: newRequestId(), ...(hook ? { version: hook.version } : {}) };
    void run(async () => {
      const saved = await doors.post<SetupSaved>(hook ? `/setup/webhooks/${hook.id}` : "/setup/webhooks", body);
      onSaved({ id: saved.row?.id ?? "", name: body.name, has_secret: hook?.has_secret ?? false });
    });
  };
  return (
    <Dialog title={hook ? w.changeTitle(hook.name) : w.addTitle} onClose={onClose} wide>
      <form class="integrations__form" onSubmit={submit}>
        {problem && <Banner tone="error">{refusalWords(problem)}</Banner>}
        <TextField label={w.name} hint={w.nameHint} maxLength={60} value={draft.name} error={asked && !draft.name.trim() ? w.nameMissing : null} onText={(name) => setDraft({ ...draft, name })} />
        <TextField label={w.address} hint={w.addressHint} inputMode="url" placeholder="https://" value={draft.url} error={asked && !looksLikeAddress(url) ? w.addressWrong : null} onText={(text) => setDraft({ ...draft, url: text })} />
        {hook && <Toggle label={w.isOn} on={draft.is_on} words={{ on: w.on, off: w.off }} onChange={(is_on) => setDraft({ ...draft, is_on })} />}
        <Events all={events} chosen={draft.events} missing={asked && draft.events.length === 0} onChosen={(chosen) => setDraft({ ...draft, events: chosen })} />
        <div class="integrations__form-acts"><Button wide onClick={onClose}>{w.cancel}</Button><Button wide kind="primary" type="submit" busy={busy}>{w.save}</Button></div>
      </form>
    </Dialog>
  );
}

function refusalWords(problem: ApiError): string {
  const w = words();
  if (problem.code === "setup.conflict") return w.conflict;
  if (problem.code === "request.field" && problem.facts["field"] === "url") return w.addressWrong;
  return errorWords(problem, language.value);
}

interface EventsProps { all: readonly string[]; chosen: readonly string[]; missing: boolean; onChosen: (events: string[]) => void }

function Events({ all, chosen, missing, onChosen }: EventsProps) {
  const w = words();
  const tick = (events: readonly string[], on: boolean): void => onChosen(all.filter((one) => (events.includes(one) ? on : chosen.includes(one))));
  return (
    <fieldset class="integrations__choices">
      <legend>{w.chooseEvents}</legend>
      {missing && <p class="integrations__missing"><Icon name="error" />{w.eventsMissing}</p>}
      <div class="integrations__groups">
        {byThing(all).map(([thing, events]) => (
          <div key={thing} class="integrations__group" role="group" aria-label={w.things[thing] ?? thing}>
            <h3>{w.things[thing] ?? thing}
              {events.length > 1 && <Button size="s" kind="quiet" onClick={() => tick(events, !events.every((one) => chosen.includes(one)))}>{w.all}</Button>}
            </h3>
            {events.map((event) => <Choice key={event} kind="check" name={event} checked={chosen.includes(event)} hint={event} onChange={(on) => tick([event], on)}>{w.events[event] ?? event}</Choice>)}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
