/** The report on paper and as files: each a plain link to the same door. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { BASE } from "../../../client/api";
import type { Reports } from "../reading";
import { words } from "../words";
import { doorOf } from "./wish";

const KINDS = ["csv", "xlsx", "pdf"] as const;

export function Files({ reports }: { reports: Reports }) {
  const w = words();
  const wish = reports.wish.value;
  return (
    <div class="report-files" role="group" aria-label={w.files}>
      {KINDS.map((kind) => (
        <a key={kind} class="button button--secondary button--s" href={`${BASE}${doorOf(wish, { format: kind })}`} download aria-label={w.fileAs(kind.toUpperCase())}>
          <Icon name="download" /><span>{kind.toUpperCase()}</span>
        </a>
      ))}
      <Button kind="secondary" size="s" icon="printer" onClick={() => print()}>{w.print}</Button>
    </div>
  );
}
