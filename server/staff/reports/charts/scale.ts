/** Scales of charts: round figures for an axis, and where things stand on it. */

export interface Scale { top: number; ticks: number[] }

/** From 0 to a round figure not below `highest`, in at most `most` equal steps of 1, 2, 2.5 or 5 times a power of ten. */
export function scaleTo(highest: number, most = 4): Scale {
  if (!(highest > 0)) return { top: 1, ticks: [0, 1] };
  const power = 10 ** Math.floor(Math.log10(highest / most));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => highest / one <= most + 1e-9) ?? 10 * power;
  const steps = Math.ceil(highest / step - 1e-9);
  return { top: tidy(steps * step), ticks: Array.from({ length: steps + 1 }, (_, n) => tidy(n * step)) };
}

/** Without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The largest of those that are there; 0 without any. */
export const highestOf = (values: readonly (number | null)[]): number => Math.max(0, ...values.map((one) => one ?? 0));

/** Shades of a heat map: 0 is nothing, 1…`shades` by equal parts of the largest. */
export function shadeOf(value: number | null, highest: number, shades = 6): number {
  if (value === null || value <= 0 || highest <= 0) return 0;
  return Math.min(shades, Math.ceil((value / highest) * shades));
}

/** Every how many labels one is written, so that at most `room` are. */
export const everyNth = (labels: number, room: number): number => Math.max(1, Math.ceil(labels / room));
