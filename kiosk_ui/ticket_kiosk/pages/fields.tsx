/** The start page: both languages at the first touch, then the fields of the centre. */
import type { LanguageCode } from "../../../server/client/contract";
import { isWritten, pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { dossierWords } from "../../dossier/words";
import { Tile } from "../../design/controls/tile";
import { DrumRings } from "../../design/drawings/drum_rings";
import { Face } from "../../design/feedback/face";
import { Icon } from "../../design/drawings/icon";
import { choose, closedWords } from "../kiosk_props";
import type { KioskProps } from "../kiosk_props";
import { pageOf } from "../visit/tree";
import type { Access } from "../visit/visit";
import { wordsOf } from "../words";
import { Paging } from "./paging";
import { Heading } from "./heading";

/** Nine choices a page; fewer when they are large or have half the screen, fewest when both; a list of several takes half of the room. */
const perPage = ({ large, low }: Access, planning: boolean): number => {
  if (large && low) return planning ? 2 : 4;
  if (large || low) return planning ? 4 : 6;
  return planning ? 6 : 9;
};

export function FieldsPage(props: KioskProps) {
  const { state, visit, words } = props;
  const { shown, page, pages } = pageOf(state.services, visit.page.value, perPage(visit.access.value, visit.plan.value !== null));
  return (
    <div class="kiosk__body kiosk__body--fields">
      <Welcome {...props} />
      <div class="kiosk__choices">
        {state.services.length === 0 && <Face kind="empty" title={words.no_services}><p>{words.no_services_lead}</p></Face>}
        <div class="kiosk__tiles">
          {shown.map((field) => (
            <Tile key={field.id} icon={field.icon} name={pick(field.names, visit.language.value)} closed={closedWords(props, field)} say={`service/${field.id}`}
              onChoose={() => choose(props, field)} />
          ))}
        </div>
        <Paging page={page} pages={pages} words={words} onPage={(to) => { visit.page.value = to; }} />
        {state.notice && <span class="unseen" aria-hidden="true" data-say="notice" />}
      </div>
    </div>
  );
}

function Welcome({ visit, words, around: state }: KioskProps) {
  const planning = visit.plan.value !== null;
  const others = state.languages.filter((one) => one !== visit.language.value);
  return (
    <section class="welcome">
      <div class="welcome__rings"><DrumRings /></div>
      <Heading class="welcome__title" words={planning ? words.plan_field : words.touch} say={state.services.length === 0 ? "none" : planning ? "plan" : "fields"} lead={words.choose_field} />
      {!planning && others.map((one) => <OtherLanguage key={one} language={one} name={nameOf(one, state.language_names)} onChoose={() => { visit.language.value = one; }} />)}
      <Button kind="secondary" size="kiosk" icon="search" class="welcome__search" data-say="find" onClick={() => { visit.query.value = ""; }}>{words.search}</Button>
      {!planning && state.takes_codes && <Button kind="quiet" disabled={state.alone !== null} size="kiosk" icon="clock" class="welcome__appointment" data-say="have_appointment" onClick={() => { visit.code.value = ""; }}>{words.appointment}</Button>}
      {!planning && state.looks_up_dossiers && <Button kind="quiet" disabled={state.alone !== null} size="kiosk" icon="list" class="welcome__appointment" data-say="find_dossier" onClick={() => { visit.isLookingUp.value = true; }}>{dossierWords(visit.language.value).title}</Button>}
    </section>
  );
}

/** Each language is named in itself; those that the screens have no words in are named by the centre. */
const nameOf = (language: LanguageCode, names: Record<string, string>): string => ({ vi: "Tiếng Việt", en: "English" })[language] ?? names[language] ?? language;

/** Another language speaks for itself, as far as it has words here. */
function OtherLanguage({ language, name, onChoose }: { language: LanguageCode; name: string; onChoose: () => void }) {
  return (
    <button type="button" class="welcome__language" lang={language} onClick={onChoose}>
      <Icon name="language" />
      <span><strong>{name}</strong>{isWritten(language) && <span class="welcome__touch">{wordsOf(language).touch}</span>}</span>
    </button>
  );
}
