/** The faces that fill the whole page. */
import type { SiteName } from "../../../server/client/contract";
import { Button } from "../../design/controls/button";
import { Face } from "../../design/feedback/face";
import type { KioskProps } from "../kiosk_props";
import { wordsOf } from "../words";

const [vi, en] = [wordsOf("vi"), wordsOf("en")];

export const Opening = () => <div class="kiosk kiosk--bare"><Face kind="loading" title={vi.loading} under={en.loading} /></div>;

/** Both languages: nobody has chosen one who stands before a machine that is away. */
export function Offline({ site }: { site: SiteName | null }) {
  const face = <Face kind="offline" title={vi.offline} under={`${en.offline}. ${en.offline_lead}`}><p>{vi.offline_lead}</p></Face>;
  return site ? face : <div class="kiosk kiosk--bare">{face}</div>;
}

/** Why, until when, and what else there is to say; in both languages, for nobody chooses one at a closed door. */
export function ClosedCentre({ state }: KioskProps) {
  const { title, again, note, reason } = state.opening;
  const because = reason === "stopped" ? state.closed_because : null;
  const english = [title?.en ?? en.centre_closed, again?.en, note?.en, because?.en].flatMap((one) => (one ? [one.replace(/\.$/, "")] : []));
  return (
    <Face kind="closed" title={title?.vi ?? vi.centre_closed} under={english.join(". ")}>
      <span class="unseen" aria-hidden="true" data-say="closed notice" />
      {again && <p class="kiosk__again">{again.vi}</p>}
      {[because, note, state.notice].map((one) => one && <p key={one.vi}>{one.vi}</p>)}
    </Face>
  );
}

/** Between the touch and the number: usually a blink. */
export function Asking({ words, taking }: KioskProps) {
  const step = taking.step.value;
  const slow = step.kind === "asking" && step.tries > 0;
  return <Face kind="loading" title={words.taking}><p data-say="asking">{slow ? words.taking_again : ""} {words.taking_once}</p></Face>;
}

export function Lost({ words, taking, home }: KioskProps) {
  return (
    <Face kind="offline" title={words.lost} actions={<>
      <Button size="kiosk" data-say="home" onClick={home}>{words.home}</Button>
      <Button kind="primary" size="kiosk" icon="refresh" data-say="again" onClick={() => void taking.again()}>{words.try_again}</Button>
    </>}><p data-say="lost">{words.lost_lead}</p></Face>
  );
}
