/** Whether a rest of the centre is worth a line. */
import type { Rest } from "../../server/client/contract";

/** It is at hand or begins within `soon_ms`, and is not over. */
export function isNear(rest: Rest | null, now: Date, soon_ms: number): rest is Rest {
  if (!rest) return false;
  const over = rest.until !== null && now.getTime() >= Date.parse(rest.until);
  return !over && now.getTime() >= Date.parse(rest.from) - soon_ms;
}
