/** How a service will look before it is saved: its tile as the kiosk draws it, its slip as the printer draws it. */
import { useEffect, useState } from "preact/hooks";
import { ServiceCard, Tile } from "../../../../kiosk_ui/design/controls/tile";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { FieldIcon } from "../../../../kiosk_ui/design/drawings/field_icon";
import { wordsOf } from "../../../../kiosk_ui/ticket_kiosk/words";
import "../../../../kiosk_ui/ticket_kiosk/styles/choices.css";
import type { Words } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language, LANGUAGES } from "../../sign_in/language";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { SlipPicture } from "../setup/slip_picture";
import { words as setupWords } from "../setup/words";
import type { ServiceRow } from "./tree";
import { words } from "./words";

export function ServicePreview({ edit, rows }: { page: PageProps; edit: Edit; rows: readonly ServiceRow[] }) {
  const w = words();
  const s = setupWords();
  const [shown, show] = useState(language.value);
  useEffect(() => show(language.value), [language.value]);
  const field = edit.get("series") === null;
  return (
    <section class="preview" aria-label={w.preview}>
      <header class="preview__head">
        <h3 class="setup-part__title">{w.preview}</h3>
        <SelectField label={s.language} labelUnseen value={shown} options={LANGUAGES.map((one) => ({ value: one, label: s[one] }))} onText={(one) => show(one === "en" ? "en" : "vi")} />
      </header>
      <p class="setup-hint">{w.unsavedPreview}</p>
      <h4 class="preview__title">{w.kiosk}</h4>
      <KioskTile edit={edit} rows={rows} language={shown} />
      {!field && <h4 class="preview__title">{w.slip}</h4>}
      {!field && <SlipPicture language={shown} texts={{ name: edit.get<Words>("name"), series: edit.get<string>("series"), bring: edit.get<Words | null>("bring"), slip_note: edit.get<Words | null>("slip_note") }} />}
    </section>
  );
}

const nothing = (): void => undefined;

/** The kiosk's own parts, which nobody can press here. */
function KioskTile({ edit, rows, language: shown }: { edit: Edit; rows: readonly ServiceRow[]; language: "vi" | "en" }) {
  const kiosk = wordsOf(shown);
  const name = pick(edit.get<Words>("name"), shown);
  const parent = rows.find((row) => row.id === edit.get("parent_id"));
  const isTop = edit.get("series") === null || !parent;
  return (
    <div class="preview__kiosk" role="img" aria-label={words().kioskAlt(name)} {...{ inert: true }}>
      {parent && <p class="preview__field"><FieldIcon name={parent.icon} />{pick(parent.name, shown)}</p>}
      {isTop && edit.get("series") === null
        ? <div class="kiosk__tiles preview__tile"><Tile icon={edit.get("icon")} name={name} onChoose={nothing} /></div>
        : <div class="kiosk__cards"><ServiceCard name={name} fact={kiosk.waiting(3)} more={edit.get("bring") ? kiosk.bring_more : undefined} onChoose={nothing} onMore={nothing} /></div>}
    </div>
  );
}
