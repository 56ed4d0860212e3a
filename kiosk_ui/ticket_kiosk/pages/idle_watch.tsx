/** "Do you need more time?" over whatever stands there. */
import { useEffect } from "preact/hooks";
import { Button } from "../../design/controls/button";
import { CountdownRing } from "../../design/feedback/countdown_ring";
import { Dialog } from "../../design/feedback/dialog";
import type { KioskProps } from "../kiosk_props";
import { useIdle } from "../visit/idle";

export function IdleWatch({ active, held, state, words, visit, home }: KioskProps & { active: boolean; held: boolean }) {
  const grace_s = state.idle_grace_s * visit.patience.value;
  const { left_s, stay } = useIdle(active, held, { idle_s: state.idle_s * visit.patience.value, grace_s }, home);
  const isAsked = left_s !== null;
  useEffect(() => { visit.isAsked.value = isAsked; }, [isAsked]);
  if (left_s === null) return null;
  return (
    <Dialog title={words.more_time} urgent wide actions={<>
      <Button size="kiosk" data-say="home" onClick={home}>{words.more_time_no}</Button>
      <Button kind="primary" size="kiosk" data-say="hold" onClick={stay}>{words.more_time_yes}</Button>
    </>}>
      <div class="kiosk__idle"><p data-say="more_time">{words.more_time_lead}</p><CountdownRing left_s={left_s} whole_s={grace_s} label={words.returns(Math.ceil(left_s))} /></div>
    </Dialog>
  );
}
