/** Whether a service gives numbers; closing asks first, reopening is done at once and can be taken back. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { reopeningService } from "../deeds";
import type { Steering } from "../steering";
import type { ServiceRow } from "../view";
import { words } from "../words";

export interface CloseButtonProps { row: ServiceRow; name: string; steering: Steering | null; onClose: (row: ServiceRow) => void }

/** `steering` null: this person may not close services, or the server is away. */
export function CloseButton({ row, name, steering, onClose }: CloseButtonProps) {
  const w = words();
  const deed = reopeningService(row, name);
  const act = (): void => {
    if (!steering) return;
    if (row.open) onClose(row);
    else void steering.do(deed);
  };
  return (
    <div class="services__takes">
      <StatusChip tone={row.open ? "leaf" : "quiet"} shape={row.open ? "filled" : "square"}>{row.open ? w.open : w.closed}</StatusChip>
      <Button size="s" kind="secondary" busy={steering?.busy.value === deed.path} aria-disabled={steering === null} onClick={act}
        aria-label={row.open ? w.closeThis(name) : w.reopenThis(name)}>{row.open ? w.close : w.reopen}</Button>
    </div>
  );
}
