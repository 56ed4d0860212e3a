/** Back to the line, some people or some minutes later: one touch or one digit. */
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { PresentTicket } from "../../../client/contract";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import { Menu } from "./menu";

const PLACES = [1, 3, 5] as const;
const MINUTES = [5, 10, 15, 30] as const;

export function LaterPanel({ desk, ticket }: { desk: Desk; ticket: PresentTicket }) {
  const w = words();
  const later = (how: object) => (): void => {
    desk.close();
    void desk.do("requeue", how);
  };
  const entries = [
    ...PLACES.map((places) => ({ name: w.places(places), icon: "people" as const, act: later({ places }) })),
    ...MINUTES.map((minutes) => ({ name: w.inMinutes(minutes), icon: "clock" as const, act: later({ minutes }) })),
  ].map((entry, index) => ({ ...entry, key: String(index + 1) }));
  return (
    <Dialog title={w.laterTitle(ticket.label)} onClose={() => desk.close()}>
      <p>{w.laterLead}</p>
      <Menu entries={entries} />
    </Dialog>
  );
}
