/** What an officer types as a promise, and whether a scanner pressed Enter. */
import { describe, expect, it } from "vitest";
import { promised, Typing } from "../../server/staff/console/desk/promise";

const DAYS = { today: "2026-11-23", days: ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"] };

describe("a promised day", () => {
  it.each([
    ["5", "2026-11-30"], ["0", "2026-11-23"], [" 28/11 ", "2026-11-28"], ["28-11-2027", "2027-11-28"], ["5/1", "2027-01-05"], ["", null],
  ])("%s is %s", (typed, on) => expect(promised(typed, DAYS)).toEqual({ on, isWrong: false }));

  it.each(["31/11", "20/11/2026", "mai", "6", "28/13"])("%s is no day to promise", (typed) => expect(promised(typed, DAYS)).toEqual({ on: null, isWrong: true }));

  it("is not reckoned before the working days are known", () => expect(promised("5", null).isWrong).toBe(true));
});

describe("Enter in the field of the code", () => {
  const typed = (pause: number): Typing => {
    const typing = new Typing();
    [..."H01-261123"].forEach((_, index) => typing.sign(1000 + index * pause));
    return typing;
  };
  it("of a scanner goes on to the next field", () => expect(typed(8).wasScanned(1090)).toBe(true));
  it("of an officer finishes", () => expect(typed(120).wasScanned(2300)).toBe(false));
  it("pressed later is the officer's, after a scan too", () => expect(typed(8).wasScanned(3000)).toBe(false));
});
