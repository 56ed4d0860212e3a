/** Where somebody may be sent: the places of one kind, sought by words without marks. */
import { describe, expect, it } from "vitest";
import type { Destinations } from "../../server/client/contract";
import { placesOf } from "../../server/staff/console/panels/destinations";
import { aService } from "./states";

const counter = (number: number, officer: string | null): Destinations["counters"][number] =>
  ({ id: `c${number}`, number, name: { vi: `Quầy ${number}`, en: `Counter ${number}` }, state: "open", officer: officer ? { id: `o${number}`, name: officer } : null });
const KNOWN: Destinations = { services: [{ ...aService("s1", "Đất đai"), open_counters: 0 }, { ...aService("s2", "Khai sinh"), open_counters: 2 }], counters: [counter(5, "Hoa"), counter(6, "Trần Văn Đức"), counter(7, null)], priority_classes: [] };
const names = (...asked: Parameters<typeof placesOf>): string[] => placesOf(...asked).map((place) => place.name);

describe("places to send to", () => {
  it("are services, found without marks", () => expect(names(KNOWN, "service", "dat dai", "c5", "vi")).toEqual(["Đất đai"]));
  it("tell which of them nobody calls for now", () => expect(placesOf(KNOWN, "service", "", "c5", "vi").map((place) => place.hint)).toEqual(["Chưa có quầy nào đang mở", undefined]));
  it("are other counters, found by their officers too", () => expect(names(KNOWN, "counter", "duc", "c5", "vi")).toEqual(["Quầy 6"]));
  it("never are the counter itself", () => expect(names(KNOWN, "counter", "", "c5", "en")).toEqual(["Counter 6", "Counter 7"]));
  it("are officers who are at a counter now", () => expect(placesOf(KNOWN, "officer", "", "c5", "vi")).toEqual([{ id: "o6", name: "Trần Văn Đức", hint: "Quầy 6" }]));
  it("are none as long as the server has not told", () => expect(placesOf(null, "service", "", "c5", "vi")).toEqual([]));
});
