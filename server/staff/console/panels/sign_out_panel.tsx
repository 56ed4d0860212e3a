/** Before somebody leaves: what still stands at the counter. A ticket is named; an open counter is closed on the way out. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { ConsoleState } from "../../../client/contract";
import { pick } from "../../../client/words";
import { useFirstFocus } from "../../sign_in/focus";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import "./sign_out_panel.css";

export interface SignOutPanelProps { desk: Desk; state: ConsoleState; signOut: () => void }

export function SignOutPanel({ desk, state, signOut }: SignOutPanelProps) {
  const stay = (): void => desk.close();
  const go = (): void => {
    desk.close();
    signOut();
  };
  return state.present
    ? <WithTicket label={state.present.label} stay={stay} go={go} />
    : <WithoutTicket counter={pick(state.counter.name, language.value)} stay={stay} go={go} closeAndGo={() => void closeAndGo(desk, signOut)} />;
}

interface Ways { stay: () => void; go: () => void }

function WithTicket({ label, stay, go }: Ways & { label: string }) {
  const w = words();
  const choices = useFirstFocus<HTMLDivElement>(".button--primary");
  return (
    <Dialog title={w.stillHere(label)} onClose={stay}>
      <p>{w.stillHereLead}</p>
      <div class="sign-out" ref={choices}>
        <Button kind="primary" wide onClick={stay} keyHint="Esc">{w.stay}</Button>
        <Button wide onClick={go}>{w.signOutAnyway}</Button>
      </div>
    </Dialog>
  );
}

function WithoutTicket({ counter, stay, go, closeAndGo }: Ways & { counter: string; closeAndGo: () => void }) {
  const w = words();
  const choices = useFirstFocus<HTMLDivElement>(".button--primary");
  return (
    <Dialog title={w.stillOpen(counter)} onClose={stay}>
      <p>{w.stillOpenLead}</p>
      <div class="sign-out" ref={choices}>
        <Button kind="primary" wide icon="closed" onClick={closeAndGo} keyHint="Enter">{w.closeAndSignOut}</Button>
        <Button wide onClick={go}>{w.onlySignOut}</Button>
        <Button wide kind="quiet" onClick={stay} keyHint="Esc">{w.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** Nobody is signed out of a counter that could not be closed; the desk has said why. */
async function closeAndGo(desk: Desk, signOut: () => void): Promise<void> {
  desk.close();
  await desk.do("close");
  if (desk.state.value?.counter.state === "closed") signOut();
}
