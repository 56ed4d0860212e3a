/** How high somebody who sits can touch, and what follows for a glass that hangs nobody here knows where. */

/** The highest point of a forward reach over nothing: ADA 2010 §308.2.1 (48 in) and EN 301 549 §8.3 (1 220 mm). */
export const HIGHEST_MM = 1220;

/** The lowest, by the same two. */
export const LOWEST_MM = 380;

/** The part of a glass, counted from its lower edge, that such a reach covers when the middle of the glass is at `middle_mm`. */
export function within(middle_mm: number, glass_mm: number): number {
  return Math.min(1, Math.max(0, 0.5 + (HIGHEST_MM - middle_mm) / glass_mm));
}

/** All controls go into this part. With its middle at the highest point of the reach, half of any glass lies below that point, whatever
 * its size: so the rule for whoever hangs the machine is one height, and nothing has to be told to the software. */
export const LOWER_PART = within(HIGHEST_MM, 1);
