/** Asks once more before something that cannot be undone. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import { useDeed } from "../../asking/deed";
import { words } from "../words";

export interface SureProps { title: string; lead: string; yes: string; no?: string; onYes: () => Promise<void>; onClose: () => void }

export function Sure({ title, lead, yes, no, onYes, onClose }: SureProps) {
  const { busy, problem, run } = useDeed();
  const actions = <><Button onClick={onClose}>{no ?? words().cancel}</Button><Button kind="danger" busy={busy} onClick={() => void run(onYes)}>{yes}</Button></>;
  return (
    <Dialog title={title} onClose={onClose} actions={actions} urgent>
      {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
      <p>{lead}</p>
    </Dialog>
  );
}
