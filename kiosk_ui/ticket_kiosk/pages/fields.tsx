/** The start page: both languages at the first touch, then the fields of the centre. */
import type { Language } from "../../../server/client/contract";
import { pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
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
  if (large && low) return 4;
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
            <Tile key={field.id} icon={field.icon} name={pick(field.names, visit.language.value)} closed={closedWords(props, field)}
              onChoose={() => choose(props, field)} />
          ))}
        </div>
        <Paging page={page} pages={pages} words={words} onPage={(to) => { visit.page.value = to; }} />
      </div>
    </div>
  );
}

function Welcome({ visit, words, state }: KioskProps) {
  const planning = visit.plan.value !== null;
  const other: Language = visit.language.value === "vi" ? "en" : "vi";
  return (
    <section class="welcome">
      <div class="welcome__rings"><DrumRings /></div>
      <Heading class="welcome__title" words={planning ? words.plan_field : words.touch} lead={words.choose_field} />
      {!planning && state.languages.includes(other) && <OtherLanguage language={other} onChoose={() => { visit.language.value = other; }} />}
      <Button kind="secondary" size="kiosk" icon="search" class="welcome__search" onClick={() => { visit.query.value = ""; }}>{words.search}</Button>
      {!planning && state.awaits_appointments && <Button kind="quiet" size="kiosk" icon="clock" class="welcome__appointment" onClick={() => { visit.code.value = ""; }}>{words.appointment}</Button>}
    </section>
  );
}

const NAMES: Record<Language, string> = { vi: "Tiếng Việt", en: "English" };

/** The other language speaks for itself. */
function OtherLanguage({ language, onChoose }: { language: Language; onChoose: () => void }) {
  return (
    <button type="button" class="welcome__language" lang={language} onClick={onChoose}>
      <Icon name="language" />
      <span><strong>{NAMES[language]}</strong><span class="welcome__touch">{wordsOf(language).touch}</span></span>
    </button>
  );
}
