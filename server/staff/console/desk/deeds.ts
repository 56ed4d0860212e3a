/** What an officer can do at a counter, as a table: the door, and why it may be refused as things stand. */
import type { ConsoleState } from "../../../client/contract";
import { recallsLeft, undoable } from "./view";

export type Deed = "call-next" | "call" | "park" | "unpark" | "transfer" | "requeue" | "recall" | "start" | "finish" | "no-show" | "undo" | "pause" | "resume" | "open" | "close";

/** What else a key can open; nothing there changes the queue by itself. */
export type Panel = "finish" | "pause" | "help" | "sign-out" | "park" | "requeue" | "transfer" | "issue" | "reprint";

/** The name of a deed is its door: POST /counters/{id}/{deed}. */
export const doorOf = (counterId: string, deed: Deed): string => `/counters/${counterId}/${deed}`;

type Refusal = (state: ConsoleState) => string | null;

const unlessCalled: Refusal = ({ present }) => {
  if (!present) return "ticket.no_present";
  return present.state === "called" ? null : "ticket.illegal_move";
};
const unlessPresent: Refusal = ({ present }) => (present ? null : "ticket.no_present");
const unlessOpen: Refusal = ({ counter }) => (counter.state === "open" ? null : `counter.${counter.state}`);

/**
 * The code with which the server would refuse; null where it would not. A refused key or button stays in its place, inert and
 * with the reason in words: the hand finds everything where it was.
 */
export const REFUSED: Record<Deed, Refusal> = {
  "call-next": unlessOpen,
  recall: (state) => unlessCalled(state) ?? (recallsLeft(state) > 0 ? null : "recall.limit"),
  start: unlessCalled,
  finish: unlessPresent,
  call: (state) => unlessOpen(state) ?? (state.may.choose ? null : "auth.forbidden"),
  park: unlessPresent,
  unpark: (state) => (state.parked.length > 0 ? null : "parked.nobody"),
  transfer: (state) => unlessPresent(state) ?? (state.may.transfer ? null : "auth.forbidden"),
  requeue: unlessCalled,
  "no-show": unlessCalled,
  undo: (state) => (undoable(state) ? null : "undo.nothing"),
  pause: unlessOpen,
  resume: ({ counter }) => (counter.state === "paused" ? null : "counter.illegal_move"),
  open: ({ counter }) => (counter.state === "closed" ? null : "counter.illegal_move"),
  close: ({ counter, present }) => (counter.state === "closed" ? "counter.closed" : present ? "counter.busy" : null),
};

/** Panels that no deed stands behind: nothing but the officer's own right can be in their way. */
export const PANEL_REFUSED: Partial<Record<Panel, Refusal>> = {
  help: () => null,
  "sign-out": () => null,
  issue: ({ may }) => (may.issue ? null : "auth.forbidden"),
  reprint: (state) => unlessCalled(state) ?? (state.may.reprint ? null : "auth.forbidden"),
};

export const panelRefusal = (panel: Panel, state: ConsoleState): string | null => (PANEL_REFUSED[panel] ?? REFUSED[panel as Deed])(state);

/** The deed that comes next in the usual course; its button stands out. */
export function usual(state: ConsoleState): Deed {
  if (state.present) return state.present.state === "called" ? "start" : "finish";
  return state.counter.state === "paused" ? "resume" : "call-next";
}
