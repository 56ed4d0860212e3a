/** Whoever prints instead; the printer itself and those put away are not offered. */
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { words } from "./words";

export function BackupField({ edit, page, own }: { edit: Edit; page: PageProps; own: string | null }) {
  const w = words();
  const others = page.catalogue.rows("printers").filter((row) => row.id !== own && row["is_active"] === true);
  const options = [{ value: "", label: w.noBackup }, ...others.map((row) => ({ value: row.id, label: String(row["name"]) }))];
  return (
    <SelectField label={w.backup} hint={w.backupHint} error={edit.errorAt("backup_printer_id")} value={edit.get<string | null>("backup_printer_id") ?? ""}
      onText={(id) => edit.set({ backup_printer_id: id || null })} options={options} />
  );
}
