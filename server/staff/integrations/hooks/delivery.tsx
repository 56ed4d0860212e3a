/** One notice: the bytes that went out, what came back, and a way to send it once more. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { Api } from "../../../client/api";
import type { DeliveryWhole } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { CopyButton } from "../../copy_button";
import { language } from "../../sign_in/language";
import { useAsking } from "../../asking/asking";
import { useDeed } from "../../asking/deed";
import { Opening } from "../../asking/faces";
import { deliveryState, laidOut } from "../view";
import { whenWords } from "../when";
import { eventWords, words } from "../words";
import { answered, State } from "./deliveries";

export interface DeliveryProps { id: string; doors: Api; mayResend: boolean; onClose: () => void; onResent: () => void }

export function Delivery({ id, doors, mayResend, onClose, onResent }: DeliveryProps) {
  const w = words();
  const asking = useAsking<{ delivery: DeliveryWhole }>(doors, `/deliveries/${id}`);
  const { busy, problem, run } = useDeed();
  const one = asking.answer.value?.delivery;
  const resend = (): void => void run(async () => {
    await doors.post(`/deliveries/${id}/resend`, { request_id: newRequestId() });
    toast(w.resent);
    onResent();
    await asking.refresh();
  });
  const isOver = one !== undefined && one.state !== "waiting";
  const actions = <><Button onClick={onClose}>{w.close}</Button>{mayResend && isOver && <Button kind="primary" icon="refresh" busy={busy} onClick={resend}>{w.resend}</Button>}</>;
  return (
    <Dialog title={one ? eventWords(one.event) : w.loading} onClose={onClose} wide actions={actions}>
      {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
      {one ? <Whole one={one} /> : <Opening loading={w.loading} problem={asking.problem.value} onAgain={() => void asking.refresh()} />}
    </Dialog>
  );
}

function Whole({ one }: { one: DeliveryWhole }) {
  const w = words();
  return (
    <div class="delivery">
      <dl class="delivery__facts">
        <dt>{w.state}</dt><dd><State of={deliveryState(one)} /></dd>
        <dt>{w.when}</dt><dd>{whenWords(one.made_at)}</dd>
        <dt>{w.tries}</dt><dd>{one.attempts}{one.next_at && one.attempts > 0 && ` · ${w.nextAt(whenWords(one.next_at))}`}</dd>
        <dt>{w.answer}</dt><dd>{answered(one)}</dd>
        {one.revision > 0 && <><dt>{w.revision}</dt><dd>{one.revision}</dd></>}
        <dt>{w.delivery}</dt><dd><code>{one.id}</code></dd>
      </dl>
      <div class="delivery__part"><h3>{w.body}<CopyButton text={one.body} what={w.body} /></h3><pre tabIndex={0}>{laidOut(one.body)}</pre></div>
      <div class="delivery__part"><h3>{w.theirAnswer}</h3>{one.answer ? <pre tabIndex={0}>{one.answer}</pre> : <p class="integrations__lead">{w.noAnswer}</p>}</div>
    </div>
  );
}
