/** The replay page: its question in the address, its chart, and answers in order. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { PolicyRule, Replay, ReplayCompared, ReplayDays, ReplayRow } from "../../server/client/contract";
import { Past } from "../../server/staff/replay/past";
import { percent } from "../../server/staff/share_text";
import { byService, chartOf, firstWish, isTrusted, minutesMore, queryOf, ticked, wrongLimit } from "../../server/staff/replay/view";

const words = { vi: "Xen kẽ", en: "Interleaved" };
const rule: PolicyRule = { kind: "interleaved", in_a_row: 2, rank_run: 5, name: words, bound: words };
const offered: ReplayDays = { days: [{ day: "2026-11-20", people: 109 }, { day: "2026-11-19", people: 87 }], rule, counters: [] };
const nobody = { called: 0, median_s: null, p90_s: null, longest_s: null };
const compared: ReplayCompared = { people: 0, was: nobody, would: nobody, passed_was: 0, passed_would: 0 };
const told = (day: string): Replay => ({ day, people: 0, rule, site_rule: rule, agreement: null, counters: [], all: compared, rows: [], hours: [], passed: [] });

describe("the question", () => {
  const wish = { day: "2026-11-20", policy: "strict", in_a_row: "3", rank_run: "7", counters: [1, 12] } as const;
  it("stands in the address and comes back from it", () => expect(firstWish(offered, `?${queryOf(wish)}`)).toEqual(wish));
  it("begins with the last day, as the centre calls", () => {
    expect(firstWish(offered, "")).toEqual({ day: "2026-11-20", policy: "interleaved", in_a_row: "2", rank_run: "5", counters: null });
  });
  it("falls back on the centre's rule for one that nobody knows", () => expect(firstWish(offered, "?policy=fair").policy).toBe("interleaved"));
  it("knows the limits that the server takes", () => {
    const wrong = (in_a_row: string, rank_run: string) => wrongLimit({ ...wish, in_a_row, rank_run });
    expect([wrong("0", "1"), wrong("21", "1"), wrong("", "1"), wrong("2", "0"), wrong("2", "101")]).toEqual([null, "in_a_row", "in_a_row", "rank_run", "rank_run"]);
  });
  it("ticks counters, beginning with those that were open", () => {
    expect(ticked({ ...wish, counters: null }, 2, [1, 3])).toEqual([1, 2, 3]);
    expect(ticked({ ...wish, counters: null }, 3, [1, 3])).toEqual([1]);
    expect(ticked({ ...wish, counters: [4] }, 10, [1, 3])).toEqual([4, 10]);
  });
});

describe("the answer", () => {
  it("is whole only when all is well timed", () => expect([0.999, 1, 0, 0.001, 0.5].map(percent)).toEqual(["99 %", "100 %", "0 %", "1 %", "50 %"]));
  it("is a hint only when too little agrees", () => expect([null, 0.9, 0.89].map((agreement) => isTrusted({ ...told("x"), agreement }))).toEqual([true, true, false]));
  it("tells the difference in the minutes that are shown", () => expect([minutesMore(89, 90), minutesMore(600, 300), minutesMore(null, 3)]).toEqual([1, -5, null]));
  it("puts the busiest service first and keeps its classes in order", () => {
    const row = (id: string, people: number, code: string | null): ReplayRow => ({ ...compared, people, service: { id, code: id, name: id, names: words }, priority_class: code === null ? null : { code, name: words } });
    const groups = byService([row("a", 2, null), row("b", 3, null), row("a", 2, "aged_60")]);
    expect(groups.map((one) => [one.service.id, one.people, one.rows.map((each) => each.priority_class?.code ?? null)])).toEqual([["a", 4, [null, "aged_60"]], ["b", 3, [null]]]);
  });
});

describe("the chart", () => {
  it("has round figures and bars within its height", () => {
    const chart = chartOf([{ hour: 8, people: 3, was_s: 22 * 60, would_s: 6 * 60 }, { hour: 9, people: 1, was_s: null, would_s: 0 }]);
    expect([chart.top, chart.ticks]).toEqual([30, [0, 10, 20, 30]]);
    expect(chart.bars.map((bar) => [bar.hour, bar.wasMin, bar.wouldMin])).toEqual([[8, 22, 6], [9, null, 0]]);
    expect(chart.bars[0]!.was).toBeCloseTo(22 / 30);
    expect(chart.bars[1]!.was).toBe(0);
  });
  it("stands even where nobody waited", () => expect(chartOf([{ hour: 8, people: 1, was_s: 0, would_s: 0 }]).ticks).toEqual([0, 1]));
});

describe("the page", () => {
  let answers: Record<string, () => Promise<unknown>> = {};
  const asked: string[] = [];
  const doors: Api = {
    get: <Answer>(path: string) => { asked.push(path); return answers[path.split("?")[0]!]!() as Promise<Answer>; },
    post: () => Promise.reject(new Error("a replay changes nothing")),
    remove: () => Promise.reject(new Error("a replay changes nothing")),
  };
  const replaceState = vi.fn();
  beforeEach(() => {
    vi.stubGlobal("location", { search: "", pathname: "/replay" });
    vi.stubGlobal("history", { replaceState });
    asked.length = 0;
    replaceState.mockClear();
    answers = { "/replay/days": () => Promise.resolve(offered), "/replay": () => Promise.resolve(told("2026-11-20")) };
  });

  it("plays the last day as soon as it is open", async () => {
    const past = new Past(doors);
    await past.open();
    expect(asked).toEqual(["/replay/days", "/replay?day=2026-11-20&policy=interleaved&in_a_row=2&rank_run=5"]);
    expect([past.told.value?.day, past.isBusy.value, past.problem.value]).toEqual(["2026-11-20", false, null]);
    expect(replaceState).toHaveBeenCalledWith(null, "", "/replay?day=2026-11-20&policy=interleaved&in_a_row=2&rank_run=5");
  });
  it("asks for nothing where no day is over", async () => {
    answers["/replay/days"] = () => Promise.resolve({ ...offered, days: [] });
    await new Past(doors).open();
    expect(asked).toEqual(["/replay/days"]);
  });
  it("keeps the last answer when the next question fails", async () => {
    const past = new Past(doors);
    await past.open();
    answers["/replay"] = () => Promise.reject(new ApiError("network", "", {}, 0));
    await past.play({ ...firstWish(offered, ""), policy: "strict" });
    expect([past.told.value?.day, past.problem.value?.code, past.wish.value?.policy]).toEqual(["2026-11-20", "network", "strict"]);
  });
  it("drops an answer that was overtaken", async () => {
    const past = new Past(doors);
    let late: (answer: unknown) => void = () => undefined;
    answers["/replay"] = () => new Promise((done) => { late = done; });
    const first = past.play(firstWish(offered, ""));
    answers["/replay"] = () => Promise.resolve(told("2026-11-19"));
    await past.play({ ...firstWish(offered, ""), day: "2026-11-19" });
    late(told("2026-11-20"));
    await first;
    expect(past.told.value?.day).toBe("2026-11-19");
  });
});
