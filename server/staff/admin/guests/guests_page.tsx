/** People of other centres who have a role here too. */
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import type { SetupRow, Words } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import { rowName } from "../setup/field_words";
import { Part, PlainField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { words } from "./words";

interface GuestRow extends SetupRow { role: string; person: { name: string; login: string; site: Words } }

export function GuestsPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("grants").rows.value as GuestRow[] | null;
  const roles = page.catalogue.of("roles").rows.value;
  if (rows === null || roles === null) return <Unread page={page} kind={rows === null ? "grants" : "roles"} />;
  const roleOf = (row: SetupRow): string => rowName("roles", roles.find((role) => role["code"] === row["role"]));
  const about = (row: SetupRow): string => `${roleOf(row)} · ${pick((row as GuestRow).person.site, language.value)}`;
  const list = (
    <RowList page={page} title={w.title} kind="grants" rows={rows} addWords={w.add} lead={w.lead} text={(row) => `${(row as GuestRow).person.name} ${(row as GuestRow).person.login} ${about(row)}`}
      show={(row) => <span><span class="row-list__name">{(row as GuestRow).person.name}</span><span class="row-list__under">{about(row)}</span></span>} />
  );
  return <Workbench list={list} editor={chosen(page, rows, (row, id) => <GuestEditor key={id} page={page} row={row} />)} empty={w.choose} />;
}

function GuestEditor({ page, row }: { page: PageProps; row: GuestRow | null }) {
  const w = words();
  const edit = useEdit({ kind: "grants", fields: row ? ["role"] : ["login", "role"], blank: { login: "", role: "supervisor" } }, row, page);
  const roles = page.catalogue.rows("roles").map((role) => ({ value: String(role["code"]), label: rowName("roles", role) }));
  return (
    <Editor edit={edit} page={page} title={row ? row.person.name : w.newTitle}>
      <Part title={w.part} lead={row ? `${w.from(pick(row.person.site, language.value))}. ${w.signsIn(row.person.login)}` : undefined}>
        {!row && <PlainField edit={edit} name="login" label={w.login} hint={w.loginHint} />}
        <SelectField label={w.role} hint={w.roleHint} error={edit.errorAt("role")} value={edit.get("role")} options={roles} onText={(role) => edit.set({ role })} />
      </Part>
    </Editor>
  );
}
