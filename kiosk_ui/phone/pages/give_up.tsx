/** Giving the number up: asked once more, then final. */
import { useSignal } from "@preact/signals";
import { Button } from "../../design/controls/button";
import { Banner } from "../../design/feedback/banner";
import { Dialog } from "../../design/feedback/dialog";
import type { PhoneProps } from "../phone";
import { useWish } from "./wish";

export function GiveUp(props: PhoneProps) {
  const { words } = props;
  const asked = useSignal(false);
  const { busy, error, send } = useWish(props, "cancel", () => { asked.value = false; });
  const close = (): void => { asked.value = false; };
  return (
    <>
      <Button kind="quiet" size="l" wide class="phone__give-up" onClick={() => { asked.value = true; }}>{words.give_up}</Button>
      {asked.value && <Dialog title={words.give_up_ask} urgent onClose={close} actions={<>
        <Button kind="danger" size="l" busy={busy} onClick={() => send()}>{words.give_up_yes}</Button>
        <Button kind="primary" size="l" onClick={close}>{words.give_up_no}</Button>
      </>}>
        <p>{words.give_up_lead}</p>
        {error && <Banner tone="error">{error}</Banner>}
      </Dialog>}
    </>
  );
}
