/** The audit page: its filters in the address, its days, its values in words, and its pages in order. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { AuditPage, AuditRow } from "../../server/client/contract";
import { Log } from "../../server/staff/audit/log";
import { byDay, isFiltered, ordered, queryOf, valueWords, wishOf } from "../../server/staff/audit/view";

const aRow = (revision: number, at = "2026-11-23T08:05:07.120+07:00"): AuditRow => ({
  revision, at, actor: { kind: "system", id: "system", key: null, name: null }, event: "CounterOpened", kind: "counter",
  words: { vi: "Mở Quầy 1", en: "Opened Counter 1" }, origin: null, reason: null, request_id: null,
});
const nothing = { from: "2026-11-23", to: "2026-11-23", actor: "", kind: "", setting: "", ticket: "" };

describe("the filters", () => {
  it("stand in the address and come back from it", () => {
    const wish = { ...nothing, actor: "lan", kind: "setting", setting: "services", ticket: "A012" };
    expect(wishOf(`?${queryOf(wish)}`, "2030-01-01")).toEqual(wish);
  });
  it("begin with today", () => expect(wishOf("?ticket=A1", "2026-11-23")).toEqual({ ...nothing, ticket: "A1" }));
  it("leave out what lets everything through", () => expect(queryOf({ ...nothing, ticket: "  " })).toBe("from=2026-11-23&to=2026-11-23"));
  it("ask for a setting only among the settings", () => expect(queryOf({ ...nothing, kind: "ticket", setting: "services" })).not.toContain("setting"));
  it("put the days in order", () => expect(ordered({ ...nothing, from: "2026-11-24", to: "2026-11-20" })).toMatchObject({ from: "2026-11-20", to: "2026-11-24" }));
  it("know whether anything is filtered", () => expect([isFiltered(nothing), isFiltered({ ...nothing, actor: "lan" })]).toEqual([false, true]));
});

it("puts rows under their days by the centre's own clock", () => {
  const rows = [aRow(3, "2026-11-24T00:10:00.000+07:00"), aRow(2), aRow(1)];
  expect(byDay(rows).map(({ day, rows: ofDay }) => [day, ofDay.length])).toEqual([["24/11/2026", 1], ["23/11/2026", 2]]);
});

it("says every kind of value in words", () => {
  const said = { nothing: "trống", yes: "có", no: "không", hidden: "ẩn" };
  const words = (value: unknown): string => valueWords(value, "vi", said);
  expect([null, "", [], {}].map(words)).toEqual(["trống", "trống", "trống", "trống"]);
  expect([true, false, 0, "•"].map(words)).toEqual(["có", "không", "0", "ẩn"]);
  expect(words({ vi: "Quầy 1", en: "Counter 1" })).toBe("Quầy 1");
  expect(words("2026-11-23T08:05:07.120+07:00")).toBe("23/11/2026 08:05:07");
  expect(words([{ weekday: 0, opens: "07:30" }, { weekday: 1, opens: "08:00" }])).toBe("weekday: 0 · opens: 07:30\nweekday: 1 · opens: 08:00");
  expect(words("2026-11-23")).toBe("2026-11-23");
});

describe("the pages", () => {
  const asked: string[] = [];
  let answers: (() => Promise<AuditPage>)[] = [];
  const doors: Api = {
    get: <Answer>(path: string) => { asked.push(path); return (answers.shift() ?? (() => Promise.reject(new Error("asked too often"))))() as Promise<Answer>; },
    post: () => Promise.reject(new Error("the audit changes nothing")),
    remove: () => Promise.reject(new Error("the audit changes nothing")),
  };
  const page = (rows: AuditRow[], next: number | null) => () => Promise.resolve({ rows, next, searched_to: null });
  beforeEach(() => {
    vi.stubGlobal("location", { search: "?from=2026-11-23&to=2026-11-23", pathname: "/audit" });
    vi.stubGlobal("history", { replaceState: vi.fn() });
    asked.length = 0;
  });

  it("follow one another", async () => {
    answers = [page([aRow(9)], 9), page([aRow(8)], null)];
    const log = new Log(doors);
    await log.show(log.wish.value);
    await log.more();
    expect(log.rows.value?.map((row) => row.revision)).toEqual([9, 8]);
    expect(asked).toEqual(["/audit?from=2026-11-23&to=2026-11-23", "/audit?from=2026-11-23&to=2026-11-23&page=9"]);
    await log.more();
    expect(asked).toHaveLength(2);
  });

  it("drop an answer that a newer question has overtaken", async () => {
    let late: (answer: AuditPage) => void = () => undefined;
    answers = [() => new Promise((resolve) => { late = resolve; }), page([aRow(2)], null)];
    const log = new Log(doors);
    const first = log.show(nothing);
    await log.show({ ...nothing, ticket: "A001" });
    late({ rows: [aRow(1)], next: null, searched_to: null });
    await first;
    expect(log.rows.value?.map((row) => row.revision)).toEqual([2]);
    expect(log.isBusy.value).toBe(false);
  });

  it("keep what was read while the server is away, and say so", async () => {
    answers = [page([aRow(2)], 2), () => Promise.reject(new ApiError("network", "", {}, 0)), page([aRow(1)], null)];
    const log = new Log(doors);
    await log.show(nothing);
    await log.more();
    expect([log.rows.value?.length, log.problem.value?.code]).toEqual([1, "network"]);
    await log.more();
    expect([log.rows.value?.length, log.problem.value]).toEqual([2, null]);
  });
});
