import { expect, test } from "vitest";
import { ApiError } from "../../server/client/api";
import { calendarWords, clockTime, dateNumbers, dateText, dayWords, durationWords, secondTime, setZone, setZoneOf, spanWords, stopwatch, waitWords } from "../../server/client/time";
import type { Words } from "../../server/client/contract";
import { codeWords, errorWords, lines, pick, retryAfter } from "../../server/client/words";
import { newRequestId } from "../../server/client/request_id";

test("the clock shows the hour of Vietnam, whatever the zone of the text", () => {
  expect(clockTime("2026-11-22T08:05:09+07:00")).toBe("08:05");
  expect(clockTime("2026-11-21T17:00:00Z")).toBe("00:00");
  expect(dayWords("2026-11-21T17:00:00Z")).toMatch(/^Chủ Nhật/);
  expect(dayWords("2026-11-21T17:00:00Z", "en")).toMatch(/^Sunday.*22 November 2026$/);
});

test("the clock shows the hour of the centre, and keeps going for a zone that the browser does not know", () => {
  setZoneOf({ site: { timezone: "America/New_York" } });
  expect([clockTime("2026-11-22T05:00:00Z"), secondTime("2026-11-22T04:59:59Z")]).toEqual(["00:00", "23:59:59"]);
  expect(dayWords("2026-11-22T04:59:59Z", "en")).toMatch(/^Saturday.*21 November 2026$/);
  expect(dateNumbers("2026-11-22T04:59:59Z")).toBe("21/11/2026");
  expect([calendarWords("2026-11-22"), calendarWords("2026-11-22", "en")]).toEqual([expect.stringMatching(/^Chủ Nhật.*22\/11\/2026$/), expect.stringMatching(/^Sunday.*22 November 2026$/)]);
  for (const odd of [null, {}, { site: null }, { site: { timezone: 7 } }, { site: { timezone: "Mars/Olympus" } }]) setZoneOf(odd);
  expect(clockTime("2026-11-22T05:00:00Z")).toBe("00:00");
  setZone("Asia/Ho_Chi_Minh");
  expect(clockTime("2026-11-22T05:00:00Z")).toBe("12:00");
});

test("a day of the calendar is written as people write it", () => {
  expect([dateText("2026-11-23"), dateText(null)]).toEqual(["23/11/2026", ""]);
});

test.each([
  [0, "dưới 1 phút", "under 1 minute"], [60, "1 phút", "1 minute"], [89, "1 phút", "1 minute"], [90, "2 phút", "2 minutes"],
  [3570, "1 giờ", "1 hour"], [3600, "1 giờ", "1 hour"], [3900, "1 giờ 5 phút", "1 hour 5 minutes"], [7260, "2 giờ 1 phút", "2 hours 1 minute"],
])("%i seconds in words", (seconds, vi, en) => {
  expect(durationWords(seconds)).toBe(vi);
  expect(durationWords(seconds, "en")).toBe(en);
});

test("a span is one figure when both ends are the same minute", () => {
  expect(spanWords(600, 1320)).toBe("10–22 phút");
  expect(spanWords(10, 600)).toBe("1–10 phút");
  expect(spanWords(600, 610)).toBe("10 phút");
  expect(spanWords(0, 20)).toBe("dưới 1 phút");
  expect(spanWords(3000, 4200, "en")).toBe("50 minutes – 1 hour 10 minutes");
});

test("a wait is told in the server's round figures, as on the slip", () => {
  expect([[0, 300], [600, 1200], [3000, 4200]].map(([low_s = 0, high_s = 0]) => waitWords({ low_s, high_s }))).toEqual(["dưới 5 phút", "khoảng 10–20 phút", "khoảng 50 phút – 1 giờ 10 phút"]);
  expect(waitWords({ low_s: 0, high_s: 600 }, "en")).toBe("under 10 minutes");
});

test("a stopwatch counts minutes and hours, never below nought", () => {
  expect([stopwatch(0), stopwatch(65.9), stopwatch(3725), stopwatch(-5)]).toEqual(["0:00", "1:05", "1:02:05", "0:00"]);
});

test("words fall back to Vietnamese, codes to a sentence", () => {
  expect(pick({ vi: "Đất đai" }, "en")).toBe("Đất đai");
  expect([pick({ en: "Land" } as Words, "vi"), pick({} as Words, "vi")]).toEqual(["Land", ""]);
  expect(codeWords("service.quota_reached")).toBe("Dịch vụ này đã hết số hôm nay.");
  expect(codeWords("never.heard", "en")).toMatch(/staff/);
  expect(errorWords(new ApiError("network", "", {}, 0))).toMatch(/máy chủ/);
  expect(errorWords(new TypeError("x"))).toMatch(/cán bộ/);
  const wrong = (facts: Record<string, unknown>) => errorWords(new ApiError("pairing.code_wrong", "", facts, 404));
  expect([wrong({}), wrong({ kind: "hall_board" })]).toEqual(["Mã chưa đúng hoặc đã hết hạn.", "Mã này dành cho loại thiết bị khác."]);
  expect(lines("a\n\n b \r\n")).toEqual(["a", "b"]);
});

test("the wait that the server names is read", () => {
  expect(retryAfter(new ApiError("limit.reached", "", { retry_after_s: 7 }, 429))).toBe(7);
  expect(retryAfter(new TypeError("x"))).toBeNull();
});

test("request ids are 128 bits and never the same", () => {
  const ids = new Set(Array.from({ length: 1000 }, newRequestId));
  expect(ids.size).toBe(1000);
  ids.forEach((id) => expect(id).toMatch(/^[0-9a-f]{32}$/));
});
