/** The staffing page: its question in the address, the week at a glance, and the stairs of its chart. */
import { describe, expect, it } from "vitest";
import type { StaffingDay, StaffingQuarter } from "../../server/client/contract";
import { after, dayOf, hourOf, hoursOf, lackHours, queryOf, scaleOf, stair, wishOf } from "../../server/staff/staffing/view";

const quarter = (from: string, needed: number, usual: number): StaffingQuarter => ({ from, expected: needed, low: 0, high: 9, needed, needed_busy: needed, usual, within: 0.9, wait_s: 60 });
const day = (name: string, ...quarters: StaffingQuarter[]): StaffingDay => ({ day: name, weekday: 0, holiday: null, is_open: true, learnt_days: 6, odd_days: 0, is_thin: quarters.length === 0, quarters });
const monday = day("2026-11-30", quarter("07:45", 0, 0), quarter("08:00", 2, 3), quarter("08:15", 5, 3), quarter("09:00", 3, 3));

describe("staffing", () => {
  it("reads its question from the address, and takes what cannot be for the usual", () => {
    expect(wishOf("?counter=4&share=95&day=2026-11-30")).toEqual({ counter: 4, share: 95, day: "2026-11-30" });
    expect(queryOf(wishOf("?counter=x&share=7"))).toBe("share=90");
  });

  it("shows of each hour the quarter-hour that is shortest of counters", () => {
    expect(hoursOf([monday])).toEqual([8, 9]);
    expect(hourOf(monday, 8)).toEqual({ needed: 5, usual: 3, isShort: true });
    expect(hourOf(monday, 9)).toEqual({ needed: 3, usual: 3, isShort: false });
    expect(hourOf(monday, 7)).toBeNull();
    expect(lackHours(monday)).toBe(0.5);
  });

  it("opens the first day that tells something, unless another is asked for", () => {
    const sunday = day("2026-12-06");
    expect(dayOf([sunday, monday], null)).toBe(monday);
    expect(dayOf([sunday, monday], "2026-12-06")).toBe(sunday);
  });

  it("draws stairs and round scales", () => {
    expect(stair([1, 3], (at) => at * 10, (value) => -value)).toBe("M0 -1H10L10 -3H20");
    expect([scaleOf(0), scaleOf(9)]).toEqual([[0, 1], [0, 2, 4, 6, 8, 10]]);
    expect(after("23:45")).toBe("24:00");
  });
});
