/** Ticket printers: their names, kinds and paper. Which machine drives one is said on the page of devices. */
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import type { PrinterProfile, SetupRow } from "../../../client/contract";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import { Part, PlainField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { ProfileField, profileName, useProfiles } from "./profile_field";
import { BackupField } from "./backup_field";
import { RollPart } from "./roll_part";
import { TrialPart } from "./trial_part";
import { words } from "./words";

const FIELDS = ["name", "profile", "width_mm", "cut", "backup_printer_id", "roll_m", "is_active"];
const BLANK = { name: "", profile: "any-80", width_mm: 80, cut: true, backup_printer_id: null, roll_m: null, is_active: true };

export function PrintersPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("printers").rows.value;
  const known = useProfiles(page);
  if (rows === null) return <Unread page={page} kind="printers" />;
  const list = (
    <RowList page={page} title={w.title} kind="printers" rows={rows} addWords={w.add} lead={w.agent} text={(row) => `${String(row["name"])} ${profileName(String(row["profile"]), known)}`}
      show={(row) => <span><span class="row-list__name">{String(row["name"])}</span><span class="row-list__under">{w.mm(Number(row["width_mm"]))} · {profileName(String(row["profile"]), known)}</span></span>} />
  );
  return <Workbench list={list} editor={chosen(page, rows, (row, id) => <PrinterEditor key={id} page={page} row={row} known={known} />)} empty={w.choose} />;
}

function PrinterEditor({ page, row, known }: { page: PageProps; row: SetupRow | null; known: readonly PrinterProfile[] }) {
  const w = words();
  const edit = useEdit({ kind: "printers", fields: FIELDS, blank: BLANK }, row, page);
  const title = row ? String(row["name"]) : w.newTitle;
  return (
    <Editor edit={edit} page={page} title={title}>
      <Part title={w.part}>
        <PlainField edit={edit} name="name" label={w.name} hint={w.nameHint} />
        <ProfileField edit={edit} known={known} />
        <SelectField label={w.width} error={edit.errorAt("width_mm")} value={String(edit.get("width_mm"))} onText={(width) => edit.set({ width_mm: Number(width) })}
          options={[80, 58].map((width) => ({ value: String(width), label: w.mm(width) }))} />
        <BackupField edit={edit} page={page} own={row?.id ?? null} />
        <Toggle label={w.cut} on={edit.get("cut")} words={{ on: w.on, off: w.off }} onChange={(cut) => edit.set({ cut })} />
      </Part>
      <RollPart edit={edit} page={page} row={row} />
      {row && <TrialPart edit={edit} page={page} row={row} known={known} />}
    </Editor>
  );
}
