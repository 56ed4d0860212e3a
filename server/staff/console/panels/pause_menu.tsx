/** Why the counter rests, chosen by a digit, by arrows, or by a touch; closing the counter is the last choice. */
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { ConsoleState } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import { Menu } from "./menu";
import type { Entry } from "./menu";

export function PauseMenu({ desk, state }: { desk: Desk; state: ConsoleState }) {
  const w = words();
  return (
    <Dialog title={w.pauseTitle} onClose={() => desk.close()}>
      <p>{w.pauseHint}</p>
      <Menu entries={entriesOf(desk, state)} />
    </Dialog>
  );
}

/** Closing is offered only while nobody is called or served. */
function entriesOf(desk: Desk, state: ConsoleState): Entry[] {
  const w = words();
  const act = (deed: "pause" | "close", body: object) => () => {
    desk.close();
    void desk.do(deed, body);
  };
  const reasons = state.pause_reasons.map((reason, index): Entry => ({
    key: String(index + 1), name: pick(reason.name, language.value), icon: "pause", act: act("pause", { reason: reason.code }),
  }));
  return desk.refusal("close") ? reasons : [...reasons, { key: "0", name: w.close, hint: w.closeHint, icon: "closed", act: act("close", {}) }];
}
