/** What the board picks from a state. */
import { describe, expect, it } from "vitest";
import { fitting } from "../../display/faces/fitting";
import { doorLine, isNew, isShut, isTight, shownCalls, usualWords, waitWords, waitingPages } from "../../display/hall_board/view";
import { loudnessOf, onTheWay } from "../../display/hall_board/slides/loudness";
import { placeAt, stageOf } from "../../display/hall_board/slides/rotation";
import type { BoardCall, BoardSlide, BoardState, Call, Opening } from "../../server/client/contract";

const NOW = new Date("2026-11-20T16:40:00+07:00");

function aCall(label: string, secondsAgo = 0, awaited = true): BoardCall {
  const called_at = new Date(NOW.getTime() - secondsAgo * 1_000).toISOString();
  return { announcement_id: `id ${label} ${secondsAgo}`, label, counter: 3, called_at, recall: false, awaited };
}

const OPEN: Opening = { open: true, reason: null, title: null, again: null, note: null, soon: null, opens_at: null, holiday: null };

const aRow = (id: string, count: number) => ({ service: { id, code: id, name: id, names: { vi: id } }, count, wait_s: null, estimate: null });

const aSlide = (id: string, seconds: number): BoardSlide => ({ id, url: id, is_video: false, is_figures: false, volume: 0, name: id, seconds });

function aState(change: Partial<BoardState>): BoardState {
  return {
    site: { id: "s", name: { vi: "Trung tâm" }, timezone: "Asia/Ho_Chi_Minh" }, now: NOW.toISOString(), open: true, theme: "light", languages: ["vi"],
    counters: 12, zone: null, opening: OPEN, closed_services: [], notice: null, calls: [], waiting: [], paused_counters: [], announcements: [], slides: [], chime_url: "/chime.wav", voice: { times: 1, volumes: [] }, ...change,
  };
}

describe("calls", () => {
  const six = ["A006", "A005", "A004", "A003", "A002", "A001"].map((label, place) => aCall(label, place * 60));
  const labels = (calls: readonly Call[]): string[] => calls.map((call) => call.label);

  it("puts the newest large and the others below", () => {
    const { hero, listed } = shownCalls(six, null);
    expect(hero?.label).toBe("A006");
    expect(labels(listed)).toEqual(["A005", "A004", "A003", "A002", "A001"]);
  });

  it("puts nobody large who is there already, or did not come", () => {
    const { hero, listed } = shownCalls([aCall("A003", 0, false), aCall("A002", 60), aCall("A001", 120, false)], null);
    expect(hero?.label).toBe("A002");
    expect(labels(listed)).toEqual(["A003", "A001"]);
    expect(shownCalls([aCall("A003", 0, false)], null)).toMatchObject({ hero: null, listed: [{ label: "A003" }] });
  });

  it("follows the voice, and lists what is newer at once", () => {
    const { hero, listed } = shownCalls(six, six[1] ?? null);
    expect(hero?.label).toBe("A005");
    expect(labels(listed)).toEqual(["A006", "A004", "A003", "A002", "A001"]);
  });

  it("shows what is spoken even when six newer calls have come", () => {
    const { hero, listed } = shownCalls(six, aCall("A000", 400));
    expect(hero?.label).toBe("A000");
    expect(labels(listed)).toEqual(["A006", "A005", "A004", "A003", "A002", "A001"]);
  });

  it("shows a number once, though its recall waits behind the first call", () => {
    const recalled = { ...aCall("A006", 0), announcement_id: "again", recall: true };
    const { listed } = shownCalls([recalled, ...six.slice(1)], six[0] ?? null);
    expect(labels(listed)).not.toContain("A006");
  });

  it("has nothing before the first call", () => {
    expect(shownCalls([], null)).toEqual({ hero: null, listed: [] });
  });

  it("is new for 15 s", () => {
    expect([isNew(aCall("A001", 14), NOW), isNew(aCall("A001", 15), NOW)]).toEqual([true, false]);
  });
});

describe("queues", () => {
  it("leaves out empty ones and fills pages in order", () => {
    const rows = [aRow("a", 3), aRow("b", 0), aRow("c", 1), aRow("d", 2)];
    expect(waitingPages(rows, 2).map((page) => page.map((row) => row.service.id))).toEqual([["a", "c"], ["d"]]);
    expect(waitingPages([aRow("b", 0)], 2)).toEqual([]);
  });
});

it("knows when number and counter do not stand beside each other at full size", () => {
  const tight = (label: string, counter: number) => isTight({ label, counter });
  expect([tight("A012", 70), tight("A1234", 12), tight("A012", 101), tight("AB123", 101), tight("AB1234", 7)]).toEqual([false, false, false, true, false]);
});

it("shows each slide for its time, in order, by the clock that all boards share", () => {
  const slides = [aSlide("a", 10), aSlide("b", 20), aSlide("c", 5)];
  const at = (seconds: number) => placeAt(slides, new Date(35_000_000 + seconds * 1_000)).at;
  expect([0, 9.9, 10, 29.9, 30, 34.9, 35].map(at)).toEqual([0, 0, 1, 1, 2, 2, 0]);
  expect(placeAt(slides, new Date(35_000_000 + 29_000))).toEqual({ at: 1, into_s: 19 });
  expect(placeAt([], NOW)).toEqual({ at: 0, into_s: 0 });
});

it("lets a video go on aside while somebody is called, where there is room, and pictures wait until nobody is", () => {
  const picture = aSlide("a", 10), film = { ...aSlide("b", 20), is_video: true };
  expect(stageOf([picture, film], true, false)).toBe("large");
  expect(stageOf([picture, film], false, true)).toBe("aside");
  expect(stageOf([picture, film], false, false)).toBe("none");
  expect(stageOf([picture], false, true)).toBe("none");
  expect(stageOf([], true, true)).toBe("none");
});

describe("how loud a video is", () => {
  const hall = { isAudible: true, isCalling: false, volume: 100 };

  it("is 18 dB less under a call, by the hall's volume at this hour, and nothing in quiet hours or before the first touch", () => {
    expect(loudnessOf(80, hall)).toBeCloseTo(0.8);
    expect(20 * Math.log10(loudnessOf(80, { ...hall, isCalling: true }) / 0.8)).toBeCloseTo(-18);
    expect(loudnessOf(80, { ...hall, volume: 25 })).toBeCloseTo(0.2);
    expect(loudnessOf(80, { ...hall, volume: 0 })).toBe(0);
    expect(loudnessOf(80, { ...hall, isAudible: false })).toBe(0);
    expect(loudnessOf(0, hall)).toBe(0);
  });

  it("goes down within 200 ms and up without haste, without a jump", () => {
    expect(onTheWay(0.8, 0.1, 200)).toBeCloseTo(0.1);
    expect(onTheWay(0.1, 0.8, 200)).toBeLessThan(0.5);
    expect(onTheWay(0.1, 0.8, 1_000)).toBeCloseTo(0.8);
    for (let at = 0; at < 200; at += 20) expect(Math.abs(onTheWay(0.8, 0.1, at + 20) - onTheWay(0.8, 0.1, at))).toBeLessThan(0.1);
  });
});

it("tells a wait as a person would, in fives of minutes", () => {
  expect([149, 150, 750, 751, 3_600].map((seconds) => usualWords(seconds, false).vi)).toEqual(
    ["chờ dưới 5 phút", "chờ khoảng 5 phút", "chờ khoảng 15 phút", "chờ khoảng 15 phút", "chờ khoảng 60 phút"]);
  expect(usualWords(600, true).en).toBe("about 10 min");
  const row = aRow("A", 5);
  expect(waitWords(row, true)).toBeNull();
  expect(waitWords({ ...row, wait_s: 3_600, estimate: { low_s: 600, likely_s: 900, high_s: 1_200 } }, true)).toEqual({ vi: "chờ 10–20 phút", en: "10–20 min" });
  const told = (low_s: number, high_s: number) => waitWords({ ...row, estimate: { low_s, likely_s: low_s, high_s } }, true);
  expect(told(2_400, 6_600)).toEqual({ vi: "chờ 40 phút – 1 giờ 50", en: "40–110 min" });
  expect(told(5_400, 9_000)).toEqual({ vi: "chờ 1 giờ 30 – 2 giờ 30", en: "1.5–2.5 h" });
  expect(told(0, 9_000)?.en).toBe("under 2.5 h");
});

describe("after closing time", () => {
  it("is shut when nobody waits and the last call is over", () => {
    expect(isShut(aState({ open: false, calls: [aCall("A001", 900)] }), null, NOW)).toBe(true);
  });

  it.each([
    ["it is open", aState({}), null],
    ["someone waits", aState({ open: false, waiting: [aRow("a", 1)] }), null],
    ["someone was called ten minutes ago at most", aState({ open: false, calls: [aCall("A001", 500)] }), null],
    ["the voice is at a call", aState({ open: false }), aCall("A001", 900)],
  ])("is not shut while %s", (_why, state, speaking) => {
    expect(isShut(state, speaking, NOW)).toBe(false);
  });
});

it("takes smaller type for longer numbers", () => {
  expect(["12", "A012", "A1234", "AB1234", "DDA1234", "ABCDEFGHIJ"].map(fitting)).toEqual(["s4", "s4", "s5", "s6", "s8", "s12"]);
});

describe("the line on the doors", () => {
  const over: Opening = {
    ...OPEN, open: false, reason: "over", title: { vi: "Đã hết giờ làm việc", en: "Closed for today" },
    again: { vi: "Mở lại 07:30 thứ Hai 23/11", en: "Open again on Monday" },
  };

  it("says nothing while the doors are open for long", () => expect(doorLine(OPEN)).toBeNull());

  it("tells beforehand that they close", () => {
    const soon = { vi: "Sắp hết giờ: số cuối cùng lúc 16:30", en: "Closing soon" };
    expect(doorLine({ ...OPEN, soon })).toBe(soon);
  });

  it("says that they are closed, and when they open", () => {
    expect(doorLine(over)).toEqual({ vi: "Đã hết giờ làm việc. Mở lại 07:30 thứ Hai 23/11", en: "Closed for today. Open again on Monday" });
  });

  it("says it once where the reason names the hour already", () => {
    expect(doorLine({ ...over, reason: "lunch", title: { vi: "Nghỉ trưa đến 13:30" }, again: null })).toEqual({ vi: "Nghỉ trưa đến 13:30" });
  });

  it("tells those who hold a number rather than those who come", () => {
    const note = { vi: "Người đã có số vẫn được phục vụ.", en: "Those who hold a number are served." };
    expect(doorLine({ ...over, reason: "last_ticket", note })?.vi).toBe("Đã hết giờ làm việc. Người đã có số vẫn được phục vụ.");
  });
});
