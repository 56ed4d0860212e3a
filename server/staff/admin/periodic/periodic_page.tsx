/** Reports that go out by themselves: which, how often, to whom; and what was sent. */
import { useState } from "preact/hooks";
import { Choice, Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField, TextArea } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import type { SendingPage, SetupRow } from "../../../client/contract";
import { useAsking } from "../../asking/asking";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { Editor, useEdit } from "../setup/editor";
import { Beside, Part, PlainField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { Sendings } from "./sendings";
import { TrialPart } from "./trial_part";
import { words } from "./words";
import "./periodic.css";

interface ScheduledRow extends SetupRow { name: string; report: string; every: string; form: string; recipients: string[]; folder: string; is_on: boolean }

const FIELDS = ["name", "report", "every", "form", "recipients", "folder", "is_on"];
const BLANK = { name: "", report: "fields", every: "month", form: "pdf", recipients: [], folder: "", is_on: true };
const EVERY_MS = 5_000;

export function PeriodicPage(page: PageProps) {
  const w = words();
  const sent = useAsking<SendingPage>(page.session.doors, "/report-sendings", EVERY_MS);
  const rows = page.catalogue.of("scheduled_reports").rows.value as ScheduledRow[] | null;
  if (rows === null) return <Unread page={page} kind="scheduled_reports" />;
  const sorted = [...rows].sort((a, b) => a.name.localeCompare(b.name, "vi"));
  const list = (
    <RowList page={page} title={w.title} kind="scheduled_reports" rows={sorted} addWords={w.add} lead={w.lead} text={(row) => String(row["name"])}
      show={(row) => <Shown row={row as ScheduledRow} />} />
  );
  const idle = (
    <div class="periodic">
      <NoMail page={sent.answer.value} />
      <Sendings asking={sent} doors={page.session.doors} title={w.historyAll} />
    </div>
  );
  const editor = chosen(page, rows, (row, id) => (
    <ScheduledEditor key={id} page={page} row={row} sent={sent.answer.value}
      history={row && <Sendings asking={sent} doors={page.session.doors} title={w.history} of={row.id} />} onTried={() => void sent.refresh()} />
  ));
  return <Workbench list={list} editor={editor} empty={w.choose} idle={idle} />;
}

function Shown({ row }: { row: ScheduledRow }) {
  const w = words();
  const state = row.is_on ? w.everies[row.every] : w.off;
  return (
    <span class={row.is_on ? "" : "periodic-row--off"}>
      <span class="row-list__name">{row.name}</span>
      <span class="row-list__under">{state} · {w.reports[row.report] ?? row.report} · {row.form.toUpperCase()}</span>
    </span>
  );
}

const NoMail = ({ page }: { page: SendingPage | null }) => (page && !page.has_mail ? <Banner tone="notice">{words().noMail}</Banner> : null);

interface EditorOf { page: PageProps; row: ScheduledRow | null; sent: SendingPage | null; history: preact.ComponentChildren; onTried: () => void }

function ScheduledEditor({ page, row, sent, history, onTried }: EditorOf) {
  const w = words();
  const edit = useEdit({ kind: "scheduled_reports", fields: FIELDS, blank: BLANK }, row, page);
  const reports = (sent?.reports ?? [edit.get<string>("report")]).map((value) => ({ value, label: w.reports[value] ?? value }));
  return (
    <>
      <Editor edit={edit} page={page} title={row ? row.name : w.newTitle}>
        <Part title={w.partWhat}>
          <PlainField edit={edit} name="name" label={w.name} hint={w.nameHint} />
          <Beside>
            <SelectField label={w.report} error={edit.errorAt("report")} value={edit.get("report")} options={reports} onText={(report) => edit.set(report === "digest" ? { report, every: "week" } : { report })} />
            <SelectField label={w.every} error={edit.errorAt("every")} value={edit.get("every")} options={Object.entries(w.everies).map(([value, label]) => ({ value, label }))} onText={(every) => edit.set({ every })} />
          </Beside>
          <div class="periodic-forms" role="radiogroup" aria-label={w.form}>
            {Object.entries(w.forms).map(([form, label]) => <Choice key={form} kind="radio" name="report-form" checked={edit.get("form") === form} onChange={() => edit.set({ form })}>{label}</Choice>)}
          </div>
        </Part>
        <Part title={w.partWhere} lead={w.whereLead}>
          <NoMail page={sent} />
          <Recipients edit={edit} />
          <PlainField edit={edit} name="folder" label={w.folder} hint={w.folderHint} />
          <Toggle label={w.isOn} on={edit.get<boolean>("is_on")} words={{ on: w.on, off: w.off }} onChange={(is_on) => edit.set({ is_on })} />
        </Part>
        {row && <TrialPart edit={edit} doors={page.session.doors} id={row.id} onTried={onTried} />}
      </Editor>
      {history && <div class="periodic">{history}</div>}
    </>
  );
}

/** One address a line; what is typed stays as it is until somebody else's change comes. */
function Recipients({ edit }: { edit: Edit }) {
  const w = words();
  const kept = edit.get<string[]>("recipients");
  const [typed, type] = useState<string | null>(null);
  const text = typed !== null && addresses(typed).join() === kept.join() ? typed : kept.join("\n");
  const tell = (said: string): void => {
    type(said);
    edit.set({ recipients: addresses(said) });
  };
  return <TextArea label={w.recipients} hint={w.recipientsHint} error={edit.errorAt("recipients")} value={text} rows={4} spellcheck={false} inputMode="email" onText={tell} />;
}

const addresses = (text: string): string[] => text.split(/[\s,;]+/).filter((one) => one !== "");
