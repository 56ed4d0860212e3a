/**
 * Keys of the counter. Vietnamese typing aids (Telex, VNI) stay switched on all day and swallow a letter when it follows a
 * vowel, D, or W: so no vowel, D or W is a key here, and undo is Z as everywhere. F2 is there for those whose hand rests on
 * the row above; the browser keeps F1, F3, F5, F6, F7, F11, F12 for itself.
 */
import type { Deed, Panel } from "./deeds";

export type Wanted = { deed: Deed } | { panel: Panel } | { toggle: "pause" };

/** As written on the buttons and in the overview of keys. */
export const KEY = {
  "call-next": "N", recall: "R", start: "S", finish: "F", "no-show": "V", undo: "Z", details: "G", park: "K", transfer: "C", requeue: "L", issue: "B", reprint: "T", pause: "P", help: "?", spare: "F2",
} as const;

const MEANS: Record<string, Wanted> = {
  n: { deed: "call-next" }, f2: { deed: "call-next" }, r: { deed: "recall" }, s: { deed: "start" }, f: { deed: "finish" },
  v: { deed: "no-show" }, z: { deed: "undo" }, g: { panel: "finish" }, k: { panel: "park" }, c: { panel: "transfer" }, l: { panel: "requeue" }, b: { panel: "issue" }, t: { panel: "reprint" }, p: { toggle: "pause" }, "?": { panel: "help" },
};

export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "metaKey" | "repeat">;

/** What a press asks for; null for all other keys, for a held key, and for keys of the browser (Ctrl+R …). */
export function wanted(press: Press): Wanted | null {
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey) return null;
  return MEANS[letter(press)] ?? null;
}

/** An input method reports "Process" and the like instead of a letter; then the place on the keyboard tells it. */
function letter({ key, code }: Press): string {
  if (/^[\x20-\x7e]$|^F\d+$/.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : "";
}

const TYPED_INTO = "input, textarea, select, [contenteditable]";

/** Keys belong to a field while somebody writes in it, and to a dialog while one is open. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TYPED_INTO}, [role="dialog"], [role="alertdialog"]`) !== null;
}
