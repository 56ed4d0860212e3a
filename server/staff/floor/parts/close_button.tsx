/** Closes a service to new numbers, or opens it again: its own undo, in the same place. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { ServiceRow } from "../view";
import { words } from "../words";

export function CloseButton({ row, name, post }: { row: ServiceRow; name: string; post: Api["post"] | null }) {
  const w = words();
  const [busy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    if (!post) return;
    setBusy(true);
    try {
      await post(`/services/${row.service.id}/${row.open ? "close" : "open"}`, { request_id: newRequestId() });
      toast(row.open ? w.didClose(name) : w.didReopen(name));
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      toast(errorWords(problem, language.value), "error");
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {!row.open && <span class="services__shut">{w.closed}</span>}
      <Button size="s" kind={row.open ? "quiet" : "secondary"} busy={busy} aria-disabled={post === null} onClick={() => void act()}
        aria-label={row.open ? w.closeThis(name) : w.reopenThis(name)}>{row.open ? w.close : w.reopen}</Button>
    </>
  );
}
