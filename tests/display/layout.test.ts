/** How a board shares its room out: whole rows only, and letters that are read from ten metres. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { crowdOf, placesIn } from "../../display/hall_board/layout";

const style = (name: string): string => readFileSync(`display/hall_board/${name}.css`, "utf8");
/** Of Be Vietnam Pro's digits, in em; and a rem of a 55-inch board, in millimetres. */
const DIGIT = 0.74;
const REM_MM = 1217.6 / 120;
const millimetres = (rem: number): number => rem * DIGIT * REM_MM;

it("takes the counters that it shows for a measure of the crowd", () => {
  expect([1, 3, 4, 12, 13, 30, 31, 70].map(crowdOf)).toEqual(["few", "few", "some", "some", "many", "many", "throng", "throng"]);
});

describe("the list", () => {
  it("has whole rows only, and never none", () => {
    expect(placesIn(28.2, "some", false)).toEqual({ rows: 5, columns: 1 });
    expect(placesIn(23, "some", false)).toEqual({ rows: 4, columns: 1 });
    expect(placesIn(0, "some", false)).toEqual({ rows: 1, columns: 1 });
  });
  it("stands in columns where calls come thick, fewer of them on a narrow board", () => {
    expect([placesIn(40, "many", false), placesIn(40, "throng", false), placesIn(40, "throng", true)].map(({ columns }) => columns)).toEqual([2, 3, 2]);
  });
  it("asks for no more than the server tells", () => {
    expect(placesIn(200, "throng", false)).toEqual({ rows: 6, columns: 3 });
    expect(placesIn(200, "some", true).rows).toBe(5);
  });
});

describe("at 10 m from a 55-inch board", () => {
  const sizes = (css: string, name: string): number[] => [...css.matchAll(new RegExp(`${name}: ([\\d.]+)rem`, "g"))].map((found) => Number(found[1]));

  it("the large number is 100 mm high, with six signs too, lying and upright", () => {
    const [lying = 0, upright = 0] = sizes(style("hero"), "--hero-size");
    expect([lying, lying * 0.954, upright, upright * 0.875].map(millimetres).every((height) => height >= 100)).toBe(true);
  });
  it("a row of the list has letters of 35 mm", () => {
    const rows = /\.call-list__label,\s*\.call-list__counter \{[^}]*font-size: ([\d.]+)rem/.exec(style("call_list"));
    expect(millimetres(Number(rows?.[1]))).toBeGreaterThanOrEqual(35);
  });
});
