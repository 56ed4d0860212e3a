/** The centre's own texts: on the slip, on kiosk and board; each seen before it is saved. */
import { useEffect, useState } from "preact/hooks";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Both } from "../../../../display/faces/both";
import type { Language, SetupRow, Words } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language, LANGUAGES } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import type { Edit } from "../setup/edit";
import { Part, WordsField } from "../setup/fields";
import { Unread } from "../setup/row_list";
import { SlipPicture } from "../setup/slip_picture";
import { words as setupWords } from "../setup/words";
import { SlipLines } from "./slip_lines";
import { SlipLogo } from "./slip_logo";
import { words } from "./words";
import "./texts.css";

const FIELDS = ["slip_header", "slip_footer", "slip_design", "notice"];

export function TextsPage(page: PageProps) {
  const [row] = page.catalogue.of("site").rows.value ?? [];
  return row ? <TextsEditor page={page} row={row} /> : <Unread page={page} kind="site" />;
}

function TextsEditor({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: FIELDS, blank: {} }, row, page);
  return (
    <>
      <h1 class="unseen">{w.title}</h1>
      <Editor edit={edit} page={page} title={w.title} stays beside={<TextsPreview edit={edit} theme={String(row["theme"])} />}>
        <Part title={w.partNotice}><WordsField edit={edit} name="notice" label={w.notice} hint={w.noticeHint} lines={2} /></Part>
        <Part title={w.partSlip}>
          <WordsField edit={edit} name="slip_header" label={w.header} hint={w.headerHint} lines={3} />
          <WordsField edit={edit} name="slip_footer" label={w.footer} hint={w.footerHint} />
        </Part>
        <Part title={w.partLines} lead={w.linesLead}><SlipLines edit={edit} /></Part>
        <Part title={w.partLogo}><SlipLogo edit={edit} page={page} /></Part>
      </Editor>
    </>
  );
}

function TextsPreview({ edit, theme }: { edit: Edit; theme: string }) {
  const w = words();
  const s = setupWords();
  const [shown, show] = useState<Language>(language.value);
  useEffect(() => show(language.value), [language.value]);
  const notice = edit.get<Words | null>("notice");
  const [asPriority, setAsPriority] = useState(false);
  return (
    <section class="preview" aria-label={w.preview}>
      <header class="preview__head">
        <h3 class="setup-part__title">{w.preview}</h3>
        <SelectField label={s.language} labelUnseen value={shown} options={LANGUAGES.map((one) => ({ value: one, label: s[one] }))} onText={(one) => show(one === "en" ? "en" : "vi")} />
      </header>
      <h4 class="preview__title">{w.onKiosk}</h4>
      {notice ? <div class="texts-kiosk"><Banner tone="notice">{pick(notice, shown)}</Banner></div> : <p class="setup-hint">{w.none}</p>}
      <h4 class="preview__title">{w.onBoard}</h4>
      {notice ? <p class="texts-board" data-theme={theme}><Icon name="info" /><Both vi={notice.vi} en={notice.en} /></p> : <p class="setup-hint">{w.none}</p>}
      <h4 class="preview__title">{w.onSlip}</h4>
      <Choice kind="check" name="as-priority" checked={asPriority} onChange={setAsPriority}>{w.asPriority}</Choice>
      <SlipPicture language={shown} texts={{ name: w.sample, slip_header: edit.get("slip_header"), slip_footer: edit.get("slip_footer"), slip_design: edit.get("slip_design"), is_priority: asPriority }} />
    </section>
  );
}
