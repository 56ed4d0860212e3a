/** The day's figures as the floor page shows them: ages that go on, order, search. Pure. */
import type { DeviceKind, DeviceRow, FloorCounter, FloorMessage, FloorService, FloorState } from "../../client/contract";
import { matches } from "../search";
import { words } from "./words";

/** A service with the longest wait carried on from the snapshot to now; `pressure` is that wait ÷ its aim. */
export interface ServiceRow extends FloorService { waiting_s: number | null; pressure: number }

export function serviceRows(state: FloorState, now: Date): ServiceRow[] {
  const age_s = Math.max(0, (now.getTime() - new Date(state.now).getTime()) / 1000);
  return state.services.map((service) => {
    const waiting_s = service.longest_waiting_s === null ? null : service.longest_waiting_s + age_s;
    return { ...service, waiting_s, pressure: waiting_s !== null && service.target_wait_s > 0 ? waiting_s / service.target_wait_s : 0 };
  });
}

export type SortKey = "name" | "pressure" | "waiting" | "counters" | "p50" | "p90" | "longest" | "served" | "no_show";
export interface Order { key: SortKey; down: boolean }

/** What hurts most stands first, until somebody asks for another order. */
export const WORST_FIRST: Order = { key: "pressure", down: true };

const FIGURE: Record<Exclude<SortKey, "name">, (row: ServiceRow) => number | null> = {
  pressure: (row) => row.pressure, waiting: (row) => row.waiting, counters: (row) => row.open_counters, p50: (row) => row.p50_wait_s, p90: (row) => row.p90_wait_s,
  longest: (row) => row.longest_wait_s, served: (row) => row.served, no_show: (row) => row.no_show,
};

const byName = (a: ServiceRow, b: ServiceRow): number => a.service.name.localeCompare(b.service.name, "vi");

/** Rows without a figure go last either way; equal ones by name. */
export function ordered(rows: readonly ServiceRow[], { key, down }: Order): ServiceRow[] {
  const sign = down ? -1 : 1;
  if (key === "name") return [...rows].sort((a, b) => sign * byName(a, b));
  const value = FIGURE[key];
  const compare = (a: ServiceRow, b: ServiceRow): number => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  };
  return [...rows].sort((a, b) => compare(a, b) || byName(a, b));
}

/** A new column begins with the largest on top, names with A; the same column turns round. */
export const turned = (before: Order, key: SortKey): Order =>
  before.key === key ? { key, down: !before.down } : { key, down: key !== "name" };

export const foundServices = (rows: readonly ServiceRow[], sought: string): ServiceRow[] =>
  rows.filter(({ service }) => matches([service.code, ...Object.values(service.names)].join(" "), sought));

export type CounterKind = "serving" | "idle" | "paused" | "closed";

/** idle: open with nobody called or served. */
export function kindOf(counter: FloorCounter): CounterKind {
  if (counter.state === "closed") return "closed";
  if (counter.ticket) return "serving";
  return counter.state === "paused" ? "paused" : "idle";
}

export const foundCounters = (counters: readonly FloorCounter[], sought: string, kind: CounterKind | null): FloorCounter[] =>
  counters.filter((counter) => (kind === null || kindOf(counter) === kind)
    && matches([counter.number, ...Object.values(counter.name), counter.officer?.name ?? "", counter.ticket?.label ?? ""].join(" "), sought));

export function tally(counters: readonly FloorCounter[]): Record<CounterKind, number> {
  const count: Record<CounterKind, number> = { serving: 0, idle: 0, paused: 0, closed: 0 };
  for (const counter of counters) count[kindOf(counter)] += 1;
  return count;
}

/** gone: was there and is not; silent: paired, and not heard of since the server started; unpaired: waits for its code. */
export interface Missing { gone: DeviceRow[]; silent: DeviceRow[]; unpaired: DeviceRow[] }

export function missing(devices: readonly DeviceRow[]): Missing {
  const absent = devices.filter((device) => !device.online && !device.revoked);
  return {
    gone: absent.filter((device) => device.paired && device.seen_at !== null),
    silent: absent.filter((device) => device.paired && device.seen_at === null),
    unpaired: absent.filter((device) => !device.paired),
  };
}

/** Devices of one kind in one line: the numbers of their counters, else their names. */
export function byKind(devices: readonly DeviceRow[]): [DeviceKind, string[], boolean][] {
  const kinds = [...new Set(devices.map((device) => device.kind))];
  return kinds.map((kind) => {
    const same = devices.filter((device) => device.kind === kind).sort((a, b) => (a.counter ?? 0) - (b.counter ?? 0));
    return [kind, same.map((device) => (device.counter === null ? device.name : String(device.counter))), same.every((device) => device.counter !== null)];
  });
}

/** One text that went to several counters at once, with those where it was not read yet. */
export interface SentMessage { key: string; text: string; from: string | null; sent_at: string; counters: number[]; unread: number[] }

export function sentMessages(messages: readonly FloorMessage[]): SentMessage[] {
  const together = new Map<string, SentMessage>();
  for (const { text, from, sent_at, counter, read_at } of messages) {
    const key = `${sent_at} ${text}`;
    const one = together.get(key) ?? { key, text, from, sent_at, counters: [], unread: [] };
    together.set(key, one);
    if (counter === null) continue;
    one.counters.push(counter);
    if (read_at === null) one.unread.push(counter);
  }
  const inOrder = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);
  return [...together.values()].map((one) => ({ ...one, counters: inOrder(one.counters), unread: inOrder(one.unread) }));
}

/** How long ago, to the minute; seconds while it is less than one. */
export function ago(at: string, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 1000));
  return seconds < 60 ? words().seconds(seconds) : words().minutes(String(Math.floor(seconds / 60)));
}

/** "92 %": whole percents are as fine as a day's answers can carry. */
export const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** Whole minutes, for columns of figures; a dash where there is nothing. */
export const minutes = (seconds: number | null): string => (seconds === null ? "–" : String(Math.round(seconds / 60)));
