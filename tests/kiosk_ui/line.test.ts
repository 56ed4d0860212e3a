import { expect, test } from "vitest";
import type { FollowedTicket } from "../../server/client/contract";
import { concerns, moved } from "../../kiosk_ui/phone/line";
import type { LineNews } from "../../kiosk_ui/phone/line";

const NOW = "2026-11-22T08:05:00+07:00";
const own = { id: "06h08pbenc08u0vg", state: "waiting", service: { id: "land" }, ahead: 9, now: NOW } as FollowedTicket;
const news = (line: string[], more: Partial<LineNews> = {}): LineNews =>
  ({ revision: 7, now: NOW, service_id: "land", line, waits: [[0, 60, 120, 300], [2, 300, 600, 900], [5, null, null, null]], rest: null, ...more });

test.each([
  [["08u0vg"], 0, 120],
  [["aaaaaa", "08u0vg"], 1, 120],
  [["aaaaaa", "bbbbbb", "08u0vg"], 2, 600],
  [["a", "b", "c", "d", "08u0vg", "e"], 4, 600],
  [["a", "b", "c", "d", "e", "08u0vg"], 5, null],
])("in the line %j %i are ahead, and the wait of that place holds until the next", (line, ahead, likely_s) => {
  const ticket = moved(own, news(line));
  expect([ticket?.ahead, ticket?.estimate?.likely_s ?? null]).toEqual([ahead, likely_s]);
});

test("who stands in the line no longer is not moved", () => expect(moved(own, news(["aaaaaa"]))).toBeNull());

test.each([
  [own, {}, true],
  [own, { service_id: "civil" }, false],
  [own, { now: "2026-11-22T08:04:59+07:00" }, false],
  [{ ...own, state: "called" } as FollowedTicket, {}, false],
])("news concerns a ticket that waits in that line, unless more is known of it already", (ticket, more, expected) =>
  expect(concerns(news([], more), ticket)).toBe(expected));
