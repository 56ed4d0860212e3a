/** One field or service: what it is, its letter, its aims, its texts. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { newRequestId } from "../../../client/request_id";
import { language } from "../../sign_in/language";
import { ServiceHours } from "../hours/service_hours";
import { withService } from "../counters/ranks";
import type { CounterRow } from "../counters/ranks";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import { offerUndo } from "../setup/edit";
import type { Edit, EditOf } from "../setup/edit";
import { fieldName } from "../setup/field_words";
import { Beside, NumberField, Part, PlainField, WordsField } from "../setup/fields";
import { refusalWords } from "../setup/refusals";
import { IconPicker } from "./icon_picker";
import { SeriesPicker } from "./series_picker";
import { ServicePreview } from "./preview";
import { nameOf } from "./services_page";
import { SlotsPart } from "./slots";
import { codeFor, fieldsFor, lastPosition, letterFor } from "./tree";
import type { ServiceRow } from "./tree";
import { words } from "./words";

const FIELDS = ["parent_id", "position", "code", "name", "icon", "series", "bring", "target_wait_s", "target_service_s", "daily_quota", "half_day_quota", "hours", "notice", "slip_note", "slots", "is_active"];

const blank = (rows: readonly ServiceRow[], below: string | null): EditOf["blank"] => ({
  parent_id: below, position: lastPosition(rows, below), code: "", name: { vi: "" }, icon: "document", series: below === null ? null : letterFor(rows, below),
  bring: null, target_wait_s: 900, target_service_s: 600, daily_quota: null, half_day_quota: null, hours: null, notice: null, slip_note: null, slots: null, is_active: true,
});

export interface ServiceEditorProps { page: PageProps; rows: readonly ServiceRow[]; row: ServiceRow | null; below: string | null }

export function ServiceEditor({ page, rows, row, below }: ServiceEditorProps) {
  const w = words();
  const edit = useEdit({ kind: "services", fields: FIELDS, blank: blank(rows, below) }, row, page);
  const field = edit.get("series") === null;
  const title = row ? nameOf(row) : edit.get<Record<string, string>>("name")[language.value] || w.newTitle;
  const chips = <StatusChip tone={field ? "quiet" : "leaf"} shape={field ? "square" : "filled"}>{field ? w.field : w.service}</StatusChip>;
  return (
    <Editor edit={edit} page={page} title={title} chips={chips} beside={<ServicePreview page={page} edit={edit} rows={rows} />}>
      <What edit={edit} rows={rows} row={row} />
      {!field && <Part title={w.partLetter} lead={w.letterLead}><SeriesPicker edit={edit} rows={rows} id={row?.id ?? null} /></Part>}
      {!field && <Targets edit={edit} />}
      {!field && <Part title={fieldName("hours")}><ServiceHours edit={edit} /></Part>}
      {!field && <SlotsPart edit={edit} />}
      {!field && <Texts edit={edit} />}
      {row && !field && <Served page={page} row={row} />}
      {row && field && row.is_active && <Button icon="plus" onClick={() => page.way.go("services", ["new", row.id])}>{w.addBelow}</Button>}
    </Editor>
  );
}

function What({ edit, rows, row }: { edit: Edit; rows: readonly ServiceRow[]; row: ServiceRow | null }) {
  const w = words();
  const [codeIsOwn, setCodeIsOwn] = useState(row !== null);
  const taken = rows.filter((one) => one.id !== row?.id).map((one) => one.code);
  const follow = (name: Record<string, string>): void => { if (!codeIsOwn) edit.set({ code: codeFor(name["vi"] ?? "", taken) }); };
  const field = edit.get("series") === null;
  const parents = [{ value: "", label: w.top }, ...fieldsFor(rows, row?.id ?? null).map((one) => ({ value: one.id, label: nameOf(one) }))];
  const become = (service: boolean): void => edit.set({ series: service ? row?.series ?? letterFor(rows, edit.get<string | null>("parent_id")) : null });
  return (
    <Part title={w.partWhat}>
      <fieldset class="setup-words">
        <legend class="setup-words__legend">{w.kind}</legend>
        <div class="setup-words__fields">
          <Choice kind="radio" name="kind" checked={field} hint={w.isFieldHint} onChange={() => become(false)}>{w.isField}</Choice>
          <Choice kind="radio" name="kind" checked={!field} hint={w.isServiceHint} onChange={() => become(true)}>{w.isService}</Choice>
        </div>
      </fieldset>
      <WordsField edit={edit} name="name" label={w.name} hint={w.nameHint} required onWords={follow} />
      <Beside>
        <SelectField label={w.parent} error={edit.errorAt("parent_id")} value={edit.get<string | null>("parent_id") ?? ""} options={parents} onText={(id) => edit.set({ parent_id: id === "" ? null : id })} />
        <PlainField edit={edit} name="code" label={w.code} hint={w.codeHint} onEdit={() => setCodeIsOwn(true)} />
      </Beside>
      {(field || edit.get("parent_id") === null) && <IconPicker label={w.icon} chosen={edit.get("icon")} onChoose={(icon) => edit.set({ icon })} />}
    </Part>
  );
}

function Targets({ edit }: { edit: Edit }) {
  const w = words();
  return (
    <Part title={w.partTargets}>
      <Beside>
        <NumberField edit={edit} name="target_wait_s" label={w.wait} hint={w.waitHint} unit={w.minutes} scale={60} />
        <NumberField edit={edit} name="target_service_s" label={w.serve} hint={w.serveHint} unit={w.minutes} scale={60} />
      </Beside>
      <Beside>
        <NumberField edit={edit} name="daily_quota" label={w.daily} unit={w.turns} empty={w.noLimit} />
        <NumberField edit={edit} name="half_day_quota" label={w.half} unit={w.turns} empty={w.noLimit} />
      </Beside>
    </Part>
  );
}

function Texts({ edit }: { edit: Edit }) {
  const w = words();
  return (
    <Part title={w.partTexts}>
      <WordsField edit={edit} name="bring" label={w.bring} hint={w.bringHint} lines={4} />
      <WordsField edit={edit} name="slip_note" label={w.note} hint={w.noteHint} lines={2} />
      <WordsField edit={edit} name="notice" label={w.notice} hint={w.noticeHint} lines={2} />
    </Part>
  );
}

/** Which counters serve it: kept at once, a press each, with the way back. */
function Served({ page, row }: { page: PageProps; row: ServiceRow }) {
  const w = words();
  const { catalogue } = page;
  const counters = (catalogue.rows("counters") as CounterRow[]).filter((one) => one.is_active).sort((a, b) => a.number - b.number);
  const flip = (counter: CounterRow): void => {
    const { service_ids, ranks } = withService(counter, row.id, !counter.service_ids.includes(row.id));
    catalogue.save("counters", counter, { service_ids, ranks }, newRequestId())
      .then(({ revision }) => offerUndo(w.servedSaved(counter.number), catalogue, revision), (refused: unknown) => toast(refusalWords(refused), "error"));
  };
  return (
    <Part title={w.servedBy} lead={w.servedLead}>
      <div class="served-by" role="group" aria-label={w.servedBy}>
        {counters.map((one) => <button key={one.id} type="button" class="served-by__one" aria-pressed={one.service_ids.includes(row.id)} aria-label={w.counter(one.number)} onClick={() => flip(one)}>{one.number}</button>)}
      </div>
      {!counters.some((one) => one.service_ids.includes(row.id)) && <p class="setup-hint">{w.nobody}.</p>}
    </Part>
  );
}

