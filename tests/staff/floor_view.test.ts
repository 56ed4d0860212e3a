/** The supervisor's figures: ages, order, search. */
import { describe, expect, it } from "vitest";
import { ago, byKind, foundCounters, foundServices, kindOf, minutes, missing, ordered, percent, sentMessages, serviceRows, tally, turned, WORST_FIRST } from "../../server/staff/floor/view";
import { aDevice, aFloor, aFloorCounter, aFloorService, aService, NOW } from "./states";

const later = (seconds: number): Date => new Date(Date.parse(NOW) + seconds * 1000);

describe("services", () => {
  const state = aFloor({
    services: [
      aFloorService("calm", { longest_waiting_s: 60 }), aFloorService("none"), aFloorService("over", { longest_waiting_s: 950, p50_wait_s: 30 }),
      aFloorService("short", { longest_waiting_s: 200, target_wait_s: 100, p50_wait_s: 90 }),
    ],
  });
  const names = (order = WORST_FIRST) => ordered(serviceRows(state, later(0)), order).map((row) => row.service.name);

  it("go on waiting after the snapshot", () => {
    expect(serviceRows(state, later(90))[0]).toMatchObject({ waiting_s: 150 });
    expect(serviceRows(state, later(-90))[0]).toMatchObject({ waiting_s: 60 });
    expect(serviceRows(state, later(90))[1]).toMatchObject({ waiting_s: null, pressure: 0 });
  });
  it("stand with the worst on top, measured by their own aim", () => expect(names()).toEqual(["short", "over", "calm", "none"]));
  it("keep those without a figure last, whichever way the column is turned", () => {
    expect(names({ key: "p50", down: true })).toEqual(["short", "over", "calm", "none"]);
    expect(names({ key: "p50", down: false })).toEqual(["over", "short", "calm", "none"]);
  });
  it("turn round on the second press", () => {
    expect(turned(WORST_FIRST, "pressure")).toEqual({ key: "pressure", down: false });
    expect(turned(WORST_FIRST, "served")).toEqual({ key: "served", down: true });
    expect(turned(WORST_FIRST, "name")).toEqual({ key: "name", down: false });
  });
  it("are found without marks, by the beginnings of words", () => {
    const rows = serviceRows(aFloor({ services: [aFloorService("a", { service: aService("a", "Đăng ký đất đai") }), aFloorService("b", { service: aService("b", "Hộ tịch") })] }), later(0));
    const found = (sought: string) => foundServices(rows, sought).map((row) => row.service.name);
    expect([found("dat"), found("ho tich"), found(""), found("ai")]).toEqual([["Đăng ký đất đai"], ["Hộ tịch"], ["Đăng ký đất đai", "Hộ tịch"], []]);
  });
});

describe("counters", () => {
  const serving = aFloorCounter(1, { ticket: { label: "A012", state: "serving", since: NOW } });
  const pausedWithTicket = aFloorCounter(2, { state: "paused", ticket: { label: "A013", state: "called", since: NOW } });
  const paused = aFloorCounter(3, { state: "paused", pause_reason: "lunch" });
  const closed = aFloorCounter(4, { state: "closed", officer: null });
  const all = [serving, pausedWithTicket, paused, closed, aFloorCounter(5)];

  it("are told apart by what happens there", () => {
    expect(all.map(kindOf)).toEqual(["serving", "serving", "paused", "closed", "idle"]);
    expect(tally(all)).toEqual({ serving: 2, idle: 1, paused: 1, closed: 1 });
  });
  it("are found by number, officer and ticket, and by kind", () => {
    const numbers = (sought: string, kind: Parameters<typeof foundCounters>[2] = null) => foundCounters(all, sought, kind).map((counter) => counter.number);
    expect([numbers("a012"), numbers("anh tuyet"), numbers("", "closed"), numbers("5", "closed")]).toEqual([[1], [1, 2, 3, 5], [4], []]);
  });
});

describe("devices", () => {
  it("tell absent devices by what happened to them", () => {
    const found = missing([aDevice("gone", { online: false }), aDevice("new", { paired: false, online: false }), aDevice("silent", { online: false, seen_at: null }), aDevice("ended", { revoked: true, online: false })]);
    expect([found.gone, found.silent, found.unpaired].map((list) => list.map((device) => device.name))).toEqual([["gone"], ["silent"], ["new"]]);
  });
  it("name devices at counters by their numbers, in order", () => {
    const at = (counter: number) => aDevice(`d${counter}`, { kind: "rating_tablet", counter });
    expect(byKind([at(12), at(3), aDevice("Bảng sảnh")])).toEqual([["rating_tablet", ["3", "12"], true], ["hall_board", ["Bảng sảnh"], false]]);
  });
});

it("writes figures as people read them", () => {
  expect([percent(0.914), minutes(null), minutes(89), minutes(90)]).toEqual(["91 %", "–", "1", "2"]);
});

it("tells how long ago, to the second within the first minute", () => {
  expect([ago(NOW, later(0)), ago(NOW, later(59)), ago(NOW, later(60)), ago(NOW, later(-5))]).toEqual(["0 giây", "59 giây", "1 phút", "0 giây"]);
});

it("puts what was written to several counters at once into one, with those who have not read it", () => {
  const to = (counter: number, read_at: string | null, text = "Họp") => ({ id: `${text}${counter}`, counter, text, from: "Hoa", sent_at: NOW, read_at, read_by: null });
  const found = sentMessages([to(12, null), to(3, NOW), to(7, NOW, "Khác")]);
  expect(found.map(({ text, counters, unread }) => [text, counters, unread])).toEqual([["Họp", [3, 12], [12]], ["Khác", [7], []]]);
});
