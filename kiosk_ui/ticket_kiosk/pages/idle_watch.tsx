/** "Do you need more time?" over whatever stands there. */
import { Button } from "../../design/controls/button";
import { CountdownRing } from "../../design/feedback/countdown_ring";
import { Dialog } from "../../design/feedback/dialog";
import type { KioskProps } from "../kiosk_props";
import { useIdle } from "../visit/idle";

export function IdleWatch({ active, state, words, home }: KioskProps & { active: boolean }) {
  const { left_s, stay } = useIdle(active, state.idle_s, state.idle_grace_s, home);
  if (left_s === null) return null;
  return (
    <Dialog title={words.more_time} urgent wide actions={<>
      <Button size="kiosk" onClick={home}>{words.more_time_no}</Button>
      <Button kind="primary" size="kiosk" onClick={stay}>{words.more_time_yes}</Button>
    </>}>
      <div class="kiosk__idle"><p>{words.more_time_lead}</p><CountdownRing left_s={left_s} whole_s={state.idle_grace_s} label={words.returns(Math.ceil(left_s))} /></div>
    </Dialog>
  );
}
