/** The lines of a slip while somebody edits them. Pure. The kinds are those of printers/slip_lines.py. */
import type { SlipDesign, SlipLine } from "../../../client/contract";

export const KINDS = ["logo", "header", "caption", "number", "service", "priority", "ahead", "wait", "bring", "note", "qr", "issued", "footer"] as const;
/** No ticket goes without them. */
export const NEEDED: readonly string[] = ["number", "service", "qr", "issued"];
export const SIZES = ["S", "M", "L", "XL"] as const;

const usual = (): SlipLine[] => KINDS.map((kind) => ({ kind, size: "M", on: true }));

/** Every line there is, in the design's order; what it does not name stands last and is off. No lines are the usual ones. */
export function linesOf(design: SlipDesign): SlipLine[] {
  if (design.lines.length === 0) return usual();
  const named = new Set(design.lines.map((line) => line.kind));
  return [...design.lines, ...usual().filter((line) => !named.has(line.kind)).map((line) => ({ ...line, on: false }))];
}

/** The usual lines are kept as none, so that a later version may know better. */
export function withLines(design: SlipDesign, lines: readonly SlipLine[]): SlipDesign {
  const plain = usual();
  const isUsual = lines.length === plain.length && lines.every((line, place) => line.on && line.size === "M" && line.kind === plain[place]?.kind);
  return { ...design, lines: isUsual ? [] : [...lines] };
}

/** A line one place up (-1) or down (1). */
export function moved(lines: readonly SlipLine[], place: number, by: -1 | 1): SlipLine[] {
  const [line, other] = [lines[place], lines[place + by]];
  return line && other ? lines.map((one, at) => (at === place ? other : at === place + by ? line : one)) : [...lines];
}

export const changed = (lines: readonly SlipLine[], place: number, part: Partial<SlipLine>): SlipLine[] =>
  lines.map((line, at) => (at === place ? { ...line, ...part } : line));
