/** Roles made of rights: all of them beside one another, and one of them to be changed. */
import { useState } from "preact/hooks";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { SetupRow, Words } from "../../../client/contract";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { codeFor } from "../services/tree";
import { Editor, useEdit } from "../setup/editor";
import type { Edit, EditOf } from "../setup/edit";
import { rowName } from "../setup/field_words";
import { Part, PlainField, WordsField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { hashOf } from "../shell/route";
import { grouped, rightHint, rightName } from "./rights";
import { words } from "./words";
import "./roles.css";

interface RoleRow extends SetupRow { code: string; name: Words; rights: string[]; is_builtin: boolean }

const FIELDS = ["code", "name", "rights"];

const BLANK: EditOf["blank"] = { code: "", name: { vi: "" }, rights: [] };

export function RolesPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("roles").rows.value as RoleRow[] | null;
  if (rows === null) return <Unread page={page} kind="roles" />;
  const sorted = [...rows].sort((a, b) => a.rights.length - b.rights.length);
  const holders = (row: SetupRow): number => page.catalogue.rows("staff").filter((one) => one["role"] === row["code"] && one["is_active"]).length;
  const list = (
    <RowList page={page} title={w.title} kind="roles" rows={sorted} addWords={w.add} text={(row) => rowName("roles", row)}
      show={(row) => <span><span class="row-list__name">{rowName("roles", row)}</span><span class="row-list__under">{w.rights((row as RoleRow).rights.length)} · {w.people(holders(row))}</span></span>} />
  );
  return <Workbench list={list} editor={chosen(page, rows, (row, id) => <RoleEditor key={id} page={page} rows={rows} row={row} />)} empty={w.choose} idle={<Matrix page={page} rows={sorted} />} />;
}

/** Every right against every role, to be read across. */
function Matrix({ page, rows }: { page: PageProps; rows: readonly RoleRow[] }) {
  const w = words();
  return (
    <div class="role-matrix" role="region" aria-label={w.matrix} tabIndex={0}>
      <table class="role-matrix__grid">
        <caption class="role-matrix__title">{w.matrix}</caption>
        <thead><tr><th scope="col">{w.right}</th>{rows.map((row) => <th key={row.id} scope="col"><a href={hashOf("roles", [row.id])}>{rowName("roles", row)}</a></th>)}</tr></thead>
        {grouped(page.catalogue.of("roles").rights.value).map((group) => (
          <tbody key={group.title.vi}>
            <tr><th class="role-matrix__group" scope="rowgroup" colSpan={rows.length + 1}>{group.title[language.value]}</th></tr>
            {group.rights.map((right) => (
              <tr key={right}>
                <th scope="row">{rightName(right)}<span class="row-list__under">{rightHint(right)}</span></th>
                {rows.map((row) => <td key={row.id}>{row.rights.includes(right) ? <><Icon name="check" /><span class="unseen">{w.may}</span></> : <span class="role-matrix__not"><span aria-hidden="true">·</span><span class="unseen">{w.mayNot}</span></span>}</td>)}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function RoleEditor({ page, rows, row }: { page: PageProps; rows: readonly RoleRow[]; row: RoleRow | null }) {
  const w = words();
  const edit = useEdit({ kind: "roles", fields: FIELDS, blank: BLANK }, row, page);
  const [codeIsOwn, setCodeIsOwn] = useState(row !== null);
  const taken = rows.filter((one) => one.id !== row?.id).map((one) => one.code);
  const follow = (name: Record<string, string>): void => { if (!codeIsOwn) edit.set({ code: codeFor(name["vi"] ?? "", taken) }); };
  return (
    <Editor edit={edit} page={page} title={row ? rowName("roles", row) : w.newTitle} stays={row?.is_builtin ?? false} chips={row?.is_builtin ? <StatusChip tone="quiet" shape="square">{w.builtin}</StatusChip> : null}>
      <Part title={w.partWhat} lead={row?.is_builtin ? w.builtinLead : undefined}>
        <WordsField edit={edit} name="name" label={w.name} required onWords={follow} />
        {!row?.is_builtin && <PlainField edit={edit} name="code" label={w.code} hint={w.codeHint} onEdit={() => setCodeIsOwn(true)} />}
      </Part>
      <Part title={w.partRights} lead={w.rightsLead}><Rights edit={edit} offered={page.catalogue.of("roles").rights.value} own={page.me.staff.rights} /></Part>
    </Editor>
  );
}

function Rights({ edit, offered, own }: { edit: Edit; offered: readonly string[]; own: readonly string[] }) {
  const w = words();
  const chosen = edit.get<string[]>("rights");
  const flip = (right: string, on: boolean): void => edit.set({ rights: offered.filter((one) => (one === right ? on : chosen.includes(one))) });
  const error = edit.errorAt("rights");
  return (
    <>
      {error && <p class="text-field__error" role="alert"><Icon name="error" />{error}</p>}
      {grouped(offered).map((group) => (
        <fieldset key={group.title.vi} class="setup-words">
          <legend class="setup-words__legend">{group.title[language.value]}</legend>
          <div class="role-rights">
            {group.rights.map((right) => (
              <Choice key={right} kind="check" name={right} checked={chosen.includes(right)} disabled={!own.includes(right)} hint={own.includes(right) ? rightHint(right) : w.notYours} onChange={(on) => flip(right, on)}>{rightName(right)}</Choice>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
