/** Devices: order, search, what a new one lacks, when it is paired. */
import { describe, expect, it } from "vitest";
import { bodyOf, changeOf, draftOf, flipped, inFours, isPairedSince, lacks, listed, stateOf, unshown } from "../../server/staff/admin/devices/view";
import { inRuns } from "../../server/client/numbers";
import type { Draft } from "../../server/staff/admin/devices/view";
import { aDevice } from "./states";

const draft = (over: Partial<Draft>): Draft => ({ kind: "hall_board", name: "Bảng sảnh", counter_id: "", printer_id: "", counter_ids: [], theme: "", ...over });

describe("the list", () => {
  const devices = [
    aDevice("Máy đánh giá quầy 12", { kind: "rating_tablet", counter: 12 }), aDevice("Máy đánh giá quầy 3", { kind: "rating_tablet", counter: 3 }),
    aDevice("Kiosk", { kind: "ticket_kiosk" }), aDevice("Cũ", { revoked: true }),
  ];
  const names = (sought: string, kind: Parameters<typeof listed>[2] = null) => listed(devices, sought, kind).map((device) => device.name);

  it("goes by kind, then by counter, without revoked ones", () => expect(names("")).toEqual(["Kiosk", "Máy đánh giá quầy 3", "Máy đánh giá quầy 12"]));
  it("finds without marks", () => expect(names("danh gia 12")).toEqual(["Máy đánh giá quầy 12"]));
  it("shows one kind", () => expect(names("", "ticket_kiosk")).toEqual(["Kiosk"]));
});

it("tells how a device stands", () => {
  expect([
    stateOf(aDevice("a")), stateOf(aDevice("a", { online: false })), stateOf(aDevice("a", { online: false, seen_at: null })), stateOf(aDevice("a", { paired: false, online: false })),
  ]).toEqual(["online", "offline", "silent", "unpaired"]);
});

it("reads a code out in fours", () => expect(inFours("09501246")).toBe("0950 1246"));

describe("a new device", () => {
  it("needs a name", () => {
    expect(lacks(draft({ name: "  " }))).toEqual(["name"]);
    expect(lacks(draft({ name: "x".repeat(121) }))).toEqual(["long"]);
  });
  it("needs a counter or a printer where its kind does", () => {
    expect(lacks(draft({ kind: "rating_tablet" }))).toEqual([]);
    expect(lacks(draft({ kind: "counter_display" }))).toEqual(["counter"]);
    expect(lacks(draft({ kind: "print_agent" }))).toEqual(["printer"]);
    expect(lacks(draft({ kind: "ticket_kiosk" }))).toEqual([]);
  });
  it("takes along only what its kind may have", () => {
    expect(bodyOf(draft({ name: " Bảng ", counter_id: "c1", printer_id: "p1" }))).toEqual({ kind: "hall_board", name: "Bảng", counter_id: null, printer_id: null, counter_ids: [], theme: null });
    expect(bodyOf(draft({ kind: "ticket_kiosk", printer_id: "p1" }))).toMatchObject({ printer_id: "p1", counter_id: null });
  });
});

describe("the zone of a board", () => {
  const counters = [1, 2, 3, 4].map((number) => ({ id: `c${number}`, number, name: { vi: `Quầy ${number}` } }));
  const list = (...zones: string[][]) => ({ devices: zones.map((counter_ids, at) => aDevice(`Bảng ${at}`, { counter_ids })), counters, printers: [] });

  it("is chosen counter by counter", () => expect([flipped(["c1"], "c2"), flipped(["c1", "c2"], "c1")]).toEqual([["c1", "c2"], ["c2"]]));
  it("goes along with every change", () => {
    expect(changeOf(draftOf(aDevice("Bảng", { counter_ids: ["c2"], theme: "dark" })), 3)).toEqual({ name: "Bảng", counter_id: null, printer_id: null, counter_ids: ["c2"], theme: "dark", version: 3 });
    expect(changeOf(draftOf(aDevice("Kiosk", { kind: "ticket_kiosk" })), 3)).toEqual({ name: "Kiosk", counter_id: null, printer_id: null, version: 3 });
  });
  it("leaves no counter out without a word", () => {
    expect(unshown(list(["c1", "c2"], ["c2", "c4"]))).toEqual([3]);
    expect([unshown(list(["c1"], [])), unshown(list())]).toEqual([[], []]);
  });
  it("is told in runs", () => expect(inRuns([1, 2, 3, 5, 8, 9])).toBe("1–3, 5, 8–9"));
});

it("knows when the code was used: for a new device by its pairing, for an old one by its coming back", () => {
  const fresh = aDevice("a", { paired: false, online: false });
  const old = aDevice("a", { online: false });
  expect([isPairedSince(fresh, aDevice("a", { online: false })), isPairedSince(fresh, fresh), isPairedSince(fresh, undefined)]).toEqual([true, false, false]);
  expect([isPairedSince(old, old), isPairedSince(old, aDevice("a")), isPairedSince(aDevice("a"), aDevice("a"))]).toEqual([false, true, false]);
});
