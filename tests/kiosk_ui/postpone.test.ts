import { expect, test } from "vitest";
import type { FollowedTicket } from "../../server/client/contract";
import { mayPostpone } from "../../kiosk_ui/phone/pages/postpone";

const ticket = (state: string, postpones_left: number): FollowedTicket => ({ state, postpones_left }) as FollowedTicket;

test.each([
  ["waiting", 1, true], ["called", 1, true], ["waiting", 0, false], ["called", 0, false],
  ["serving", 1, false], ["parked", 1, false], ["done", 1, false], ["no_show", 1, false], ["cancelled", 1, false], ["expired", 1, false],
])("who is %s with %i left may postpone: %s", (state, left, may) => {
  expect(mayPostpone(ticket(state, left))).toBe(may);
});
