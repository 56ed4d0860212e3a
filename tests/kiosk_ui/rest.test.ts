/** When a phone tells of the centre's rest. */
import { expect, it } from "vitest";
import { isNear } from "../../kiosk_ui/phone/rest";
import type { Rest } from "../../server/client/contract";

const LUNCH: Rest = { from: "2026-11-23T11:30:00+07:00", until: "2026-11-23T13:30:00+07:00", words: { vi: "Trung tâm nghỉ 11:30 – 13:30." } };
const HOUR_MS = 3_600_000;
const at = (clock: string): Date => new Date(`2026-11-23T${clock}:00+07:00`);

it.each([["10:29", false], ["10:30", true], ["11:30", true], ["13:29", true], ["13:30", false]])("lunch at %s: %s", (clock, near) => {
  expect(isNear(LUNCH, at(clock), HOUR_MS)).toBe(near);
});

it("the end of the day stays true, and no rest at all is none", () => {
  expect(isNear({ ...LUNCH, until: null }, at("23:00"), HOUR_MS)).toBe(true);
  expect(isNear(null, at("12:00"), HOUR_MS)).toBe(false);
});
