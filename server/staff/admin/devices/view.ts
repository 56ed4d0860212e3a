/** The list of devices as the page shows it, and what a new device lacks. Pure. */
import type { DeviceKind, DeviceList, DeviceRow } from "../../../client/contract";
import { KIND_NAMES, KINDS } from "../../kinds";
import { matches } from "../../search";

/** silent: paired, and not heard of since the server started. */
export type DeviceState = "online" | "offline" | "silent" | "unpaired";

export function stateOf(device: DeviceRow): DeviceState {
  if (!device.paired) return "unpaired";
  if (device.online) return "online";
  return device.seen_at === null ? "silent" : "offline";
}

/** By kind, then by counter, then by name; revoked ones are gone. */
export function listed(devices: readonly DeviceRow[], sought: string, kind: DeviceKind | null): DeviceRow[] {
  const text = (device: DeviceRow): string => `${device.name} ${Object.values(KINDS[device.kind].name).join(" ")} ${device.counter ?? ""}`;
  return devices
    .filter((device) => !device.revoked && (kind === null || device.kind === kind) && matches(text(device), sought))
    .sort((a, b) => KIND_NAMES.indexOf(a.kind) - KIND_NAMES.indexOf(b.kind) || (a.counter ?? 0) - (b.counter ?? 0) || a.name.localeCompare(b.name, "vi"));
}

/** The code as it is read out and typed: "1234 5678". */
export const inFours = (code: string): string => code.replace(/(\d{4})(?=\d)/g, "$1 ");

export interface Draft {
  kind: DeviceKind; name: string; counter_id: string; printer_id: string;
  /** Of a hall board: the counters that it shows, none for all; its look, "" for the centre's. */
  counter_ids: readonly string[]; theme: "" | "light" | "dark";
}

/** With the counter if it was not there, without it if it was. */
export const flipped = (counter_ids: readonly string[], id: string): string[] =>
  counter_ids.includes(id) ? counter_ids.filter((one) => one !== id) : [...counter_ids, id];

/** Counters whose calls no board shows, though there are boards: somebody has forgotten them. */
export function unshown({ devices, counters }: DeviceList): number[] {
  const boards = devices.filter((device) => device.kind === "hall_board" && !device.revoked);
  if (boards.length === 0 || boards.some((board) => board.counter_ids.length === 0)) return [];
  return counters.filter(({ id }) => !boards.some((board) => board.counter_ids.includes(id))).map(({ number }) => number);
}

/** The counters of a board's zone by their numbers. */
export const zoneNumbers = (device: DeviceRow, counters: DeviceList["counters"]): number[] =>
  counters.filter(({ id }) => device.counter_ids.includes(id)).map(({ number }) => number);

export type Lack = "name" | "long" | "counter" | "printer";

/** The same rules as the server's, so that a form is not sent in vain. */
export function lacks({ kind, name, counter_id, printer_id }: Draft): Lack[] {
  const { counter, printer } = KINDS[kind];
  return [
    ...(name.trim() === "" ? ["name" as const] : name.trim().length > 120 ? ["long" as const] : []),
    ...(counter === "needs" && counter_id === "" ? ["counter" as const] : []),
    ...(printer === "needs" && printer_id === "" ? ["printer" as const] : []),
  ];
}

/** What is sent: a device belongs only to what its kind may belong to. */
export function bodyOf(draft: Draft) {
  const { counter, printer } = KINDS[draft.kind];
  return {
    kind: draft.kind, name: draft.name.trim(),
    counter_id: counter ? draft.counter_id || null : null, printer_id: printer ? draft.printer_id || null : null,
    ...(draft.kind === "hall_board" ? { counter_ids: draft.counter_ids, theme: draft.theme || null } : {}),
  };
}

/** Whether a device has just been paired with the code that was made for it: `before` is how it stood then. */
export const isPairedSince = (before: DeviceRow, now: DeviceRow | undefined): boolean =>
  now !== undefined && now.paired && (!before.paired || (!before.online && now.online));

/** A device as the form for changing it begins. */
export const draftOf = (device: DeviceRow): Draft =>
  ({ kind: device.kind, name: device.name, counter_id: device.counter_id ?? "", printer_id: device.printer_id ?? "", counter_ids: device.counter_ids, theme: device.theme ?? "" });

/** What is sent of a change: its kind stays, and `version` is the one that was seen. */
export function changeOf(draft: Draft, version: number) {
  const { kind: _kind, ...place } = bodyOf(draft);
  return { ...place, version };
}
