/** Walks through the tree of fields and services. */
import type { KioskService } from "../../../server/client/contract";

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

/** Why nothing can be taken here: a leaf's own reason, or a field's when all below it are closed. */
export function closedBecause(service: KioskService): "service.closed" | "service.quota_reached" | null {
  if (service.leaf) return service.open ? null : service.closed_because ?? "service.closed";
  const below = leaves(service.children).map((leaf) => closedBecause(leaf.service));
  if (below.some((because) => because === null)) return null;
  return below.length > 0 && below.every((because) => because === "service.quota_reached") ? "service.quota_reached" : "service.closed";
}

/** The part of a list that one page shows; a page that is no more falls back to the last. */
export function pageOf<T>(all: readonly T[], page: number, size: number): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const here = Math.min(page, pages - 1);
  return { shown: all.slice(here * size, (here + 1) * size), page: here, pages };
}
