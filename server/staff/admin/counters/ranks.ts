/** The services of a counter and their ranks. Pure. */
import type { SetupRow, Words } from "../../../client/contract";
import { matches } from "../../search";
import { flat, isField, servedAt, treeOf } from "../services/tree";
import type { CounterLike, ServiceRow } from "../services/tree";

export interface CounterRow extends SetupRow {
  number: number; name: Words | Record<string, never>; location: Words | null; service_ids: string[]; ranks: Record<string, number>; is_active: boolean;
  state: "open" | "paused" | "closed"; officer_id: string | null; pause_reason: string | null;
}

/** Services of one field, in the order of the kiosk; `field` is null for those that stand alone. */
export interface OfField { field: ServiceRow | null; services: ServiceRow[] }

export function byField(rows: readonly ServiceRow[], sought: string, chosen: readonly string[]): OfField[] {
  const active = rows.filter((row) => row.is_active || chosen.includes(row.id));
  const leaves = flat(treeOf(active)).map((node) => node.row).filter((row) => !isField(row));
  const parents = [...new Set(leaves.map((row) => row.parent_id))];
  return parents.map((id) => {
    const field = rows.find((row) => row.id === id) ?? null;
    const whole = field !== null && matches(Object.values(field.name).join(" "), sought);
    return { field, services: leaves.filter((row) => row.parent_id === id && (whole || matches(`${Object.values(row.name).join(" ")} ${row.code} ${row.series ?? ""}`, sought))) };
  }).filter((one) => one.services.length > 0);
}

export interface Served { service_ids: string[]; ranks: Record<string, number> }

/** Services without a rank have 1, so 1 is not written down. */
export function ranked(served: Served, id: string, rank: number): Served {
  const { [id]: _before, ...others } = served.ranks;
  return { ...served, ranks: rank === 1 ? others : { ...others, [id]: rank } };
}

export function withService(served: Served, id: string, on: boolean): Served {
  if (on) return { ...served, service_ids: [...new Set([...served.service_ids, id])] };
  return ranked({ ...served, service_ids: served.service_ids.filter((one) => one !== id) }, id, 1);
}

/** Services that only this counter serves, or that nobody would serve once they are dropped here. */
export function onlyHere(services: readonly string[], id: string | null, counters: readonly (CounterLike & { id: string })[]): string[] {
  const others = counters.filter((counter) => counter.id !== id);
  return services.filter((service) => servedAt(service, others).length === 0);
}
