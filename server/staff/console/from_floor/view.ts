/** What of the supervisor's words an officer is shown, and how. Pure. */
import type { ConsoleMessage, ConsoleState } from "../../../client/contract";
import { words } from "./words";

/** A call for help that was pressed by mistake is taken back within this time by one press. */
export const UNDO_S = 5;

/** As many as leave the ticket its room; the next ones come up as these are confirmed. */
export const MOST_AT_ONCE = 2;

/** Those for this person, wherever she works; and what was written to the counter, while she works there. What was done stands before what was said. */
export function messagesFor(state: ConsoleState, staffId: string): ConsoleMessage[] {
  const isHere = state.counter.officer?.id === staffId;
  const mine = state.messages.filter((message) => (message.for_officer === null ? isHere : message.for_officer === staffId));
  return [...mine.filter((message) => message.kind !== "text"), ...mine.filter((message) => message.kind === "text")];
}

/** What is told: who did what, then the words or the reason. */
export function told(message: ConsoleMessage, here: number): { title: string; text: string } {
  const w = words();
  const from = message.from ?? w.someone;
  const title = message.kind === "moved"
    ? (message.to === here ? w.movedHere(from, message.counter ?? 0) : w.movedAway(from, message.to ?? 0))
    : w[message.kind](from);
  return { title: message.kind === "text" ? `${title}:` : title, text: message.text };
}

/** Where a moved officer goes on to; null for all other messages, and once there. */
export const wayTo = (message: ConsoleMessage, counterId: string): { id: string; number: number } | null =>
  message.kind === "moved" && message.to_id !== null && message.to !== null && message.to_id !== counterId ? { id: message.to_id, number: message.to } : null;

/** Whole seconds left to take a call for help back by "undo"; 0 when it has stood longer. */
export const undoLeft = (askedAt: string, now: Date): number =>
  Math.max(0, Math.min(UNDO_S, Math.ceil(UNDO_S - (now.getTime() - Date.parse(askedAt)) / 1000)));
