/** A week of opening hours as it is edited. */
import { describe, expect, it } from "vitest";
import { copied, nextSpan, OFFICE_WEEK, ofDay, timeOf, withDay } from "../../server/staff/admin/hours/week";

const MONDAY = [{ weekday: 0, opens: "13:30", closes: "17:00" }, { weekday: 0, opens: "07:30", closes: "11:30" }];

describe("a week of hours", () => {
  it("tells a day's hours, the earliest first", () => expect(ofDay(MONDAY, 0).map((span) => span.opens)).toEqual(["07:30", "13:30"]));
  it("puts other hours on one day and leaves the others", () => {
    const week = withDay(OFFICE_WEEK, 2, [{ opens: "08:00", closes: "12:00" }]);
    expect(ofDay(week, 2)).toEqual([{ weekday: 2, opens: "08:00", closes: "12:00" }]);
    expect(ofDay(week, 1)).toEqual(ofDay(OFFICE_WEEK, 1));
  });
  it("copies a day to others", () => expect(ofDay(copied(MONDAY, 0, [3, 5]), 5)).toEqual([{ weekday: 5, opens: "07:30", closes: "11:30" }, { weekday: 5, opens: "13:30", closes: "17:00" }]));
  it("copies a closed day as closed", () => expect(ofDay(copied(OFFICE_WEEK, 6, [0]), 0)).toEqual([]));
  it.each([
    [[], "07:30", "11:30"],
    [[{ weekday: 0, opens: "07:30", closes: "11:30" }], "13:30", "17:00"],
    [[{ weekday: 0, opens: "13:30", closes: "17:00" }], "18:00", "24:00"],
    [[{ weekday: 0, opens: "20:00", closes: "23:30" }], "23:00", "24:00"],
  ])("proposes what comes next after %j", (day, opens, closes) => expect(nextSpan(day)).toEqual({ opens, closes }));
});

describe("a time of day", () => {
  it.each([["7", "07:00"], ["7h30", "07:30"], ["7:30", "07:30"], ["0730", "07:30"], [" 17:05 ", "17:05"], ["24:00", "24:00"], ["13g", "13:00"]])("may be typed as %s", (text, time) => expect(timeOf(text)).toBe(time));
  it.each(["", "25", "7:60", "24:01", "noon", "7:3", "123456", "-1"])("is not %s", (text) => expect(timeOf(text)).toBeNull());
});
