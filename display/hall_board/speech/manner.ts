/** How a call is said while others wait: the more of them, the fewer words. */

import type { Announcement } from "../../../server/client/contract";

/** With more calls than this behind the one being said, the voice has fallen behind: the board says so. */
export const BEHIND = 3;

/** `short`: the short sentence, in the centre's first language alone. `mayRepeat`: the sentence may be said once more. */
export interface Manner { short: boolean; mayRepeat: boolean }

/**
 * Nobody waits: in full, in every language, as often as the centre wants. One to three wait: in full, once. More than three:
 * the short sentence in the first language, until three are left. The chime and the order of the calls stay in any case.
 */
export function mannerFor(waiting: number): Manner {
  return { short: waiting > BEHIND, mayRepeat: waiting === 0 };
}

/** The addresses of the clips to be played, in their order. */
export function clipsOf({ clips }: Pick<Announcement, "clips">, { short }: Manner): string[] {
  return short ? clips.slice(0, 1).map(({ url }) => `${url}?short=true`) : clips.map(({ url }) => url);
}
