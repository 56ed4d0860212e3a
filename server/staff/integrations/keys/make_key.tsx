/** A new key: whose it is, what it may do, and how long. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { Api } from "../../../client/api";
import type { ApiKeyList, ApiKeyMade } from "../../../client/contract";
import { errorWords } from "../../../client/words";
import { grouped, rightHint, rightName } from "../../admin/roles/rights";
import { language } from "../../sign_in/language";
import { useDeed } from "../../asking/deed";
import { words } from "../words";

export interface MakeKeyProps { list: ApiKeyList; doors: Api; onMade: (name: string, secret: string) => void; onClose: () => void }

interface Draft { name: string; for_me: boolean; rights: readonly string[]; days: string }

export function MakeKey({ list, doors, onMade, onClose }: MakeKeyProps) {
  const w = words();
  const [draft, setDraft] = useState<Draft>({ name: "", for_me: !list.may_make_for_site, rights: [], days: "365" });
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useDeed();
  const given = draft.rights.filter((right) => draft.for_me || !list.for_people_alone.includes(right));
  const submit = (event: Event): void => {
    event.preventDefault();
    setAsked(true);
    if (!draft.name.trim() || given.length === 0) return;
    const body = { ...draft, name: draft.name.trim(), rights: given, days: Number(draft.days) };
    void run(async () => { onMade(body.name, (await doors.post<ApiKeyMade>("/api-keys", body)).secret); });
  };
  const days = Object.entries(w.days).map(([value, label]) => ({ value, label }));
  return (
    <Dialog title={w.makeTitle} onClose={onClose} wide>
      <form class="integrations__form" onSubmit={submit}>
        {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
        <TextField label={w.name} hint={w.nameHint} maxLength={60} value={draft.name} error={asked && !draft.name.trim() ? w.nameMissing : null} onText={(name) => setDraft({ ...draft, name })} />
        <SelectField label={w.lasts} value={draft.days} options={days} onText={(chosen) => setDraft({ ...draft, days: chosen })} />
        {list.may_make_for_site && <Whose forMe={draft.for_me} onChoose={(for_me) => setDraft({ ...draft, for_me })} />}
        <Rights list={list} draft={draft} missing={asked && given.length === 0} onRights={(rights) => setDraft({ ...draft, rights })} />
        <div class="integrations__form-acts"><Button wide onClick={onClose}>{w.cancel}</Button><Button wide kind="primary" type="submit" busy={busy}>{w.makeNow}</Button></div>
      </form>
    </Dialog>
  );
}

function Whose({ forMe, onChoose }: { forMe: boolean; onChoose: (forMe: boolean) => void }) {
  const w = words();
  return (
    <fieldset class="integrations__choices">
      <legend>{w.whose}</legend>
      <Choice kind="radio" name="whose" checked={!forMe} hint={w.forSiteHint} onChange={() => onChoose(false)}>{w.forSite}</Choice>
      <Choice kind="radio" name="whose" checked={forMe} hint={w.forMeHint} onChange={() => onChoose(true)}>{w.forMe}</Choice>
    </fieldset>
  );
}

interface RightsProps { list: ApiKeyList; draft: Draft; missing: boolean; onRights: (rights: string[]) => void }

function Rights({ list, draft, missing, onRights }: RightsProps) {
  const w = words();
  const isBarred = (right: string): boolean => !draft.for_me && list.for_people_alone.includes(right);
  const tick = (right: string, on: boolean): void => onRights(on ? [...draft.rights, right] : draft.rights.filter((one) => one !== right));
  return (
    <fieldset class="integrations__choices">
      <legend>{w.chooseRights}</legend>
      {missing && <p class="integrations__missing"><Icon name="error" />{w.rightsMissing}</p>}
      <div class="integrations__groups">
        {grouped(list.may_give).map((group) => (
          <div key={group.title.en} class="integrations__group" role="group" aria-label={group.title[language.value]}>
            <h3>{group.title[language.value]}</h3>
            {group.rights.map((right) => (
              <Choice key={right} kind="check" name={right} checked={draft.rights.includes(right) && !isBarred(right)} disabled={isBarred(right)}
                hint={isBarred(right) ? w.personAlone : rightHint(right)} onChange={(on) => tick(right, on)}>{rightName(right)}</Choice>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
