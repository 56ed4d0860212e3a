/** Which snapshot counts: the rule by which a screen keeps or drops what the server pushes. */
import type { Snapshot } from "./contract";

/** The revision shown, and whether the connection is new; pure, so that the rule can be tested by itself. */
export interface Held { revision: number; fresh: boolean }

export const NOTHING_HELD: Held = { revision: -1, fresh: true };

/** After a (re)connect the first snapshot counts whatever its number: the server may have been restored from a backup. */
export const reconnected = (held: Held): Held => ({ ...held, fresh: true });

/** The new state of affairs, or null when the snapshot is older than what is shown. Equal ones count: not all news has a revision. */
export function taken(held: Held, snapshot: Pick<Snapshot<unknown>, "revision">): Held | null {
  return held.fresh || snapshot.revision >= held.revision ? { revision: snapshot.revision, fresh: false } : null;
}
