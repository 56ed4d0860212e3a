/** The tree of fields and services: order, search, moves, letters, codes. */
import { describe, expect, it } from "vitest";
import { codeFor, fieldsFor, flat, found, letterFor, lettersFor, placesAfter, placesStepped, servedAt, treeOf } from "../../server/staff/admin/services/tree";
import type { ServiceRow } from "../../server/staff/admin/services/tree";

const row = (id: string, parent_id: string | null, position: number, series: string | null, more: Partial<ServiceRow> = {}): ServiceRow => ({
  id, parent_id, position, series, code: id, name: { vi: id }, version: 1, icon: "document", bring: null, target_wait_s: 900, target_service_s: 600,
  daily_quota: null, half_day_quota: null, notice: null, slip_note: null, is_open: true, is_active: true, ...more,
});

const ROWS = [
  row("land", null, 10, null, { name: { vi: "Đất đai", en: "Land" } }), row("submit", "land", 10, "A", { name: { vi: "Nộp hồ sơ" } }), row("collect", "land", 20, "A", { name: { vi: "Nhận kết quả" } }),
  row("civil", null, 20, null, { name: { vi: "Hộ tịch" } }), row("birth", "civil", 10, "C", { name: { vi: "Khai sinh" } }), row("inner", "civil", 20, null), row("deep", "inner", 10, "B"),
];

const ids = (rows: readonly ServiceRow[], archived = true): string[] => flat(treeOf(rows.filter((one) => archived || one.is_active))).map((node) => node.row.id);

/** The rows as the server would keep them after these places. */
const after = (rows: readonly ServiceRow[], places: ReturnType<typeof placesAfter>): ServiceRow[] =>
  rows.map((one) => ({ ...one, ...(places.find((place) => place.id === one.id) ?? {}) }));

describe("the tree", () => {
  it("stands in the order of positions, field by field", () => {
    expect(ids(ROWS)).toEqual(["land", "submit", "collect", "civil", "birth", "inner", "deep"]);
    expect(flat(treeOf(ROWS)).map((node) => node.depth)).toEqual([0, 1, 1, 0, 1, 1, 2]);
  });

  it("loses nobody whose field is out of sight", () => {
    const left = ids(ROWS.filter((one) => one.id !== "land"));
    expect([...left].sort()).toEqual(["birth", "civil", "collect", "deep", "inner", "submit"]);
  });

  it("is searched without marks; what is found stands below its field", () => {
    expect(flat(found(treeOf(ROWS), "khai sinh")).map((node) => node.row.id)).toEqual(["civil", "birth"]);
    expect(flat(found(treeOf(ROWS), "dat dai")).map((node) => node.row.id)).toEqual(["land", "submit", "collect"]);
    expect(found(treeOf(ROWS), "khong co")).toEqual([]);
  });
});

describe("moving", () => {
  it("steps up and down among siblings and stops at the ends", () => {
    expect(ids(after(ROWS, placesStepped(ROWS, "collect", -1)))).toEqual(["land", "collect", "submit", "civil", "birth", "inner", "deep"]);
    expect(ids(after(ROWS, placesStepped(ROWS, "land", 1)))).toEqual(["civil", "birth", "inner", "deep", "land", "submit", "collect"]);
    expect(placesStepped(ROWS, "submit", -1)).toEqual([]);
    expect(placesStepped(ROWS, "collect", 1)).toEqual([]);
  });

  it("puts a service into another field, the moved one first", () => {
    const places = placesAfter(ROWS, "collect", "civil", "birth");
    expect(places[0]).toEqual({ id: "collect", version: 1, parent_id: "civil", position: 10 });
    expect(ids(after(ROWS, places))).toEqual(["land", "submit", "civil", "collect", "birth", "inner", "deep"]);
  });

  it("sends only those that must give way", () => {
    expect(placesAfter(ROWS, "birth", "land", null)).toEqual([{ id: "birth", version: 1, parent_id: "land", position: 30 }]);
  });

  it("never puts a field below itself or below what stands in it", () => {
    expect(placesAfter(ROWS, "civil", "civil", null)).toEqual([]);
    expect(placesAfter(ROWS, "civil", "inner", null)).toEqual([]);
    expect(fieldsFor(ROWS, "civil").map((one) => one.id)).toEqual(["land"]);
    expect(fieldsFor(ROWS, null).map((one) => one.id)).toEqual(["land", "civil", "inner"]);
  });

  it("steps over those that are archived", () => {
    const rows = ROWS.map((one) => (one.id === "submit" ? { ...one, is_active: false } : one));
    expect(placesStepped(rows, "collect", -1)).toEqual([]);
  });
});

describe("letters", () => {
  it("tells who uses a letter and what it sounds like", () => {
    const letters = lettersFor(ROWS, "birth");
    expect(letters.find((one) => one.letter === "A")?.usedBy.map((one) => one.id)).toEqual(["submit", "collect"]);
    expect(letters.find((one) => one.letter === "Đ")?.alike).toEqual(["B"]);
    expect(letters.find((one) => one.letter === "B")?.alike).toEqual([]);
    expect(letters.find((one) => one.letter === "C")?.usedBy).toEqual([]);
    expect(letters.map((one) => one.letter)).not.toContain("O");
  });

  it("offers a field's own letter, else one that is free and clear", () => {
    expect(letterFor(ROWS, "civil")).toBe("C");
    expect(letterFor(ROWS, null)).toBe("E");
    expect(letterFor([], null)).toBe("A");
  });
});

it("makes a code of a name, and another one when it is taken", () => {
  expect(codeFor("Đất đai – Môi trường", [])).toBe("dat-dai-moi-truong");
  expect(codeFor("Đất đai", ["dat-dai", "dat-dai-2"])).toBe("dat-dai-3");
  expect(codeFor("x".repeat(80), []).length).toBeLessThanOrEqual(38);
  expect(codeFor("🙂", [])).toBe("");
});

it("tells which counters serve it", () => {
  const counters = [{ number: 12, service_ids: ["a"], is_active: true }, { number: 3, service_ids: ["a", "b"], is_active: true }, { number: 1, service_ids: ["a"], is_active: false }];
  expect(servedAt("a", counters)).toEqual([3, 12]);
  expect(servedAt("c", counters)).toEqual([]);
});
