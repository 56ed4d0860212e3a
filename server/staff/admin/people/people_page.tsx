/** People: who may sign in, in which role, what they can serve, and a new password when the old one is forgotten. */
import { useState } from "preact/hooks";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { SetupRow } from "../../../client/contract";
import type { CounterRow } from "../counters/ranks";
import type { PageProps } from "../pages";
import { flat, isField, treeOf } from "../services/tree";
import type { ServiceRow } from "../services/tree";
import { Editor, useEdit } from "../setup/editor";
import type { Edit, EditOf } from "../setup/edit";
import { rowName } from "../setup/field_words";
import { Beside, Many, Part, PlainField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { loginFor, newPassword } from "./account";
import { NewPassword, ShownPassword } from "./password";
import { words } from "./words";

export interface StaffRow extends SetupRow { login: string; name: string; role: string; service_ids: string[] | null; is_active: boolean }

const FIELDS = ["login", "name", "role", "service_ids", "is_active"];

const BLANK: EditOf["blank"] = { login: "", name: "", role: "officer", service_ids: null, is_active: true };

export function PeoplePage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("staff").rows.value as StaffRow[] | null;
  const roles = page.catalogue.of("roles").rows.value;
  const [told, tell] = useState<{ login: string; name: string; password: string } | null>(null);
  if (rows === null || roles === null) return <Unread page={page} kind={rows === null ? "staff" : "roles"} />;
  const sorted = [...rows].sort((a, b) => Number(b.is_active) - Number(a.is_active) || a.name.localeCompare(b.name, "vi", { numeric: true }));
  const roleOf = (row: StaffRow): string => rowName("roles", roles.find((role) => role["code"] === row.role));
  const list = (
    <RowList page={page} title={w.title} kind="staff" rows={sorted} addWords={w.add} text={(row) => `${row["name"]} ${row["login"]} ${roleOf(row as StaffRow)}`}
      show={(row) => <span><span class="row-list__name">{row["name"] as string}</span><span class="row-list__under">{roleOf(row as StaffRow)} · {row["login"] as string}</span></span>} />
  );
  return (
    <>
      <Workbench list={list} editor={chosen(page, rows, (row, id) => <PersonEditor key={id} page={page} rows={rows} row={row} tell={tell} />)} empty={w.choose} />
      {told && <ShownPassword {...told} onClose={() => tell(null)} />}
    </>
  );
}

type Tell = (told: { login: string; name: string; password: string }) => void;

function PersonEditor({ page, rows, row, tell }: { page: PageProps; rows: readonly StaffRow[]; row: StaffRow | null; tell: Tell }) {
  const w = words();
  const edit = useEdit({ kind: "staff", fields: FIELDS, blank: BLANK }, row, page);
  const counter = (page.catalogue.rows("counters") as CounterRow[]).find((one) => row !== null && one.officer_id === row.id);
  const told = (password: string): void => tell({ login: edit.get("login"), name: edit.get("name"), password });
  const make = (): void => {
    const password = newPassword();
    const [login, name] = [edit.get<string>("login"), edit.get<string>("name")];
    void edit.save({ password }).then((kept) => { if (kept) tell({ login, name, password }); });
  };
  return (
    <Editor edit={edit} page={page} title={row ? row.name : edit.get<string>("name") || w.newTitle} onSave={row ? undefined : make}
      chips={counter ? <StatusChip tone="leaf">{w.works(counter.number)}</StatusChip> : null}>
      <Who edit={edit} page={page} rows={rows} row={row} />
      <Skills edit={edit} page={page} />
      {row?.is_active && <Part title={w.partPassword} lead={w.passwordLead}><NewPassword page={page} row={row} onMade={told} /></Part>}
      {!row && <p class="setup-hint">{w.withPassword}</p>}
    </Editor>
  );
}

function Who({ edit, page, rows, row }: { edit: Edit; page: PageProps; rows: readonly StaffRow[]; row: StaffRow | null }) {
  const w = words();
  const [loginIsOwn, setLoginIsOwn] = useState(row !== null);
  const taken = rows.filter((one) => one.id !== row?.id).map((one) => one.login);
  const roles = page.catalogue.rows("roles").map((role) => ({ value: String(role["code"]), label: rowName("roles", role) }));
  return (
    <Part title={w.partWho}>
      <PlainField edit={edit} name="name" label={w.name} hint={w.nameHint} onEdit={(name) => { if (!loginIsOwn) edit.set({ login: loginFor(name, taken) }); }} />
      <Beside>
        <PlainField edit={edit} name="login" label={w.login} hint={w.loginHint} onEdit={() => setLoginIsOwn(true)} />
        <SelectField label={w.role} hint={w.roleHint} error={edit.errorAt("role")} value={edit.get("role")} options={roles} onText={(role) => edit.set({ role })} />
      </Beside>
    </Part>
  );
}

function Skills({ edit, page }: { edit: Edit; page: PageProps }) {
  const w = words();
  const chosen = edit.get<string[] | null>("service_ids");
  const services = flat(treeOf((page.catalogue.rows("services") as ServiceRow[]).filter((one) => one.is_active))).map((node) => node.row);
  const options = services.filter((one) => !isField(one))
    .map((one) => ({ value: one.id, label: rowName("services", one), under: one.parent_id ? rowName("services", services.find((field) => field.id === one.parent_id)) : undefined }));
  return (
    <Part title={w.partSkills}>
      <div class="setup-words__fields">
        <Choice kind="radio" name="skills" checked={chosen === null} hint={w.everythingHint} onChange={() => edit.set({ service_ids: null })}>{w.everything}</Choice>
        <Choice kind="radio" name="skills" checked={chosen !== null} hint={w.someHint} onChange={() => edit.set({ service_ids: chosen ?? [] })}>{w.some}</Choice>
      </div>
      {chosen !== null && <Many label={w.skills} options={options} chosen={chosen} error={edit.errorAt("service_ids")} onChoose={(ids) => edit.set({ service_ids: ids })} />}
    </Part>
  );
}
