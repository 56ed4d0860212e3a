/** Words to every counter where somebody works, and who has read the last ones. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextArea } from "../../../../kiosk_ui/design/controls/text_field";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { FloorMessage } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { writing } from "../deeds";
import type { Steering } from "../steering";
import { sentMessages } from "../view";
import type { SentMessage } from "../view";
import { words } from "../words";
import { StepForm } from "./step_parts";
import "./counter_menu.css";
import "./write_panel.css";

export interface WritePanelProps { messages: readonly FloorMessage[]; open: number; steering: Steering; onClose: () => void }

export function WriteToAll({ messages, open, steering, onClose }: WritePanelProps) {
  const w = words();
  const [text, setText] = useState("");
  const send = (): void => void steering.do(writing(text.trim(), null)).then((isDone) => isDone && setText(""));
  return (
    <Dialog title={w.writeAll} onClose={onClose} wide>
      <StepForm onSend={send}>
        <TextArea label={w.messageText} hint={w.toAll(open)} value={text} onText={setText} maxLength={300} rows={2} />
        <div class="dialog__actions">
          <Button kind="quiet" onClick={onClose} keyHint="Esc">{w.closePanel}</Button>
          <Button kind="primary" type="submit" icon="voice" busy={steering.busy.value !== null} disabled={text.trim() === "" || open === 0}>{w.send}</Button>
        </div>
      </StepForm>
      <h3 class="write-panel__title">{w.sentLately}</h3>
      <ul class="write-panel__list" tabIndex={messages.length > 0 ? 0 : -1}>
        {sentMessages(messages).map((one) => <Sent key={one.key} message={one} />)}
        {messages.length === 0 && <li>{w.noneSent}</li>}
      </ul>
    </Dialog>
  );
}

function Sent({ message }: { message: SentMessage }) {
  const w = words();
  const isRead = message.unread.length === 0;
  return (
    <li class="write-panel__one">
      <p>{message.text}</p>
      <p class="write-panel__facts">{clockTime(message.sent_at)} · {message.from} · {w.toCounters(message.counters.join(", "))}</p>
      <StatusChip tone={isRead ? "leaf" : "quiet"} shape={isRead ? "filled" : "ring"}>{isRead ? w.allRead : w.unreadAt(message.unread.join(", "))}</StatusChip>
    </li>
  );
}
