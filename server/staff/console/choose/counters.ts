/** Which counters an officer may open, and in which order they are offered. */
import type { StaffSession } from "../../../client/contract";
import { memory } from "../../../client/device";
import { matches } from "../../search";

export type CounterRow = StaffSession["counters"][number];

const KEY = "toiluot.console.counter";

/** The counter of this browser: a PC stands at one counter, whoever sits there. */
export const remembered = {
  get: (): string | null => memory.get(KEY),
  set: (counterId: string): void => memory.set(KEY, counterId),
  drop: (): void => memory.drop(KEY),
};

export type Whose = "yours" | "free" | "taken";

export function whose(counter: CounterRow, staffId: string): Whose {
  if (counter.state === "closed" || !counter.officer) return "free";
  return counter.officer.id === staffId ? "yours" : "taken";
}

/** The counter at which this person works already: an officer has one at most. */
export const ownCounter = (counters: readonly CounterRow[], staffId: string): CounterRow | null =>
  counters.find((counter) => whose(counter, staffId) === "yours") ?? null;

/** Those that match, the remembered one first, then by number. The search needs no marks: "quay 5", "dat dai". */
export function offered(counters: readonly CounterRow[], sought: string, first: string | null): CounterRow[] {
  const rank = (counter: CounterRow): number => (counter.id === first ? -1 : counter.number);
  return counters.filter((counter) => matches(`${counter.number} ${Object.values(counter.name).join(" ")}`, sought)).sort((a, b) => rank(a) - rank(b));
}
