/** One counter: how it stands, and what may be done to it. What hurts is said again before it is done. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { IconName } from "../../../../kiosk_ui/design/drawings/icon";
import type { FloorCounter } from "../../../client/contract";
import { pick } from "../../../client/words";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import { closing, deedsAt, resuming } from "../deeds";
import type { CounterDeed } from "../deeds";
import type { Deed, Steering } from "../steering";
import { words } from "../words";
import { CounterFacts } from "./counter_facts";
import { MovePanel, OpenPanel, PausePanel, WritePanel } from "./counter_steps";
import { Reason, StepActions, StepForm } from "./step_parts";
import type { StepCommon } from "./step_parts";
import "./counter_menu.css";

export interface CounterMenuProps {
  counter: FloorCounter;
  counters: readonly FloorCounter[];
  now: Date;
  rights: readonly string[];
  /** null while the server is away. */
  steering: Steering | null;
  onClose: () => void;
}

const SIGN: Record<CounterDeed, IconName> = { pause: "pause", resume: "play", close: "closed", open: "open", move: "walk", message: "voice" };

export function CounterMenu(props: CounterMenuProps) {
  const { counter, now, rights, steering, onClose } = props;
  const [step, take] = useState<CounterDeed | null>(null);
  const deeds = deedsAt(counter).filter((deed) => rights.includes(deed === "message" ? "message.send" : "counter.steer"));
  return (
    <Dialog title={pick(counter.name, language.value)} onClose={onClose} wide={step === null}>
      <CounterFacts counter={counter} now={now} />
      {steering && step !== null && deeds.includes(step) ? <Step {...props} step={step} steering={steering} onBack={() => take(null)} /> : <Choices key={String(steering === null)} deeds={steering ? deeds : []} counter={counter} away={steering === null} onTake={take} onClose={onClose} />}
    </Dialog>
  );
}

/** Drawn anew when the server goes or comes back, so that the focus is never left behind on a deed that is gone. */
interface ChoicesProps { deeds: readonly CounterDeed[]; counter: FloorCounter; away: boolean; onTake: (deed: CounterDeed) => void; onClose: () => void }

function Choices({ deeds, counter, away, onTake, onClose }: ChoicesProps) {
  const w = words();
  const menu = useFirstFocus<HTMLDivElement>("button");
  return (
    <div class="counter-menu__whole" ref={menu}>
      {away && <p role="alert">{w.away}</p>}
      <div class="counter-menu">
        {deeds.map((deed) => <Button key={deed} wide icon={SIGN[deed]} onClick={() => onTake(deed)}>{w.deed[deed]}</Button>)}
      </div>
      {counter.ticket && <p class="counter-menu__why">{w.busyCounter(counter.ticket.label)}</p>}
      <div class="dialog__actions"><Button kind="quiet" onClick={onClose} keyHint="Esc">{w.closePanel}</Button></div>
    </div>
  );
}

interface StepProps extends CounterMenuProps { step: CounterDeed; steering: Steering; onBack: () => void }

/** Done, the menu goes; refused, it stays and the words say why. */
function Step({ counter, counters, step, steering, onBack, onClose }: StepProps) {
  const run = (deed: Deed): void => void steering.do(deed).then((isDone) => isDone && onClose());
  const common = { counter, counters, steering, run, onBack };
  switch (step) {
    case "pause": return <PausePanel {...common} />;
    case "open": return <OpenPanel {...common} />;
    case "move": return <MovePanel {...common} />;
    case "message": return <WritePanel {...common} />;
    case "resume": return <SurePanel {...common} sure={words().sureResume(counter.number)} deed={(reason) => resuming(counter, reason)} name={words().deed.resume} />;
    case "close": return <SurePanel {...common} sure={words().sureClose(counter.number, counter.officer?.name ?? "")} deed={(reason) => closing(counter, reason)} name={words().deed.close} />;
  }
}

function SurePanel({ sure, deed, name, steering, run, onBack }: StepCommon & { sure: string; deed: (reason: string) => Deed; name: string }) {
  const [reason, setReason] = useState("");
  return (
    <StepForm onSend={() => run(deed(reason.trim()))}>
      <p>{sure}</p>
      <Reason value={reason} onText={setReason} />
      <StepActions name={name} busy={steering.busy.value !== null} onBack={onBack} />
    </StepForm>
  );
}
