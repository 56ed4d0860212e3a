/** One row of the audit: everything that it changed, before and after, and its place in the chain. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { Api } from "../../../client/api";
import type { AuditChange, AuditDetail, AuditRow } from "../../../client/contract";
import { pick } from "../../../client/words";
import { useAsked } from "../../asking/use_asked";
import { language } from "../../sign_in/language";
import { dayOf, timeOf, valueWords } from "../view";
import { words } from "../words";
import { actorWords, originWords } from "./who";
import "./detail.css";

export function Detail({ row, doors, onClose }: { row: AuditRow; doors: Api; onClose: () => void }) {
  const w = words();
  const { answer: detail, problem } = useAsked<AuditDetail>(doors, `/audit/${row.revision}`);
  return (
    <Dialog title={pick(row.words, language.value)} wide onClose={onClose} actions={<Button kind="primary" onClick={onClose}>{w.close}</Button>}>
      <Facts row={row} />
      {problem && <Banner tone="error">{problem}</Banner>}
      {detail ? <><Changes changes={detail.changes} /><Chain detail={detail} /></> : !problem && <p role="status">{w.loadingRow} …</p>}
    </Dialog>
  );
}

function Facts({ row }: { row: AuditRow }) {
  const w = words();
  const facts: [string, string][] = [
    [w.when, `${timeOf(row.at)} ${dayOf(row.at)}`], [w.who, actorWords(row.actor)], [w.origin, originWords(row.origin)],
    ...(row.reason ? [[w.why, pick(row.reason, language.value)] as [string, string]] : []),
  ];
  return <dl class="audit-facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

function Changes({ changes }: { changes: readonly AuditChange[] }) {
  const w = words();
  return (
    <section class="audit-changes">
      <h3>{w.changes}</h3>
      {changes.length === 0 && <p>{w.noChanges}</p>}
      {changes.map((change) => <Change key={`${change.table}:${change.row_id}`} change={change} />)}
    </section>
  );
}

function Change({ change }: { change: AuditChange }) {
  const w = words();
  const shown = (value: unknown): string => valueWords(value, language.value, w);
  return (
    <table class={`audit-change audit-change--${change.action}`}>
      <caption>{pick(change.words, language.value)}<span>{w.action[change.action]}</span></caption>
      <thead><tr><th scope="col">{w.field}</th>{change.action !== "added" && <th scope="col">{w.before}</th>}{change.action !== "removed" && <th scope="col">{w.after}</th>}</tr></thead>
      <tbody>
        {change.fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{pick(field.words, language.value)}</th>
            {change.action !== "added" && <td>{shown(field.before)}</td>}
            {change.action !== "removed" && <td>{shown(field.after)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Chain({ detail }: { detail: AuditDetail }) {
  const w = words();
  return (
    <details class="audit-chain">
      <summary>{w.chain}</summary>
      <dl>
        <dt>{w.revision}</dt><dd>{detail.revision}</dd>
        <dt>{w.hash}</dt><dd><code>{detail.hash}</code></dd>
        <dt>{w.hashBefore}</dt><dd>{detail.hash_before ? <code>{detail.hash_before}</code> : w.first}</dd>
        {detail.request_id && <><dt>{w.request}</dt><dd><code>{detail.request_id}</code></dd></>}
      </dl>
    </details>
  );
}
