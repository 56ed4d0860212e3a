/** All alerts of a day, those that are over too: what was, when, and who saw it. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { AlertRow, FloorState } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { unseen } from "../alerts";
import { acknowledging } from "../deeds";
import { AlertCard } from "../parts/alert_strip";
import type { Steering } from "../steering";
import { words } from "../words";
import { DayField } from "../../days/day_field";
import { useAsked } from "../../asking/use_asked";
import "./alert_list.css";

export interface AlertListProps { state: FloorState; now: Date; steering: Steering; mayAcknowledge: boolean; onClose: () => void }

export function AlertList({ state, now, steering, mayAcknowledge, onClose }: AlertListProps) {
  const w = words();
  const [day, setDay] = useState(state.business_day);
  const key = day === state.business_day ? state.alerts.map((alert) => `${alert.id}${alert.acknowledged_at ?? ""}`).join() : "";
  const { answer, problem } = useAsked<{ alerts: AlertRow[] }>(steering.doors, day ? `/alerts?day=${day}` : null, key);
  return (
    <Dialog title={w.alertsOfDay} onClose={onClose} wide>
      <DayField label={w.day} day={day} onDay={setDay} />
      {problem && <p role="alert">{problem}</p>}
      <ul class="alert-list" tabIndex={0} aria-label={w.alertsOfDay}>
        {(answer?.alerts ?? []).map((alert) => (
          <li key={alert.id} class="alert-list__one">
            <span class="alert-list__times">{clockTime(alert.raised_at)}{alert.ended_at && ` – ${clockTime(alert.ended_at)}`}</span>
            <AlertCard alert={alert} state={state} now={now} steering={mayAcknowledge ? steering : null} />
          </li>
        ))}
        {answer?.alerts.length === 0 && <li>{w.noAlerts}</li>}
        {!answer && !problem && <li role="status">{w.loadingList}</li>}
      </ul>
      <div class="dialog__actions">
        {mayAcknowledge && <AcknowledgeAll alerts={unseen(state.alerts)} steering={steering} />}
        <Button kind="quiet" onClick={onClose} keyHint="Esc">{w.closePanel}</Button>
      </div>
    </Dialog>
  );
}

/** For the minute after a rush, when one cause has raised many. */
function AcknowledgeAll({ alerts, steering }: { alerts: readonly AlertRow[]; steering: Steering }) {
  const w = words();
  if (alerts.length < 2) return null;
  return <Button icon="check" busy={steering.busy.value === "all"} onClick={() => void steering.doAll(alerts.map(acknowledging), w.didAcknowledgeAll(alerts.length))}>{w.acknowledgeAll(alerts.length)}</Button>;
}
