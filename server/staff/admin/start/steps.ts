/** The first steps of a centre, and which of them are done: worked out from what is set up. Pure. */
import type { DeviceList, SetupRow } from "../../../client/contract";

export type StepId = "name" | "services" | "people" | "hours" | "kiosk" | "printer" | "board" | "first";

/** `page` is the page of the administration where the step is taken; null: elsewhere. */
export interface Step { id: StepId; page: string | null; isDone: boolean }

export interface SetUp { site: SetupRow | undefined; services: readonly SetupRow[]; counters: readonly SetupRow[]; staff: readonly SetupRow[]; devices: DeviceList | null; issued: number }

/** As `toiluot admin create` names a centre that nobody has named. */
const UNNAMED = "Trung tâm Phục vụ hành chính công";

export function stepsOf({ site, services, counters, staff, devices, issued }: SetUp): Step[] {
  const paired = (kind: string): boolean => devices?.devices.some((device) => device.kind === kind && device.paired && !device.revoked) ?? false;
  const used = (row: SetupRow): boolean => row["is_active"] !== false;
  const name = (site?.["name"] as { vi?: string } | undefined)?.vi ?? "";
  return [
    { id: "name", page: "centre", isDone: name !== "" && name !== UNNAMED },
    { id: "services", page: "services", isDone: services.some((row) => used(row) && row["series"] !== null) && counters.some((row) => used(row) && (row["service_ids"] as unknown[]).length > 0) },
    { id: "people", page: "people", isDone: staff.filter(used).length > 1 },
    { id: "hours", page: "hours", isDone: ((site?.["hours"] ?? []) as unknown[]).length > 0 },
    { id: "kiosk", page: "devices", isDone: paired("ticket_kiosk") },
    { id: "printer", page: "devices", isDone: paired("print_agent") },
    { id: "board", page: "devices", isDone: paired("hall_board") },
    { id: "first", page: null, isDone: issued > 0 },
  ];
}
