/** Keys of the floor: T finds a ticket, M writes to the counters, C shows the day's alerts. */

export type Panel =
  | { kind: "counter"; id: string }
  | { kind: "service"; id: string }
  | { kind: "find" } | { kind: "write" } | { kind: "alerts" };

const MEANS: Record<string, Panel> = { t: { kind: "find" }, m: { kind: "write" }, c: { kind: "alerts" } };

export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "repeat">;

/** null for all other keys, for a held key, and for keys of the browser. */
export const panelFor = (press: Press): Panel | null =>
  press.repeat || press.ctrlKey || press.altKey || press.metaKey ? null : MEANS[press.key.toLowerCase()] ?? null;

const TAKEN = "input, textarea, select, [contenteditable], [role=\"dialog\"], [role=\"alertdialog\"]";

/** Keys belong to a field while somebody writes in it, and to a dialog while one is open. */
export const isTaken = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TAKEN) !== null;
