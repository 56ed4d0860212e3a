/** Reports: their periods, the question in the address, drilling down, and figures as people read them. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../server/client/api";
import type { AnyReport, Figures, ReportRow, TurnRow } from "../../server/client/contract";
import { daily, largest, marksOf, summaryOf } from "../../server/staff/reports/charts/drawing";
import { scaleTo, shadeOf } from "../../server/staff/reports/charts/scale";
import { shareText } from "../../server/staff/share_text";
import { changeOf, figureText, isHeldBack, minutesText } from "../../server/staff/reports/figures/figures";
import { dayFrom } from "../../server/staff/days/day_text";
import { daysWords, periodAround, periodWords, stepped } from "../../server/staff/reports/question/calendar";
import { firstDayOf, into, mayDrill, turnsOf } from "../../server/staff/reports/question/drill";
import { siteToday } from "../../server/client/time";
import { addressOf, doorOf, isGroup, VIEWS, wishOf, without } from "../../server/staff/reports/question/wish";
import type { Wish } from "../../server/staff/reports/question/wish";
import { PAGE, Reports } from "../../server/staff/reports/reading";
import { pressed, sorted } from "../../server/staff/reports/tables/sort";
import { linesOf } from "../../server/staff/reports/views/distribution";

const TODAY = "2026-11-22";
const wish = (address: string): Wish => wishOf(address.slice(address.indexOf("?")), TODAY);
const NONE: Figures = {
  arrivals: 0, served: 0, no_shows: 0, abandoned: 0, wait_mean_s: null, wait_median_s: null, wait_p90_s: null, wait_p95_s: null, wait_max_s: null, walk_median_s: null,
  service_mean_s: null, service_median_s: null, service_p90_s: null, handling_mean_s: null, visit_median_s: null, no_show_rate: null, abandonment_rate: null, within_target: null,
  occupancy: null, answers: 0, response_rate: null, index: null, index_low: null, index_high: null,
};
const row = (key: string, figures: Partial<Figures>, before: Partial<Figures> | null = null): ReportRow =>
  ({ key, name: { vi: key, en: key }, figures: { ...NONE, ...figures }, before: before && { ...NONE, ...before } });

describe("a period", () => {
  it.each([
    ["week", "2026-11-22", "2026-11-16", "2026-11-22"], ["week", "2027-01-01", "2026-12-28", "2027-01-03"], ["month", "2028-02-29", "2028-02-01", "2028-02-29"],
    ["quarter", "2026-12-31", "2026-10-01", "2026-12-31"], ["year", "2026-05-05", "2026-01-01", "2026-12-31"], ["free", "2026-05-05", "2026-05-05", "2026-05-05"],
  ] as const)("%s around %s", (span, day, from, to) => expect(periodAround(span, day)).toEqual({ from, to }));

  it("steps by its own kind, a free one by its own length", () => {
    expect(stepped("month", periodAround("month", "2026-03-31"), -1)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
    expect(stepped("quarter", periodAround("quarter", "2026-11-01"), 1)).toEqual({ from: "2027-01-01", to: "2027-03-31" });
    expect(stepped("free", { from: "2026-03-01", to: "2026-03-10" }, -1)).toEqual({ from: "2026-02-19", to: "2026-02-28" });
  });
  it("has a name", () => {
    const named = (span: Wish["span"]): string => periodWords(span, periodAround(span, "2026-11-22"), "vi");
    expect([named("day"), named("week"), named("month"), named("quarter"), named("year")]).toEqual(["Chủ Nhật, 22/11/2026", "Tuần 16/11 – 22/11/2026", "Tháng 11/2026", "Quý IV/2026", "Năm 2026"]);
    expect(daysWords({ from: "2026-12-28", to: "2027-01-03" })).toBe("28/12/2026 – 03/01/2027");
  });
  it("is read from a day as people write it, and from no other", () => {
    expect(["5/1/2026", "05-01-2026", " 5.1.26", "05012026", "2026-01-05"].map(dayFrom)).toEqual(Array(5).fill("2026-01-05"));
    expect(["29/2/2026", "31/4/2026", "0/1/2026", "1/13/2026", "5/1", "mai", "", "5/1/0026", "99999999"].map(dayFrom)).toEqual(Array(9).fill(null));
  });
  it("today is the centre's day, not the browser's", () => expect(siteToday(new Date("2026-11-22T17:30:00Z"))).toBe("2026-11-23"));
});

describe("the question in the address", () => {
  it("comes back as it was", () => {
    const shared = "/reports?by=services&period=free&from=2026-11-02&to=2026-11-15&field_id=f1&priority_class=&hour=0&columns=waits&figure=wait_max_s&sort=-wait_max_s";
    expect(addressOf(wish(shared))).toBe(shared);
    expect(wish(shared).filters).toEqual({ field_id: "f1", hour: "0", priority_class: "" });
  });
  it("today stays today whenever the link is opened", () => {
    expect(addressOf(wish("/reports?by=hours&period=today&from=2026-01-01"))).toBe("/reports?by=hours&period=today");
    expect(wish("/reports?by=hours&period=today&from=2026-01-01").from).toBe(TODAY);
  });
  it("falls back to this month by fields where it makes no sense", () => {
    const plain = wish("/reports?");
    expect([plain.view, plain.from, plain.to]).toEqual(["fields", "2026-11-01", "2026-11-30"]);
    expect(wish("/reports?by=moods&period=eternity&from=2026-02-30&sort=<b>&figure=x&columns=y&of=z&nonsense=1")).toEqual(plain);
    expect(wish("/reports?period=free&from=2026-11-15&to=2026-11-02")).toMatchObject({ from: "2026-11-02", to: "2026-11-15" });
  });
  it("asks the server for days and filters alone", () => {
    expect(doorOf(wish("/reports?by=distribution&of=service&counter_id=c1&sort=name"))).toBe("/reports/distribution?from=2026-11-01&to=2026-11-30&counter_id=c1&of=service");
    expect(doorOf(without(wish("/reports?counter_id=c1&weekday=0"), "counter_id"), { format: "csv" })).toBe("/reports/fields?from=2026-11-01&to=2026-11-30&weekday=0&format=csv");
  });
});

describe("a row opens into what it is made of", () => {
  const month = wish("/reports?by=fields");
  it("field, service, counter, officer, and at last the turns", () => {
    let now = month;
    const seen = ["f1", "s1", "c1", "o1"].map((key) => { if (isGroup(now.view)) now = into(now, now.view, key); return now.view; });
    expect(seen).toEqual(["services", "counters", "officers", "turns"]);
    expect(now.filters).toEqual({ field_id: "f1", service_id: "s1", counter_id: "c1", officer_id: "o1" });
  });
  it("a year into its quarters, down to the hours of a day", () => {
    let now = wish("/reports?by=years&period=year");
    for (const key of ["2026", "2026-Q4", "2026-11", "2026-11-22"]) if (isGroup(now.view)) now = into(now, now.view, key);
    expect([now.view, now.span, now.from, now.to]).toEqual(["hours", "day", "2026-11-22", "2026-11-22"]);
  });
  it("a week stays within the month that it was opened from", () => {
    const week = into(wish("/reports?by=weeks"), "weeks", "2026-W44");
    expect([week.view, week.span, week.from, week.to]).toEqual(["days", "free", "2026-11-01", "2026-11-01"]);
    expect([firstDayOf("2026-W48"), firstDayOf("2026-W01"), firstDayOf("2020-W53"), firstDayOf("soon")]).toEqual(["2026-11-23", "2025-12-29", "2020-12-28", null]);
  });
  it("or straight into its turns", () => expect(turnsOf(month, "hours", "09")).toMatchObject({ view: "turns", filters: { hour: "9" } }));
  it("but not what has no thing of its own, nor another centre", () => {
    expect([mayDrill("counters", "", "here"), mayDrill("classes", "", "here"), mayDrill("sites", "there", "here"), mayDrill("sites", "here", "here")]).toEqual([false, true, false, true]);
  });
  it("every group leads somewhere finer or to its turns", () => {
    for (const view of VIEWS) if (isGroup(view)) expect(into({ ...month, view }, view, "2026").view).not.toBe(view);
  });
});

describe("figures as people read them", () => {
  it("minutes with a comma, shares that are whole only when all is", () => {
    expect([figureText("wait_median_s", 745, "vi"), figureText("arrivals", 12345, "vi"), figureText("index", null, "vi"), minutesText(7500, "vi")]).toEqual(["12,4", "12.345", "–", "2 giờ 5 phút"]);
    expect([1, 0.99999, 0, 0.00001, 0.8266].map((one) => shareText(one, "vi"))).toEqual(["100 %", "99,9 %", "0 %", "0,1 %", "82,7 %"]);
    expect([2 / 3, null].map((one) => shareText(one, "vi"))).toEqual(["66,7 %", "–"]);
  });
  it("a change is told in what the figure is: people of a hundred, minutes, points", () => {
    expect(changeOf("arrivals", 110, 100, "vi")).toEqual({ direction: "up", amount: "10,0 %" });
    expect(changeOf("wait_p90_s", 300, 600, "vi")).toEqual({ direction: "down", amount: "5,0 phút" });
    expect(changeOf("index", 0.84, 0.8, "vi")).toEqual({ direction: "up", amount: "4,0 điểm %" });
    expect(changeOf("index", 0.84, 0.84, "vi")?.direction).toBe("same");
    expect([changeOf("arrivals", 5, 0, "vi"), changeOf("index", null, 0.8, "vi"), changeOf("index", 0.8, null, "vi")]).toEqual([null, null, null]);
  });
  it("no answers at all is a group too small to tell; none given is none", () => {
    expect([isHeldBack("index", { ...NONE, answers: null }), isHeldBack("index", NONE), isHeldBack("wait_mean_s", { ...NONE, answers: null })]).toEqual([true, false, false]);
  });
});

describe("tables and charts", () => {
  const rows = [row("b", { arrivals: 2, index: null }), row("a", { arrivals: 9, index: 0.5 }, { arrivals: 4 }), row("Đ", { arrivals: 9, index: 0.9 })];
  const keys = (sort: string): string[] => sorted(rows, sort, (one, column) => (column === "name" ? one.key : one.figures[column as "index"])).map((one) => one.key);
  it("sort with what is missing last in both directions, and in Vietnamese order", () => {
    expect([keys("-index"), keys("index"), keys(""), keys("name")]).toEqual([["Đ", "a", "b"], ["a", "Đ", "b"], ["b", "a", "Đ"], ["a", "b", "Đ"]]);
    expect([pressed("", "index"), pressed("-index", "index"), pressed("index", "index"), pressed("-index", "name")]).toEqual(["-index", "index", "", "name"]);
  });
  it("scales end on round figures at or above the highest", () => {
    expect([scaleTo(0), scaleTo(7), scaleTo(100), scaleTo(0.3), scaleTo(1234)].map(({ top, ticks }) => [top, ticks.length])).toEqual([[1, 2], [8, 5], [100, 5], [0.3, 4], [1500, 4]]);
  });
  it("shade by parts of the highest, nothing by nothing", () => expect([0, 1, 50, 60, null].map((one) => shadeOf(one, 60))).toEqual([0, 1, 5, 6, 0]));
  it("draw the largest, and say their ends to those who do not see them", () => {
    const marks = marksOf(rows, "index", "vi");
    expect(largest(marks, 1).map((one) => one.key)).toEqual(["Đ"]);
    const said = { nothing: "trống", highest: (name: string, text: string) => `cao ${name} ${text}`, lowest: (name: string, text: string) => `thấp ${name} ${text}` };
    expect(summaryOf("Hài lòng", marks, said)).toBe("Hài lòng: cao Đ 90,0 %; thấp a 50,0 %.");
    expect(summaryOf("Hài lòng", [], said)).toBe("Hài lòng. trống");
  });
  it("a chart of days has each day, also those on which nobody came", () => {
    const days = daily(marksOf([row("2028-02-28", { arrivals: 3 }), row("2028-03-01", { arrivals: 5 })], "arrivals", "vi"), { from: "2028-02-28", to: "2028-03-01" }, (day) => day);
    expect(days.map((one) => one.value)).toEqual([3, null, 5]);
  });
  it("a distribution adds up to all", () => {
    const lines = linesOf([{ from_s: 0, to_s: 300, count: 3 }, { from_s: 300, to_s: null, count: 1 }], (from) => `${from}+`);
    expect(lines.map(({ name, share, upTo }) => [name, share, upTo])).toEqual([["0 – 5", 0.75, 0.75], ["5+", 0.25, 1]]);
  });
});

describe("reading", () => {
  const turn = (id: number): TurnRow => ({ turn_id: `t${id}` }) as TurnRow;
  const told = (rows: TurnRow[]): AnyReport => ({ report: "turns", from: TODAY, to: TODAY, rows });
  const steps: string[] = [];
  beforeEach(() => {
    steps.length = 0;
    vi.stubGlobal("location", { search: "?by=turns&period=day&from=2026-11-20" });
    vi.stubGlobal("history", { pushState: (_: unknown, __: string, to: string) => steps.push(`push ${to}`), replaceState: (_: unknown, __: string, to: string) => steps.push(`stay ${to}`) });
  });

  it("reads turns page by page, each after the last one, until there are no more", async () => {
    const asked: string[] = [];
    const pages = [told(Array.from({ length: PAGE }, (_, n) => turn(n))), told([turn(PAGE)])];
    const reports = new Reports({ get: async <Answer,>(path: string) => { asked.push(path); return pages.shift() as Answer; } });
    await reports.read();
    expect(reports.shown.value?.isWhole).toBe(false);
    await reports.more();
    await reports.more();
    expect(asked.map((path) => new URLSearchParams(path.split("?")[1]).get("after"))).toEqual([null, `t${PAGE - 1}`]);
    expect([reports.shown.value?.isWhole, (reports.shown.value?.report as { rows: unknown[] }).rows.length]).toEqual([true, PAGE + 1]);
  });
  it("another order asks nothing and is no step back; another group is both", async () => {
    let asked = 0;
    const reports = new Reports({ get: async <Answer,>() => { asked += 1; return told([]) as Answer; } });
    await reports.read();
    await reports.show({ ...reports.wish.value, sort: "-arrivals" });
    await reports.show({ ...reports.wish.value, view: "hours" });
    expect([asked, steps.map((step) => step.slice(0, 4)), reports.shown.value?.wish.view]).toEqual([2, ["stay", "push"], "hours"]);
  });
  it("drops an answer that was overtaken", async () => {
    const late: ((report: AnyReport) => void)[] = [];
    const reports = new Reports({ get: <Answer,>() => new Promise<Answer>((done) => late.push(done as (report: AnyReport) => void)) });
    const [first, second] = [reports.read(), reports.read()];
    late[1]?.(told([turn(2)]));
    late[0]?.(told([turn(1)]));
    await Promise.all([first, second]);
    expect((reports.shown.value?.report as { rows: TurnRow[] }).rows[0]?.turn_id).toBe("t2");
  });
  it("keeps the old figures and says why there are no new ones", async () => {
    const answers: (() => AnyReport)[] = [() => told([turn(1)]), () => { throw new ApiError("network", "", {}, 0); }];
    const reports = new Reports({ get: async <Answer,>() => answers.shift()?.() as Answer });
    await reports.read();
    await reports.read();
    expect([reports.shown.value !== null, reports.problem.value?.code, reports.isBusy.value]).toEqual([true, "network", false]);
  });
});
