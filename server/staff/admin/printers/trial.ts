/** What is known of a test page and of the printer that printed it. Pure. */
import type { PrinterFound, PrinterProfile } from "../../../client/contract";

const WAITS = ["queued", "leased", "held", "sending"];

export const isOver = (state: string): boolean => !WAITS.includes(state);

export interface Look { tone: "leaf" | "gold" | "ink" | "quiet"; shape: "filled" | "half" | "ring" | "cross" }

/** How the state of a test page looks: never by colour alone. */
export function lookOf(state: string): Look {
  if (state === "confirmed" || state === "sent_unverified") return { tone: "leaf", shape: "filled" };
  if (state === "held") return { tone: "gold", shape: "half" };
  return isOver(state) ? { tone: "ink", shape: "cross" } : { tone: "quiet", shape: "ring" };
}

/** The kind that has the printer's own name; null where none has. */
export function fitting(found: PrinterFound, known: readonly PrinterProfile[]): PrinterProfile | null {
  if (found.model === "") return null;
  const words = (text: string): string[] => text.toLowerCase().split(/[ /]+/);
  return known.find((one) => words(one.title).includes(found.model.toLowerCase())) ?? null;
}
