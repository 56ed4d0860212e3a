/** Personal data: the table of what is kept for how long and what was erased, and the data of one ticket on request. */
import { useEffect, useState } from "preact/hooks";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import type { KeptRow, RetentionTable, SetupRow } from "../../../client/contract";
import { dateNumbers } from "../../../client/time";
import { errorWords, pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { Editor, useEdit } from "../setup/editor";
import { Unread } from "../setup/row_list";
import { WholeField } from "../setup/whole_field";
import { OnRequest } from "./on_request";
import { words } from "./words";
import "./privacy.css";

type Retention = Record<string, number>;

export function PrivacyPage(page: PageProps) {
  const rights = page.me.staff.rights;
  const [row] = (rights.includes("catalogue.admin") ? page.catalogue.of("site").rows.value : null) ?? [];
  return (
    <div class="privacy">
      <h1 class="unseen">{words().title}</h1>
      {rights.includes("privacy.keep") && <OnRequest doors={page.session.doors} />}
      {row ? <Periods page={page} row={row} /> : rights.includes("catalogue.admin") && <Unread page={page} kind="site" />}
    </div>
  );
}

function Periods({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: ["retention"], blank: {} }, row, page);
  const { table, problem } = useTable(page, row.version);
  return (
    <Editor edit={edit} page={page} title={w.part} stays>
      <p class="setup-hint">{w.lead}</p>
      {problem !== null && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
      {table === null && problem === null && <Face kind="loading" title={w.loading} />}
      {table && <Table rows={table.rows} edit={edit} />}
    </Editor>
  );
}

function useTable(page: PageProps, version: number): { table: RetentionTable | null; problem: unknown } {
  const [table, set] = useState<RetentionTable | null>(null);
  const [problem, tell] = useState<unknown>(null);
  useEffect(() => { page.session.doors.get<RetentionTable>("/retention").then(set).catch(tell); }, [version]);
  return { table, problem };
}

function Table({ rows, edit }: { rows: readonly KeptRow[]; edit: Edit }) {
  const w = words();
  return (
    <table class="kept">
      <thead><tr><th scope="col">{w.what}</th><th scope="col">{w.days}</th><th scope="col">{w.end}</th><th scope="col">{w.erased}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" class="kept__what">{pick(row.what, language.value)}</th>
            <td><Period row={row} edit={edit} /></td>
            <td>{w.how[row.how]}</td>
            <td class="kept__done">{done(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function done(row: KeptRow): string {
  const w = words();
  if (row.least === null) return "";
  return row.last_at ? w.count(row.erased ?? 0, dateNumbers(row.last_at)) : w.never;
}

function Period({ row, edit }: { row: KeptRow; edit: Edit }) {
  const w = words();
  if (row.least === null || row.most === null) return <>{row.days === null ? row.until && pick(row.until, language.value) : w.fixed(row.days)}</>;
  const name = `${row.code}_days`;
  const chosen = edit.get<Retention>("retention");
  const tell = (days: number): void => edit.set({ retention: { ...chosen, [name]: days } });
  return (
    <div class="kept__period">
      <WholeField labelUnseen label={pick(row.what, language.value)} hint={w.bounds(row.least, row.most, row.usual ?? 0)} error={edit.errorAt(`retention.${name}`)} value={Number(chosen[name] ?? NaN)} onNumber={tell} />
    </div>
  );
}
