/** Why the number steps aside, and when it waits again by itself; a digit or a touch chooses the reason and parks at once. */
import { useState } from "preact/hooks";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { ConsoleState, PresentTicket } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import { Menu } from "./menu";
import { Chips } from "./chips";

const TIMERS = [null, 5, 10, 15, 30, 60] as const;

export function ParkPanel({ desk, state, ticket }: { desk: Desk; state: ConsoleState; ticket: PresentTicket }) {
  const w = words();
  const [minutes, setMinutes] = useState<number | null>(15);
  const park = (reason: string): void => {
    desk.close();
    void desk.do("park", { reason, minutes });
  };
  const entries = state.park_reasons.map((reason, index) => ({
    key: String(index + 1), name: pick(reason.name, language.value), icon: "aside" as const, act: () => park(reason.code),
  }));
  return (
    <Dialog title={w.parkTitle(ticket.label)} onClose={() => desk.close()}>
      <p>{w.parkLead}</p>
      <Chips legend={w.parkUntil} name="park-timer" chosen={minutes} onChoose={setMinutes}
        options={TIMERS.map((one) => ({ value: one, words: one === null ? w.noTimer : w.minutes(one) }))} />
      <Menu entries={entries} />
    </Dialog>
  );
}
