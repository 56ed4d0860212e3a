/** Builders of console and floor states with safe defaults. */
import type { AlertRow, ConsoleMessage, ConsoleState, DeviceRow, FloorCounter, FloorService, FloorState, Moved, ParkedTicket, PresentTicket, QueuedTicket, ServiceName } from "../../server/client/contract";

export const NOW = "2026-11-20T08:30:00+07:00";

/** So many minutes before NOW, as the server writes it. */
export const minutesAgo = (minutes: number): string => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();

export const aService = (id: string, vi = "Hộ tịch"): ServiceName => ({ id, code: id, name: vi, names: { vi } });

export function aQueued(label: string, over: Partial<QueuedTicket> = {}): QueuedTicket {
  return {
    id: `id-${label}`, label, service: aService("s1"), priority_class: null, issued_at: minutesAgo(10), waiting_since: minutesAgo(10),
    not_before: null, appointment_at: null, is_returning: false, for_counter: null, for_officer: null, plan: [], ...over,
  };
}

export function aTicket(label: string, over: Partial<PresentTicket> = {}): PresentTicket {
  return {
    ...aQueued(label), number: 1, state: "called", called_at: minutesAgo(1), first_called_at: minutesAgo(1), started_at: null, calls: 1, language: "vi", language_name: null,
    target_wait_s: 900, target_service_s: 600, served_s: 0, parked_s: 0, how: "next", reason: null, sent_by: null, comes_back: false,
    back_to: null, ...over,
  };
}

export const ME = { id: "me", name: "Nguyễn Thị Ánh Tuyết" };

export const aParked = (label: string, over: Partial<ParkedTicket> = {}): ParkedTicket => ({ ...aQueued(label), reason: "form", parked_at: NOW, until: null, counter: 5, ...over });

export function aConsole(over: Partial<ConsoleState> = {}): ConsoleState {
  return {
    site: { id: "site", name: { vi: "Trung tâm" }, timezone: "Asia/Ho_Chi_Minh" }, now: NOW,
    counter: { id: "c5", number: 5, name: { vi: "Quầy 5" }, state: "open", pause_reason: null, officer: ME, services: [] },
    present: null, because: null, queue: [], waiting: 0, recent: [], parked: [], served_today: 0, recalls_allowed: 2,
    may: { choose: false, transfer: true, cancel: true, issue: true, reprint: true }, park_reasons: [{ code: "form", name: { vi: "Điền tờ khai" } }],
    pause_reasons: [{ code: "lunch", name: { vi: "Nghỉ trưa" } }], rule: { kind: "interleaved", in_a_row: 2, rank_run: 5, name: { vi: "Xen kẽ" }, bound: { vi: "Nhiều nhất 2 lượt ưu tiên liên tiếp." } }, printer: "ok", messages: [], help: null, ...over,
  };
}

export const aMove = (revision: number, over: Partial<Moved> = {}): Moved => ({ ticket: null, because: null, revision, ...over });

export function aFloorService(id: string, over: Partial<FloorService> = {}): FloorService {
  return {
    service: aService(id, id), open: true, notice: null, open_counters: 1, waiting: 0, longest_waiting_s: null, target_wait_s: 900, called: 0, served: 0, no_show: 0,
    p50_wait_s: null, p90_wait_s: null, longest_wait_s: null, ...over,
  };
}

export function aFloorCounter(number: number, over: Partial<FloorCounter> = {}): FloorCounter {
  return { id: `c${number}`, number, name: { vi: `Quầy ${number}` }, state: "open", pause_reason: null, officer: ME, ticket: null, served: 0, since: null, ...over };
}

export function aDevice(name: string, over: Partial<DeviceRow> = {}): DeviceRow {
  return { id: name, kind: "hall_board", name, counter: null, paired: true, revoked: false, online: true, seen_at: NOW, counter_id: null, printer_id: null, counter_ids: [], theme: null, printer: null, printer_held_by: null, version: 1, build: "0a1b2c3d", up_to_date: true, address: null, lease: null, ...over };
}

export function aFloor(over: Partial<FloorState> = {}): FloorState {
  return {
    site: { id: "site", name: { vi: "Trung tâm" }, timezone: "Asia/Ho_Chi_Minh" }, now: NOW, business_day: "2026-11-20",
    totals: { issued: 0, waiting: 0, at_counters: 0, parked: 0, served: 0, no_show: 0 }, alerts: [], services: [], counters: [],
    rating: { answers: 0, finished: 0, response_rate: null, index: null, index_low: null, index_high: null },
    printers: [], devices: [], unplayed: [], messages: [], ...over,
  };
}

export const aMessage = (over: Partial<ConsoleMessage> = {}): ConsoleMessage => ({
  id: "m1", kind: "text", text: "Họp lúc 16 giờ", from: "Trần Thị Hoa", for_officer: null, sent_at: NOW, counter: 5, to: null, to_id: null, ...over,
});

export const anAlert = (over: Partial<AlertRow> = {}): AlertRow => ({
  id: "a1", kind: "help", subject_id: "c5", about: { vi: "Quầy 5" }, counter: 5, label: null, officer: ME.name, facts: {},
  raised_at: minutesAgo(1), acknowledged_at: null, acknowledged_by: null, ended_at: null, ...over,
});
