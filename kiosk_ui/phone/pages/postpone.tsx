/** Letting others go first, for who is not ready: so many people, or so many minutes. */
import { useSignal } from "@preact/signals";
import { Button } from "../../design/controls/button";
import { Banner } from "../../design/feedback/banner";
import { Dialog } from "../../design/feedback/dialog";
import type { PhoneProps } from "../phone";
import { useWish } from "./wish";

export const PLACES = [3];
export const MINUTES = [10, 20, 30];

/** Offered while the number waits or is called, as often as the centre allows. */
export const mayPostpone = ({ state, postpones_left }: PhoneProps["ticket"]): boolean => isBeforeIt(state) && postpones_left > 0;

const isBeforeIt = (state: PhoneProps["ticket"]["state"]): boolean => state === "waiting" || state === "called";

export function Postpone(props: PhoneProps) {
  const { ticket, words } = props;
  const asked = useSignal(false);
  const close = (): void => { asked.value = false; };
  if (ticket.shared || !isBeforeIt(ticket.state)) return null;
  if (!mayPostpone(ticket)) return <p class="phone__small">{words.postpone_none}</p>;
  return (
    <>
      <Button kind="secondary" size="l" wide class="phone__postpone" onClick={() => { asked.value = true; }}>
        {words.postpone}<span class="phone__left">{words.postpone_left(ticket.postpones_left)}</span>
      </Button>
      {asked.value && <HowLong {...props} close={close} />}
    </>
  );
}

/** Taken back before its time. */
export function Ready(props: PhoneProps) {
  const { busy, error, send } = useWish(props, "ready", () => undefined);
  if (props.ticket.shared || !props.ticket.not_before || props.ticket.state !== "waiting") return null;
  return (
    <>
      <Button kind="primary" size="l" wide busy={busy} onClick={() => send()}>{props.words.ready}</Button>
      {error && <Banner tone="error">{error}</Banner>}
    </>
  );
}

function HowLong(props: PhoneProps & { close: () => void }) {
  const { ticket, words, close } = props;
  const { busy, error, send } = useWish(props, "postpone", close);
  return (
    <Dialog title={words.postpone_ask} onClose={close} actions={<Button kind="quiet" size="l" onClick={close}>{words.postpone_no}</Button>}>
      <p>{words.postpone_lead(ticket.label, ticket.postpones_left)}</p>
      <div class="phone__later">
        {PLACES.map((places) => <Button key={`p${places}`} size="l" wide busy={busy} onClick={() => send({ places })}>{words.postpone_places(places)}</Button>)}
        {MINUTES.map((minutes) => <Button key={`m${minutes}`} size="l" wide busy={busy} onClick={() => send({ minutes })}>{words.postpone_minutes(minutes)}</Button>)}
      </div>
      {error && <Banner tone="error">{error}</Banner>}
    </Dialog>
  );
}
