/** What to do about the paper, and how long the number stays on the glass. */
import type { Issued, KioskPrint, PrintAdvice } from "../../../server/client/contract";

/** Without a printer, or with nobody left to say what became of the paper, the number is to be photographed. */
export function adviceFor(issued: Issued, prints: readonly KioskPrint[], away: boolean): PrintAdvice {
  const job = issued.print_job;
  if (!job) return "photograph_number";
  const advice = prints.find((print) => print.id === job.id)?.advice ?? "printing";
  return away && advice === "printing" ? "photograph_number" : advice;
}

/** The printer where the paper is to be fetched, where that is not in this machine. */
export function collectAt(issued: Issued, prints: readonly KioskPrint[], advice: PrintAdvice): string | null {
  return advice === "photograph_number" ? null : prints.find((print) => print.id === issued.print_job?.id)?.collect_at ?? null;
}

/** Seconds the number stands from the moment it appears: time to take a phone out and scan the code. */
export const FIRST_STAY_S = 45;

/** Seconds that are left at least once this advice is given: enough to take the paper, longer for a photograph. */
export const STAY_S: Record<PrintAdvice, number> = { printing: 45, take_ticket: 20, photograph_number: 60 };
