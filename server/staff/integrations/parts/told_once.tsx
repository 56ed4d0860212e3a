/** A secret that is told this once, with a way to copy it. */
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { CopyButton } from "../../copy_button";
import { words } from "../words";

export interface ToldOnceProps { title: string; lead?: string; secret: string; what: string; onClose: () => void }

/** It must be answered: a touch beside it must not lose the secret. */
export function ToldOnce({ title, lead, secret, what, onClose }: ToldOnceProps) {
  const w = words();
  return (
    <Dialog title={title} wide actions={<Button kind="primary" onClick={onClose}>{w.kept}</Button>}>
      {lead && <p>{lead}</p>}
      <div class="integrations__secret"><code>{secret}</code><CopyButton text={secret} what={what} /></div>
      <Banner tone="notice">{w.once}</Banner>
    </Dialog>
  );
}
