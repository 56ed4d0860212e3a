/** What needs a supervisor now, each to be acknowledged in its place; it says so as well when nothing does. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { AlertRow, FloorState } from "../../../client/contract";
import { acknowledging, settling } from "../deeds";
import { isSettledByHand, SIGN, toldAlert, unseen } from "../alerts";
import type { Steering } from "../steering";
import { ago } from "../view";
import { words } from "../words";
import "./alert_strip.css";

/** More than these are behind one button: a strip is no list. */
export const MOST_IN_STRIP = 5;

export interface AlertStripProps {
  state: FloorState;
  now: Date;
  /** null: this person may not acknowledge, or the server is away. */
  steering: Steering | null;
  onAll: () => void;
}

export function AlertStrip({ state, now, steering, onAll }: AlertStripProps) {
  const w = words();
  const alerts = state.alerts;
  const shown = alerts.slice(0, MOST_IN_STRIP);
  return (
    <section class="alert-strip" aria-label={w.alerts}>
      <p class="unseen" role="status">{w.alertsNow(unseen(alerts).length)}</p>
      <ul class="alert-strip__list">
        {shown.map((alert) => <li key={alert.id}><AlertCard alert={alert} state={state} now={now} steering={steering} /></li>)}
        {alerts.length === 0 && <li class="alert-strip__well"><Icon name="check" />{w.allWell}</li>}
        <li class="alert-strip__all"><Button size="s" kind="quiet" icon="list" keyHint="C" aria-keyshortcuts="c" onClick={onAll}>{alerts.length > shown.length ? w.moreAlerts(alerts.length - shown.length) : w.alertsToday}</Button></li>
      </ul>
    </section>
  );
}

export interface AlertCardProps { alert: AlertRow; state: FloorState | null; now: Date; steering: Steering | null }

export function AlertCard({ alert, state, now, steering }: AlertCardProps) {
  const { title, text } = toldAlert(alert, state, now);
  const kind = alert.ended_at !== null ? "over" : alert.acknowledged_at !== null ? "seen" : "new";
  return (
    <div class={`alert-card alert-card--${kind}`}>
      <Icon name={SIGN[alert.kind]} />
      <p class="alert-card__words"><strong>{title}</strong>{text && <span class="alert-card__text">{text}</span>}</p>
      <Standing alert={alert} now={now} />
      {steering && alert.ended_at === null && <Act alert={alert} title={title} steering={steering} />}
    </div>
  );
}

function Standing({ alert, now }: { alert: AlertRow; now: Date }) {
  const w = words();
  const since = ago(alert.raised_at, now);
  return <span class="alert-card__since">{alert.acknowledged_at !== null ? w.seenBy(alert.acknowledged_by ?? "", since) : since}</span>;
}

function Act({ alert, title, steering }: { alert: AlertRow; title: string; steering: Steering }) {
  const w = words();
  const deed = alert.acknowledged_at === null ? acknowledging(alert) : isSettledByHand(alert.kind) ? settling(alert) : null;
  if (!deed) return null;
  const name = alert.acknowledged_at === null ? w.acknowledge : w.settle;
  return <Button size="s" kind="secondary" busy={steering.busy.value === deed.path} aria-label={`${name}: ${title}`} onClick={() => void steering.do(deed)}>{name}</Button>;
}
