/** What stands at the head and the foot of the centre's reports, beside a sketch of it. */
import type { Letterhead, SetupRow } from "../../../client/contract";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { Editor, useEdit } from "../setup/editor";
import { Beside, Part } from "../setup/fields";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { pick } from "../../../client/words";
import { Unread } from "../setup/row_list";
import { words } from "./words";
import "./periodic.css";

export function LetterheadPage(page: PageProps) {
  const [row] = page.catalogue.of("site").rows.value ?? [];
  return row ? <LetterheadEditor page={page} row={row} /> : <Unread page={page} kind="site" />;
}

function LetterheadEditor({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: ["letterhead"], blank: {} }, row, page);
  const name = pick(row["name"] as { vi: string }, "vi");
  return (
    <>
      <h1 class="unseen">{w.headTitle}</h1>
      <Editor edit={edit} page={page} title={w.headTitle} stays beside={<Sketch of={edit.get<Letterhead>("letterhead")} name={name} />}>
        <Part title={w.partHead} lead={w.headLead}>
          <Line edit={edit} name="parent" label={w.parent} hint={w.parentHint} />
          <Line edit={edit} name="unit" label={w.unit} hint={w.unitHint} />
          <Beside>
            <Line edit={edit} name="place" label={w.place} hint={w.placeHint} />
            <Line edit={edit} name="code" label={w.code} hint={w.codeHint} />
          </Beside>
        </Part>
        <Part title={w.partFoot} lead={w.signHint}>
          <Beside>
            <Line edit={edit} name="preparer" label={w.preparer} />
            <Line edit={edit} name="head" label={w.head} />
          </Beside>
        </Part>
      </Editor>
    </>
  );
}

function Line({ edit, name, label, hint }: { edit: Edit; name: keyof Letterhead; label: string; hint?: string }) {
  const all = edit.get<Letterhead>("letterhead");
  return <TextField label={label} hint={hint} error={edit.errorAt(`letterhead.${name}`)} value={all[name]} maxLength={120} onText={(text) => edit.set({ letterhead: { ...all, [name]: text } })} />;
}

function Sketch({ of, name }: { of: Letterhead; name: string }) {
  const w = words();
  return (
    <section class="preview" aria-label={w.preview}>
      <header class="preview__head"><h3 class="setup-part__title">{w.preview}</h3></header>
      <div class="letter" lang="vi">
        <div class="letter__head">
          <div><p>{of.parent.toUpperCase()}</p><p class="letter__strong letter__lined">{(of.unit || name).toUpperCase()}</p><p>{w.no(of.code)}</p></div>
          <div><p class="letter__strong">{w.state1}</p><p class="letter__strong letter__lined">{w.state2}</p><p class="letter__date">{w.date(of.place)}</p></div>
        </div>
        <p class="letter__title">{w.body}</p>
        <div class="letter__page" aria-hidden="true" />
        <div class="letter__head">
          <div><p class="letter__strong">{of.preparer.toUpperCase()}</p><p class="letter__date">{w.signed}</p></div>
          <div><p class="letter__strong">{of.head.toUpperCase()}</p><p class="letter__date">{w.stamped}</p></div>
        </div>
      </div>
    </section>
  );
}
