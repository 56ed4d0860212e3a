/** What the demo's launcher lists, sorted into hall, counters and office. Pure. */
import type { SiteName, Words } from "../../client/contract";

/** GET /launcher, with the demo's key. `login` and `password` are those of the page's own person. */
export interface LauncherScreen { kind: string; title: Words; url: string; login: string | null; password: string | null }
export interface LauncherList { site: SiteName; screens: LauncherScreen[] }

export type AtCounter = "console" | "counter_display" | "rating_tablet";

const AT_COUNTER: readonly string[] = ["console", "counter_display", "rating_tablet"];
const IN_HALL: readonly string[] = ["ticket_kiosk", "hall_board", "tray", "gateway", "remote"];

export interface Place { number: number; screens: Record<AtCounter, LauncherScreen | null> }
export interface Sorted { hall: LauncherScreen[]; counters: Place[]; office: LauncherScreen[] }

export function sorted(screens: readonly LauncherScreen[]): Sorted {
  return {
    hall: IN_HALL.map((kind) => screens.find((screen) => screen.kind === kind)).filter((screen) => screen !== undefined),
    counters: places(screens),
    office: screens.filter(({ kind }) => !AT_COUNTER.includes(kind) && !IN_HALL.includes(kind)),
  };
}

/** The list is in the order of the counters: the n-th console, display and tablet stand at one counter. */
function places(screens: readonly LauncherScreen[]): Place[] {
  const of = (kind: AtCounter): LauncherScreen[] => screens.filter((screen) => screen.kind === kind);
  const [displays, tablets] = [of("counter_display"), of("rating_tablet")];
  return of("console").map((console, index) => ({
    number: numberIn(console.title.vi) ?? index + 1,
    screens: { console, counter_display: displays[index] ?? null, rating_tablet: tablets[index] ?? null },
  }));
}

/** The counter's number is the last figure in the title. */
const numberIn = (title: string): number | null => {
  const figure = /(\d+)\D*$/.exec(title)?.[1];
  return figure === undefined ? null : Number(figure);
};
