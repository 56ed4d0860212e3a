/** Several services in one visit: which, and in which order. */
import type { KioskService } from "../../../server/client/contract";
import { leaves, shutBecause } from "./tree";

/** One number serves no more than so many: who waits behind is not held up by one person's whole list. */
export const MOST_SERVICES = 3;

/** A touch puts a service at the end, a second touch takes it out; a full list takes no more. */
export function touched(plan: readonly string[], service_id: string): readonly string[] {
  if (plan.includes(service_id)) return plan.filter((one) => one !== service_id);
  return plan.length < MOST_SERVICES ? [...plan, service_id] : plan;
}

/** The planned services in their order. What an administrator has removed meanwhile is no longer among them. */
export function planned(services: readonly KioskService[], plan: readonly string[]): KioskService[] {
  const all = leaves(services).map((leaf) => leaf.service);
  return plan.flatMap((id) => all.find((service) => service.id === id) ?? []);
}

/** A number can be taken: something is chosen, and all of it is open. */
export const isReady = (chosen: readonly KioskService[]): boolean => chosen.length > 0 && chosen.every((service) => shutBecause(service) === null);
