/** How large a number may stand on a display. */

/** Longer numbers get smaller type, in steps that the style sheet knows: 4 signs fill the line at full size. */
export function fitting(label: string): "s4" | "s5" | "s6" | "s8" | "s12" {
  const signs = [...label].length;
  if (signs <= 4) return "s4";
  if (signs === 5) return "s5";
  if (signs === 6) return "s6";
  return signs <= 8 ? "s8" : "s12";
}
