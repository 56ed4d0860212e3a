/** Letting others go first, for who is not ready: so many people, or so many minutes. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
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

/** What was done last: so many people were let before, with so many ahead since, or so many minutes were taken. */
export type Done = { people: number; ahead: number } | { minutes: number };

/** Fewer people may have stood behind than were to be let before, or none. */
export function doneBy(body: Record<string, unknown>, before: number, after: number): Done {
  if (typeof body.minutes === "number") return { minutes: body.minutes };
  return { people: Math.min(Number(body.places), Math.max(0, after - before)), ahead: after };
}

export function Postpone(props: PhoneProps) {
  const { ticket } = props;
  const done = useSignal<Done | null>(null);
  if (ticket.shared || !isBeforeIt(ticket.state)) return null;
  return (
    <div class="phone__put-off">
      <div class="phone__done" aria-live="polite">{done.value && ticket.state === "waiting" && <DoneWords {...props} done={done.value} />}</div>
      <Offer {...props} done={(one) => { done.value = one; }} />
    </div>
  );
}

/** How many are ahead is said as long as it is so. */
function DoneWords({ ticket, words, done }: PhoneProps & { done: Done }) {
  if ("minutes" in done) return ticket.not_before ? <p>{words.postponed_by(done.minutes)}</p> : null;
  if (done.people === 0) return <p>{words.yielded_none}</p>;
  return <p>{words.yielded(done.people)} {ticket.ahead === done.ahead && <span>{words.yielded_now(done.ahead)}</span>}</p>;
}

type Offered = PhoneProps & { done: (one: Done) => void };

function Offer(props: Offered) {
  const { ticket, words } = props;
  const asked = useSignal(false);
  const close = (): void => { asked.value = false; };
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

function HowLong(props: Offered & { close: () => void }) {
  const { ticket, words, close } = props;
  const before = useRef(ticket.ahead);
  const { busy, error, send } = useWish(props, "postpone", (body, answer) => {
    props.done(doneBy(body, before.current, answer.ticket.ahead ?? before.current));
    close();
  });
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
