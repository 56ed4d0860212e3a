/** Before a service stops giving numbers: what happens, and what kiosk and board say meanwhile. */
import { useState } from "preact/hooks";
import { TextArea } from "../../../../kiosk_ui/design/controls/text_field";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { closingService } from "../deeds";
import type { Steering } from "../steering";
import type { ServiceRow } from "../view";
import { words } from "../words";
import { StepActions, StepForm } from "./step_parts";
import "./counter_menu.css";

export interface ServicePanelProps { row: ServiceRow; steering: Steering; onClose: () => void }

export function ServicePanel({ row, steering, onClose }: ServicePanelProps) {
  const w = words();
  const name = pick(row.service.names, language.value);
  const [notice, setNotice] = useState("");
  const send = (): void => void steering.do(closingService(row, name, notice.trim())).then((isDone) => isDone && onClose());
  return (
    <Dialog title={w.closeThis(name)} onClose={onClose}>
      <StepForm onSend={send}>
        <p>{w.sureCloseService(row.waiting)}</p>
        <TextArea label={w.notice} hint={w.noticeHint} value={notice} onText={setNotice} maxLength={200} rows={2} />
        <StepActions name={w.close} busy={steering.busy.value !== null} onBack={onClose} />
      </StepForm>
    </Dialog>
  );
}
