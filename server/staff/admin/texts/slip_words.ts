/** A slip's design in one sentence, for histories. */
import type { SlipDesign } from "../../../client/contract";
import { linesOf } from "./slip_design";
import { words } from "./words";

export function slipWords(value: unknown): string {
  const w = words();
  const design = value as SlipDesign;
  const lines = linesOf(design).filter((line) => line.on).map((line) => `${w.lines[line.kind] ?? line.kind}${line.size === "M" ? "" : ` (${w.sizes[line.size] ?? line.size})`}`);
  return [lines.join(", "), `${w.large}: ${w.larges[design.large]}`, design.logo ? w.logoIs : w.logoNone].join(" · ");
}
