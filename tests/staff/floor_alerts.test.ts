/** Alerts in words, and when one of them is new. */
import { describe, expect, it } from "vitest";
import { fresh, toldAlert, unseen } from "../../server/staff/floor/alerts";
import { aFloor, aFloorService, anAlert, NOW } from "./states";

const now = new Date(NOW);
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe("an alert", () => {
  it("of a wait grows with the line that it is about, until it is over", () => {
    const wait = anAlert({ kind: "wait", subject_id: "land", about: { vi: "Đất đai" }, facts: { longest_s: 920, target_s: 900 } });
    const state = aFloor({ services: [aFloorService("land", { longest_waiting_s: 1800 })] });
    expect(toldAlert(wait, state, later(60))).toEqual({ title: "Chờ quá lâu: Đất đai", text: "Lâu nhất 31 phút, mục tiêu 15 phút" });
    expect(toldAlert({ ...wait, ended_at: NOW }, state, now).text).toBe("Lâu nhất 15 phút, mục tiêu 15 phút");
  });
  it.each([
    [anAlert(), { title: "Quầy 5 cần giúp đỡ", text: "Nguyễn Thị Ánh Tuyết" }],
    [anAlert({ kind: "printer", about: { vi: "Máy in sảnh" }, facts: { state: "no_paper" } }), { title: "Máy in sảnh", text: "Hết giấy" }],
    [anAlert({ kind: "rating", about: { vi: "Đất đai" }, label: "A012", facts: { reason_words: [{ vi: "Chờ quá lâu" }] } }), { title: "Đánh giá thấp nhất · A012 · quầy 5", text: "Đất đai · Chờ quá lâu" }],
    [anAlert({ kind: "device", about: { vi: "Bảng tầng 2" }, facts: { seen_at: NOW } }), { title: "Mất kết nối: Bảng tầng 2", text: "Liên lạc lần cuối 08:30" }],
    [anAlert({ kind: "voice", facts: { calls: 2, label: "A012", counter: 3 } }), { title: "2 lượt gọi chưa được đọc", text: "Mới nhất: A012, quầy 3" }],
  ])("says what has happened and to whom", (alert, told) => expect(toldAlert(alert, null, now)).toEqual(told));
});

describe("a sound", () => {
  it("is due for one that was not there before and that nobody has acknowledged", () => {
    const [one, two, seen] = [anAlert({ id: "1" }), anAlert({ id: "2" }), anAlert({ id: "3", acknowledged_at: NOW })];
    expect(fresh(new Set(["1"]), [one, two, seen]).map(({ id }) => id)).toEqual(["2"]);
    expect(fresh(new Set(["1", "2"]), [one, two, seen])).toEqual([]);
    expect(unseen([one, seen])).toEqual([one]);
  });
});
