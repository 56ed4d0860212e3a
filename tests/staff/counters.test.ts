/** Which counters an officer is offered. */
import { expect, it } from "vitest";
import { offered, ownCounter, whose } from "../../server/staff/console/choose/counters";
import type { CounterRow } from "../../server/staff/console/choose/counters";

const aCounter = (number: number, over: Partial<CounterRow> = {}): CounterRow =>
  ({ id: `c${number}`, number, name: { vi: `Quầy ${number}`, en: `Counter ${number}` }, state: "closed", officer: null, ...over });

const open = (number: number, officerId: string): CounterRow => aCounter(number, { state: "open", officer: { id: officerId, name: "Trần Văn Dũng" } });

it("tells free, taken and own counters apart", () => {
  expect([whose(aCounter(1), "me"), whose(open(2, "someone"), "me"), whose(open(3, "me"), "me")]).toEqual(["free", "taken", "yours"]);
});

it("finds the one at which this person works already", () => {
  expect(ownCounter([aCounter(1), open(2, "someone"), open(3, "me")], "me")?.number).toBe(3);
  expect(ownCounter([aCounter(1)], "me")).toBeNull();
});

it("puts the remembered one first, the others by number", () => {
  expect(offered([aCounter(10), aCounter(2), aCounter(7)], "", "c7").map((one) => one.number)).toEqual([7, 2, 10]);
});

it("finds by number and by name without marks", () => {
  const all = [aCounter(1), aCounter(12), aCounter(21), aCounter(3, { name: { vi: "Đất đai" } })];
  expect(offered(all, "12", null).map((one) => one.number)).toEqual([12]);
  expect(offered(all, "dat dai", null).map((one) => one.number)).toEqual([3]);
});
