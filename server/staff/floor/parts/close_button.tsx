/** Closes a service to new numbers, or opens it again: its own undo, in the same place. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../client/api";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { ServiceRow } from "../view";
import { words } from "../words";

/** Closes or opens a service; resolves when the page shows it. */
export type SetOpen = (serviceId: string, isOpen: boolean) => Promise<void>;

export function CloseButton({ row, name, setOpen }: { row: ServiceRow; name: string; setOpen: SetOpen | null }) {
  const w = words();
  const [busy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    if (!setOpen) return;
    setBusy(true);
    try {
      await setOpen(row.service.id, !row.open);
      toast(row.open ? w.didClose(name) : w.didReopen(name));
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      toast(errorWords(problem, language.value), "error");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="services__takes">
      <StatusChip tone={row.open ? "leaf" : "quiet"} shape={row.open ? "filled" : "square"}>{row.open ? w.open : w.closed}</StatusChip>
      <Button size="s" kind="secondary" busy={busy} aria-disabled={setOpen === null} onClick={() => void act()}
        aria-label={row.open ? w.closeThis(name) : w.reopenThis(name)}>{row.open ? w.close : w.reopen}</Button>
    </div>
  );
}
