/** The language that this person reads: remembered in the browser, one for all staff pages. */
import { signal } from "@preact/signals";
import type { Language } from "../../client/contract";
import { memory } from "../../client/device";

const KEY = "toiluot.staff.language";

export const LANGUAGES: readonly Language[] = ["vi", "en"];

export const language = signal<Language>(memory.get(KEY) === "en" ? "en" : "vi");

export function choose(chosen: Language): void {
  memory.set(KEY, chosen);
  language.value = chosen;
  document.documentElement.lang = chosen;
}

/** A page's words: one table a language, read through the present one, so that components follow the switch. */
export const spoken = <Table>(table: Record<Language, Table>) => (): Table => table[language.value];
