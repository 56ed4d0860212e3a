/** The desk of a page: its line to the server, its keys, its title; all end with the page. */
import { effect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ConsoleState } from "../../../client/contract";
import { live } from "../../../client/live";
import type { Session } from "../../sign_in/session";
import { words } from "../words";
import { Desk } from "./desk";
import { isTyping, wanted } from "./keys";

/** A refused line asks over HTTP whether the session still stands; a 401 there leads to the sign-in. */
export function useDesk(session: Session, counterId: string): Desk {
  const line = useMemo(() => live<ConsoleState>("console", { auth: () => ({ counter_id: counterId }) }), []);
  const desk = useMemo(() => new Desk(line, session.doors, counterId), []);
  useEffect(() => {
    const ends = [
      effect(() => void (line.refused.value > 0 && session.load())),
      effect(() => void (document.title = titleOf(desk.state.value))),
      listen(desk),
      () => desk.stop(),
      () => line.stop(),
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
