/** The first steps of a centre: which are done, as far as what is set up tells. */
import { describe, expect, it } from "vitest";
import type { SetupRow } from "../../server/client/contract";
import { stepsOf } from "../../server/staff/admin/start/steps";
import type { SetUp } from "../../server/staff/admin/start/steps";
import { aDevice } from "./states";

const row = (fields: Record<string, unknown>): SetupRow => ({ id: "r", version: 1, ...fields });
const EMPTY: SetUp = { site: row({ name: { vi: "Trung tâm Phục vụ hành chính công" }, hours: [] }), services: [], counters: [], staff: [row({ login: "lan" })], devices: null, issued: 0 };
const done = (setUp: Partial<SetUp>): string[] => stepsOf({ ...EMPTY, ...setUp }).filter((step) => step.isDone).map((step) => step.id);

describe("the first steps", () => {
  it("are all to be taken on an empty machine", () => expect(done({})).toEqual([]));
  it("know a centre that has a name of its own", () => expect(done({ site: row({ name: { vi: "Phường Bến Thành" }, hours: [] }) })).toEqual(["name"]));
  it("need a service that gives numbers and a counter that serves", () => {
    const services = [row({ series: "A", is_active: true })];
    expect(done({ services })).toEqual([]);
    expect(done({ services, counters: [row({ service_ids: ["s"], is_active: false })] })).toEqual([]);
    expect(done({ services, counters: [row({ service_ids: ["s"] })] })).toEqual(["services"]);
  });
  it("count somebody beside the first administrator", () => expect(done({ staff: [row({}), row({})] })).toEqual(["people"]));
  it("count devices that are paired", () => {
    const devices = { devices: [aDevice("k", { kind: "ticket_kiosk" }), aDevice("a", { kind: "print_agent", paired: false })], counters: [], printers: [] };
    expect(done({ devices })).toEqual(["kiosk"]);
  });
  it("end with the first number", () => expect(done({ issued: 1 })).toEqual(["first"]));
});
