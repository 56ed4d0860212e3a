import { expect, test } from "vitest";
import { aroundTimes } from "../../kiosk_ui/phone/around";

const at = (clock: string): string => `2026-11-23T${clock}:00+07:00`;
const estimate = (low_min: number, high_min: number) => ({ low_s: low_min * 60, likely_s: low_min * 60, high_s: high_min * 60 });

test.each([
  ["08:31", 10, 25, { from: "08:40", to: "09:00" }],
  ["08:34", 10, 25, { from: "08:40", to: "09:00" }],
  ["23:50", 15, 30, { from: "00:05", to: "00:20" }],
  ["08:31", 2, 9, null],
])("at %s a wait of %i to %i minutes ends by the clock at %j", (clock, low, high, told) => {
  expect(aroundTimes(at(clock), estimate(low, high))).toEqual(told);
});
