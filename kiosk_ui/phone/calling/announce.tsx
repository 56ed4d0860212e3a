/** The switch for sound and shaking, which says honestly what this phone can do. */
import { useEffect, useRef } from "preact/hooks";
import type { FollowedTicket } from "../../../server/client/contract";
import { Button } from "../../design/controls/button";
import { Icon } from "../../design/drawings/icon";
import type { PhoneProps } from "../phone";
import { Push } from "../pages/push";
import type { Announcer } from "./announcer";
import "./announce.css";

const WORTH_TELLING = new Set(["waiting", "parked"]);

type AnnounceProps = PhoneProps & { announcer: Announcer };

export function Announce({ announcer, ...props }: AnnounceProps) {
  if (!WORTH_TELLING.has(props.ticket.state)) return null;
  const isOn = announcer.on.value;
  return (
    <section class={`announce${isOn ? " announce--on" : ""}`}>
      {isOn ? <On announcer={announcer} {...props} /> : <Off announcer={announcer} {...props} />}
      <Push {...props} />
    </section>
  );
}

function Off({ announcer, words }: AnnounceProps) {
  const { audio, shake } = announcer.means;
  return (
    <>
      <Button kind="primary" size="l" wide icon="bell" onClick={() => void announcer.start()}>{words.announce}</Button>
      <p class="announce__lead">{audio || shake ? words.announce_lead : words.announce_cannot}</p>
    </>
  );
}

function On({ announcer, words }: AnnounceProps) {
  const { audio, shake, stayAwake } = announcer.means;
  const told = [audio && words.can_ring, shake && words.can_shake, stayAwake && words.can_light].filter(Boolean);
  return (
    <>
      <p class="announce__state" role="status"><Icon name="bell" /><span><strong>{words.announce_on}</strong>{told.length > 0 && `: ${told.join(" · ")}`}</span></p>
      <ul class="announce__hints">
        <li>{words.announce_hint}</li>
        {!shake && <li>{words.no_shake}</li>}
        {!stayAwake && <li>{words.no_light}</li>}
      </ul>
      <div class="announce__actions">
        <Button kind="quiet" onClick={() => void announcer.start()}>{words.announce_try}</Button>
        <Button kind="quiet" onClick={() => announcer.stop()}>{words.announce_off}</Button>
      </div>
    </>
  );
}

/** Sound and shaking when the number is called or called again, and when nobody is before it any more; a touch ends them. */
export function useAnnouncing(announcer: Announcer, ticket: FollowedTicket | null): void {
  const before = useRef<number | null>(null);
  const called_at = ticket?.state === "called" ? ticket.called_at : null;
  const ahead = ticket?.state === "waiting" && !ticket.not_before ? ticket.ahead : null;
  useEffect(() => {
    if (called_at) announcer.called();
    return () => announcer.hush();
  }, [called_at]);
  useEffect(() => {
    if (ahead === 0 && before.current !== null && before.current > 0) announcer.near();
    before.current = ahead;
  }, [ahead]);
  useEffect(() => listening(announcer), [announcer]);
}

function listening(announcer: Announcer): () => void {
  const hush = (): void => announcer.hush();
  const seen = (): void => void (document.visibilityState === "visible" && announcer.seen());
  addEventListener("pointerdown", hush, true);
  document.addEventListener("visibilitychange", seen);
  return () => {
    removeEventListener("pointerdown", hush, true);
    document.removeEventListener("visibilitychange", seen);
  };
}
