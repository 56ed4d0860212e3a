/** The deeds of the floor, each with the one that takes it back. Pure. */
import type { AlertRow, FloorCounter, FoundTicket } from "../../client/contract";
import type { ServiceRow } from "./view";
import type { Deed } from "./steering";
import { words } from "./words";

const door = (counterId: string): string => `/counters/${counterId}/steer`;

/** Only what may be done as things stand; the rest of the menu stays away. */
export type CounterDeed = "pause" | "resume" | "close" | "open" | "move" | "message";

export function deedsAt(counter: FloorCounter): CounterDeed[] {
  if (counter.state === "closed") return ["open"];
  const place: CounterDeed = counter.state === "paused" ? "resume" : "pause";
  return counter.ticket ? [place, "message"] : [place, "message", "move", "close"];
}

export function pausing(counter: FloorCounter, pause_reason: string, reason: string): Deed {
  const back = { path: door(counter.id), body: { action: "resume" }, said: words().didResume(counter.number) };
  return { path: door(counter.id), body: { action: "pause", pause_reason, reason: reason || null }, said: words().didPause(counter.number), back };
}

export function resuming(counter: FloorCounter, reason: string): Deed {
  const back = { path: door(counter.id), body: { action: "pause", pause_reason: counter.pause_reason }, said: words().didPause(counter.number) };
  return { path: door(counter.id), body: { action: "resume", reason: reason || null }, said: words().didResume(counter.number), back };
}

export function closing(counter: FloorCounter, reason: string): Deed {
  const back = counter.officer ? { back: opening(counter, counter.officer.id, "", false) } : {};
  return { path: door(counter.id), body: { action: "close", reason: reason || null }, said: words().didCloseCounter(counter.number), ...back };
}

export function opening(counter: FloorCounter, officer_id: string, reason: string, mayTakeBack = true): Deed {
  const back = { path: door(counter.id), body: { action: "close" }, said: words().didCloseCounter(counter.number) };
  return { path: door(counter.id), body: { action: "open", officer_id, reason: reason || null }, said: words().didOpen(counter.number), ...(mayTakeBack ? { back } : {}) };
}

export function moving(counter: FloorCounter, to: Pick<FloorCounter, "id" | "number">, reason: string): Deed {
  const back = { path: `/counters/${to.id}/move-officer`, body: { to_counter_id: counter.id }, said: words().didMoveBack(counter.number) };
  return { path: `/counters/${counter.id}/move-officer`, body: { to_counter_id: to.id, reason: reason || null }, said: words().didMove(counter.officer?.name ?? "", to.number), back };
}

/** To one counter, or to all where somebody works. */
export const writing = (text: string, counter: FloorCounter | null): Deed =>
  ({ path: "/messages", body: { text, ...(counter ? { counter_ids: [counter.id] } : {}) }, said: counter ? words().didWrite(counter.number) : words().didWriteAll });

export const acknowledging = (alert: AlertRow): Deed => ({ path: `/alerts/${alert.id}/acknowledge`, said: words().didAcknowledge });
export const settling = (alert: AlertRow): Deed => ({ path: `/alerts/${alert.id}/settle`, said: words().didSettle });

export function closingService(row: ServiceRow, name: string, notice: string): Deed {
  const back = { path: `/services/${row.service.id}/open`, said: words().didReopen(name) };
  return { path: `/services/${row.service.id}/close`, body: notice ? { notice: { vi: notice } } : {}, said: words().didClose(name), back };
}

export function reopeningService(row: ServiceRow, name: string): Deed {
  const back = { path: `/services/${row.service.id}/close`, body: row.notice ? { notice: row.notice } : {}, said: words().didClose(name) };
  return { path: `/services/${row.service.id}/open`, said: words().didReopen(name), back };
}

export const reprinting = (ticket: FoundTicket, reason: string): Deed => ({ path: `/tickets/${ticket.id}/reprint`, body: { reason }, said: words().didReprint(ticket.label) });

export const changingRoll = (printer: { id: string; name: string }): Deed => ({ path: `/printers/${printer.id}/roll-changed`, said: words().didChangeRoll(printer.name) });
