/** The desk of a page: its keys and its title; both end with the page. */
import { effect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ConsoleState } from "../../../client/contract";
import type { Session } from "../../sign_in/session";
import { useStaffLine } from "../../sign_in/staff_line";
import { words } from "../words";
import { Desk } from "./desk";
import { isTyping, wanted } from "./keys";

export function useDesk(session: Session, counterId: string): Desk {
  const line = useStaffLine<ConsoleState>("console", session, () => ({ counter_id: counterId }));
  const desk = useMemo(() => new Desk(line, session.doors, counterId), []);
  useEffect(() => {
    const ends = [
      effect(() => void (document.title = titleOf(desk.state.value))),
      listen(desk),
      () => desk.stop(),
    ];
    return () => ends.forEach((end) => end());
  }, []);
  return desk;
}

function listen(desk: Desk): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const want = desk.panel.value || isTyping(event.target) ? null : wanted(event);
    if (!want) return;
    event.preventDefault();
    desk.press(want);
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

/** What an officer reads on the tab while another window is in front. */
function titleOf(state: ConsoleState | null): string {
  const w = words();
  if (!state) return "Tới Lượt";
  return [state.present?.label, `${state.waiting} ${w.waiting.toLowerCase()}`, w.counter(state.counter.number)].filter(Boolean).join(" · ");
}
