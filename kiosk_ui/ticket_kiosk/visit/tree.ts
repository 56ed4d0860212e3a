/** Walks through the tree of fields and services. */
import type { KioskService, Words } from "../../../server/client/contract";

/** A service that gives numbers, with the fields above it. */
export interface Leaf { service: KioskService; path: KioskService[] }

export function leaves(services: readonly KioskService[], path: KioskService[] = []): Leaf[] {
  return services.flatMap((service) => (service.leaf ? [{ service, path }] : leaves(service.children, [...path, service])));
}

/** The field at the end of a path of ids; null when it is gone, e.g. after an administrator's change. */
export function fieldAt(services: readonly KioskService[], path: readonly string[]): KioskService | null {
  let field: KioskService | null = null;
  for (const id of path) {
    field = (field ? field.children : services).find((one) => one.id === id) ?? null;
    if (!field) return null;
  }
  return field;
}

/** Why nothing can be taken here, when numbers begin again, and what is to be said about it. */
export interface Shut { words: Words; again: Words | null; notice: Words | null }

const PAUSED: Words = { vi: "Tạm ngưng", en: "Paused" };

/** A leaf's own reason; a field's when all below it are closed, in their words where these are the same. */
export function shutBecause(service: KioskService): Shut | null {
  if (service.leaf) return service.open ? null : { words: service.closed_words ?? PAUSED, again: service.again, notice: service.notice };
  const below = leaves(service.children).map((leaf) => shutBecause(leaf.service));
  const first = below[0] ?? null;
  if (below.some((one) => one === null)) return null;
  const alike = first !== null && below.every((one) => one?.words.vi === first.words.vi);
  const together = alike && below.every((one) => one?.again?.vi === first.again?.vi);
  return { words: alike ? first.words : PAUSED, again: together ? first.again : null, notice: null };
}

/** The part of a list that one page shows; a page that is no more falls back to the last. */
export function pageOf<T>(all: readonly T[], page: number, size: number): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const here = Math.min(page, pages - 1);
  return { shown: all.slice(here * size, (here + 1) * size), page: here, pages };
}
