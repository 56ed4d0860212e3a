/** The page between the centres: order, search, and all of them together. */
import { describe, expect, it } from "vitest";
import type { SiteFigures, SiteLine } from "../../server/client/contract";
import { listed, totals, ZONES } from "../../server/staff/sites/view";

const figures = (over: Partial<SiteFigures>): SiteFigures => ({
  issued: 0, waiting: 0, at_counters: 0, served: 0, longest_waiting_s: null, counters: 4, counters_open: 0, counters_paused: 0, ...over,
});
const aLine = (vi: string, known: Partial<SiteFigures> | null): SiteLine => ({
  site: { id: vi, name: { vi }, timezone: "Asia/Ho_Chi_Minh" }, role: { vi: "Giám sát" }, is_here: false, day: "2026-11-23", figures: known && figures(known),
});

const SITES = [
  aLine("Phường Ba Đình", { waiting: 9, longest_waiting_s: 60 }), aLine("Phường Bến Thành", { waiting: 2, longest_waiting_s: 1800, counters_open: 3, served: 5 }),
  aLine("Xã An Phú", null), aLine("Phường Hoàn Kiếm", { counters_paused: 1, at_counters: 2 }),
];

describe("the list", () => {
  const names = (sought: string, order: Parameters<typeof listed>[2]): string[] => listed(SITES, sought, order, "vi").map((line) => line.site.id);
  it("begins where people wait longest; centres without figures come last", () =>
    expect(names("", "longest")).toEqual(["Phường Bến Thành", "Phường Ba Đình", "Phường Hoàn Kiếm", "Xã An Phú"]));
  it("or where most wait, or by name", () => {
    expect(names("", "waiting")[0]).toBe("Phường Ba Đình");
    expect(names("", "name")).toEqual(["Phường Ba Đình", "Phường Bến Thành", "Phường Hoàn Kiếm", "Xã An Phú"]);
  });
  it("finds without marks", () => expect(names("hoan kiem", "name")).toEqual(["Phường Hoàn Kiếm"]));
});

it("adds all centres up, and takes the longest of the longest waits", () => {
  expect(totals(SITES)).toEqual({ waiting: 11, at_counters: 2, served: 5, counters: 12, counters_open: 3, counters_paused: 1, longest_waiting_s: 1800 });
  expect(totals([aLine("Xã An Phú", null)]).longest_waiting_s).toBeNull();
});

it("offers zones that browsers know, Vietnam's first", () => {
  expect(ZONES[0]).toBe("Asia/Ho_Chi_Minh");
  for (const timeZone of ZONES) expect(() => new Intl.DateTimeFormat("vi", { timeZone })).not.toThrow();
});
