/** Ticket printers: their names, kinds and paper. Which machine drives one is said on the page of devices. */
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import type { SetupRow } from "../../../client/contract";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import { Beside, Part, PlainField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { words } from "./words";

const FIELDS = ["name", "profile", "width_mm", "cut", "is_active"];
/** As printers/profiles.py names them. */
const PROFILES = ["generic-80", "generic-80-qr", "generic-58"];

export function PrintersPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("printers").rows.value;
  if (rows === null) return <Unread page={page} kind="printers" />;
  const list = (
    <RowList page={page} title={w.title} kind="printers" rows={rows} addWords={w.add} lead={w.agent} text={(row) => String(row["name"])}
      show={(row) => <span><span class="row-list__name">{String(row["name"])}</span><span class="row-list__under">{w.mm(Number(row["width_mm"]))} · {String(row["profile"])}</span></span>} />
  );
  return <Workbench list={list} editor={chosen(page, rows, (row, id) => <PrinterEditor key={id} page={page} row={row} />)} empty={w.choose} />;
}

function PrinterEditor({ page, row }: { page: PageProps; row: SetupRow | null }) {
  const w = words();
  const edit = useEdit({ kind: "printers", fields: FIELDS, blank: { name: "", profile: "generic-80", width_mm: 80, cut: true, is_active: true } }, row, page);
  const profile = edit.get<string>("profile");
  const title = row ? String(row["name"]) : w.newTitle;
  return (
    <Editor edit={edit} page={page} title={title}>
      <Part title={w.part}>
        <PlainField edit={edit} name="name" label={w.name} hint={w.nameHint} />
        <Beside>
          <SelectField label={w.profile} hint={w.profileHint} error={edit.errorAt("profile")} value={profile} onText={(one) => edit.set({ profile: one, width_mm: one.includes("58") ? 58 : 80 })}
            options={[...new Set([...PROFILES, profile])].map((one) => ({ value: one, label: one }))} />
          <SelectField label={w.width} error={edit.errorAt("width_mm")} value={String(edit.get("width_mm"))} onText={(width) => edit.set({ width_mm: Number(width) })}
            options={[80, 58].map((width) => ({ value: String(width), label: w.mm(width) }))} />
        </Beside>
        <Toggle label={w.cut} on={edit.get("cut")} words={{ on: w.on, off: w.off }} onChange={(cut) => edit.set({ cut })} />
      </Part>
    </Editor>
  );
}
