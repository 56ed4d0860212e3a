/** The day that an officer promises: so many working days, or a date as people write it. Pure. */
import type { WorkingDays } from "../../../client/contract";

/** `on` is the day; `isWrong` says that what was typed means none. Nothing typed promises nothing. */
export interface Promised { on: string | null; isWrong: boolean }

const NOTHING: Promised = { on: null, isWrong: false };
const WRONG: Promised = { on: null, isWrong: true };

/** "5" is the fifth working day after today; "28/11", "28/11/2026" and "28-11" are dates, the next that is to come. */
export function promised(typed: string, days: WorkingDays | null): Promised {
  const text = typed.trim();
  if (text === "") return NOTHING;
  if (!days) return WRONG;
  if (/^\d{1,3}$/.test(text)) return known(Number(text) === 0 ? days.today : days.days[Number(text) - 1]);
  const found = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text);
  if (!found) return WRONG;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3] ?? days.today.slice(0, 4))];
  const on = dayOf(year, month, day);
  if (on !== null && on < days.today && !found[3]) return known(dayOf(year + 1, month, day));
  return on !== null && on >= days.today ? known(on) : WRONG;
}

const known = (on: string | null | undefined): Promised => (on ? { on, isWrong: false } : WRONG);

/** null for the 31st of November. */
function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}

/** Nobody types so fast: milliseconds between two signs of a scanner, which also presses Enter at the end. */
const SCANNED_MS = 35;
const LEAST_SIGNS = 6;

/** Tells a scanner's Enter from an officer's: only the latter finishes. */
export class Typing {
  private first = 0;
  private last = 0;
  private signs = 0;

  sign(at: number): void {
    if (at - this.last > 10 * SCANNED_MS) {
      this.first = at;
      this.signs = 0;
    }
    this.last = at;
    this.signs += 1;
  }

  wasScanned(at: number): boolean {
    const isQuick = this.last - this.first <= SCANNED_MS * (this.signs - 1) && at - this.last <= 10 * SCANNED_MS;
    return this.signs >= LEAST_SIGNS && isQuick;
  }
}
