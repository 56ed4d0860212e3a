import { expect, test } from "vitest";
import type { FollowedTicket } from "../../server/client/contract";
import { doneBy, mayPostpone } from "../../kiosk_ui/phone/pages/postpone";

const ticket = (state: string, postpones_left: number): FollowedTicket => ({ state, postpones_left }) as FollowedTicket;

test.each([
  ["waiting", 1, true], ["called", 1, true], ["waiting", 0, false], ["called", 0, false],
  ["serving", 1, false], ["parked", 1, false], ["done", 1, false], ["no_show", 1, false], ["cancelled", 1, false], ["expired", 1, false],
])("who is %s with %i left may postpone: %s", (state, left, may) => {
  expect(mayPostpone(ticket(state, left))).toBe(may);
});

test("what was done is told as it came about: fewer may have stood behind, and minutes are no people", () => {
  expect(doneBy({ places: 3 }, 2, 5)).toEqual({ people: 3, ahead: 5 });
  expect(doneBy({ places: 3 }, 2, 3)).toEqual({ people: 1, ahead: 3 });
  expect(doneBy({ places: 3 }, 2, 1)).toEqual({ people: 0, ahead: 1 });
  expect(doneBy({ minutes: 20 }, 2, 2)).toEqual({ minutes: 20 });
});
