/** What one person has chosen so far; wiped when she leaves. */
import { computed, signal } from "@preact/signals";
import type { KioskService, Language } from "../../../server/client/contract";

export interface Access { large: boolean; contrast: boolean; low: boolean }

/** Which sheet lies over the page. */
export type Sheet = { kind: "priority" } | { kind: "access" } | { kind: "bring"; service: KioskService } | { kind: "closed"; code: string };

const PLAIN: Access = { large: false, contrast: false, low: false };

export type Visit = ReturnType<typeof newVisit>;

export function newVisit() {
  const language = signal<Language>("vi");
  const path = signal<readonly string[]>([]);
  const page = signal(0);
  const query = signal<string | null>(null);
  const priority = signal<string | null>(null);
  const access = signal<Access>(PLAIN);
  const sheet = signal<Sheet | null>(null);
  const toStart = (): void => {
    path.value = [];
    page.value = 0;
    query.value = null;
    sheet.value = null;
  };
  return {
    language, path, page, query, priority, access, sheet,
    /** Somebody has begun: there is something to wipe. */
    begun: computed(() => path.value.length > 0 || page.value > 0 || query.value !== null || sheet.value !== null
      || priority.value !== null || language.value !== "vi" || access.value !== PLAIN),
    enter: (field: string): void => { path.value = [...path.value, field]; page.value = 0; },
    /** One step towards the start. */
    back: (): void => {
      if (query.value !== null) query.value = null;
      else path.value = path.value.slice(0, -1);
      page.value = 0;
    },
    toStart,
    wipe: (): void => {
      toStart();
      language.value = "vi";
      priority.value = null;
      access.value = PLAIN;
    },
  };
}
