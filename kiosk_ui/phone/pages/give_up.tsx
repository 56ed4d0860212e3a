/** Giving the number up: asked once more, then final. One request_id, so that a second press changes nothing. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { newRequestId } from "../../../server/client/request_id";
import { errorWords } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Banner } from "../../design/feedback/banner";
import { Dialog } from "../../design/feedback/dialog";
import type { PhoneProps } from "../phone";

export function GiveUp(props: PhoneProps) {
  const { words } = props;
  const asked = useSignal(false);
  const { busy, error, giveUp } = useGiveUp(props, () => { asked.value = false; });
  const close = (): void => { asked.value = false; };
  return (
    <>
      <Button kind="quiet" size="l" wide class="phone__give-up" onClick={() => { asked.value = true; }}>{words.give_up}</Button>
      {asked.value && <Dialog title={words.give_up_ask} urgent onClose={close} actions={<>
        <Button kind="danger" size="l" busy={busy} onClick={giveUp}>{words.give_up_yes}</Button>
        <Button kind="primary" size="l" onClick={close}>{words.give_up_no}</Button>
      </>}>
        <p>{words.give_up_lead}</p>
        {error && <Banner tone="error">{error}</Banner>}
      </Dialog>}
    </>
  );
}

function useGiveUp({ ticket, doors, follow, language }: PhoneProps, done: () => void) {
  const request_id = useRef(newRequestId());
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const giveUp = (): void => {
    busy.value = true;
    error.value = null;
    doors.post(`/tickets/${encodeURIComponent(ticket.token)}/cancel`, { request_id: request_id.current })
      .then(() => follow.ask())
      .then(done)
      .catch((problem: unknown) => { error.value = errorWords(problem, language); })
      .finally(() => { busy.value = false; });
  };
  return { busy: busy.value, error: error.value, giveUp };
}
