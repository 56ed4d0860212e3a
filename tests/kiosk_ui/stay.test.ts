import { expect, test } from "vitest";
import { FIRST_STAY_S, STAY_S } from "../../kiosk_ui/ticket_kiosk/visit/advice";
import { lengthened } from "../../kiosk_ui/ticket_kiosk/visit/idle";

const first = { end: FIRST_STAY_S * 1000, whole_s: FIRST_STAY_S };

test("the number stands for forty seconds at least, and the paper that comes out does not cut that short", () => {
  expect(FIRST_STAY_S).toBeGreaterThanOrEqual(40);
  expect(lengthened(first, 2_000, STAY_S.take_ticket)).toBe(first);
});

test("paper that comes late leaves time to take it", () => {
  expect(lengthened(first, 40_000, STAY_S.take_ticket)).toEqual({ end: 60_000, whole_s: 20 });
});

test("a photograph is given its whole time from when it is asked for", () => {
  expect(lengthened(first, 10_000, STAY_S.photograph_number)).toEqual({ end: 70_000, whole_s: 60 });
});
