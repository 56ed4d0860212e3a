/** What an officer's screen shows, worked out from the state: pure, so that each rule can be tested by itself. */
import type { ConsoleState, Moved, MovedTicket, PresentTicket } from "../../../client/contract";

export type DeskFace = "work" | "closed" | "taken";

/** Only the officer who opened a counter works there. An answer laid over the state may not name the officer yet: it is ours. */
export function faceOf(state: ConsoleState, staffId: string): DeskFace {
  if (state.counter.state === "closed") return "closed";
  const officer = state.counter.officer;
  return officer && officer.id !== staffId ? "taken" : "work";
}

/**
 * The state with the answer of the last deed laid over it, until a snapshot of that revision or a later one arrives:
 * the officer sees the called number one round trip after the key, whatever the socket does.
 */
export function laidOver(state: ConsoleState, revision: number, answer: Moved | null): ConsoleState {
  if (!answer || answer.revision <= revision) return state;
  if (answer.counter) return { ...state, counter: { ...state.counter, ...answer.counter } };
  const moved = answer.ticket;
  const here = moved ? atCounter(moved) : null;
  if (moved && !here && moved.id !== state.present?.id) return state; // it was not here: the snapshot tells where it is
  const left = state.queue.filter((ticket) => ticket.id !== moved?.id);
  return {
    ...state,
    present: here,
    because: here ? answer.because : null,
    queue: left,
    waiting: state.waiting - (state.queue.length - left.length),
  };
}

function atCounter(moved: MovedTicket): PresentTicket | null {
  const { state, called_at, first_called_at } = moved;
  if ((state !== "called" && state !== "serving") || !called_at) return null;
  return { ...moved, state, called_at, first_called_at: first_called_at ?? called_at };
}

/** A time against its aim. `part` is 1 when the aim is reached; `over_s` is 0 until then. */
export interface Aim { spent_s: number; target_s: number; part: number; over_s: number }

export function aim(spent_s: number, target_s: number): Aim {
  const spent = Math.max(0, spent_s);
  return { spent_s: spent, target_s, part: target_s > 0 ? spent / target_s : 0, over_s: Math.max(0, spent - target_s) };
}

const between = (from: string, until: Date | string): number => (new Date(until).getTime() - new Date(from).getTime()) / 1000;

/** From the slip to the first call. */
export const waitOf = (ticket: PresentTicket): Aim => aim(between(ticket.issued_at, ticket.first_called_at ?? ticket.called_at), ticket.target_wait_s);

/** From the start until now; null before the start. */
export const serviceOf = (ticket: PresentTicket, now: Date): Aim | null =>
  ticket.started_at ? aim(between(ticket.started_at, now), ticket.target_service_s) : null;

/** Seconds since the last call. */
export const calledFor = (ticket: PresentTicket, now: Date): number => Math.max(0, between(ticket.called_at, now));

/** Whole minutes that somebody has waited. */
export const waitedMinutes = (issuedAt: string, now: Date): number => Math.max(0, Math.floor(between(issuedAt, now) / 60));

/** The first call is no recall. */
export const recallsLeft = (state: ConsoleState): number =>
  state.present ? Math.max(0, state.recalls_allowed - (state.present.calls - 1)) : 0;

/** The no-show that undo takes back: the newest that may be. */
export const undoable = (state: ConsoleState) => state.recent.find((turn) => turn.may_undo) ?? null;
