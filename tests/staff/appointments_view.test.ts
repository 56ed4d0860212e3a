/** The page of appointments: times as people write them, codes as they are read out, and a list that is always the newest. */
import { beforeEach, describe, expect, it } from "vitest";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { Appointments } from "../../server/client/contract";
import { Diary } from "../../server/staff/appointments/diary";
import { plusDays } from "../../server/staff/days/day_text";
import { codeOf, instantOf, isCode, spacedCode, timeOfDay } from "../../server/staff/appointments/view";

describe("a time of day", () => {
  it("is taken as people write it", () => {
    expect(["8:30", "8h30", "08.30", "0830", "8", "8h", "14:05"].map(timeOfDay)).toEqual(["08:30", "08:30", "08:30", "08:30", "08:00", "08:00", "14:05"]);
  });
  it("is none when no clock shows it", () => expect(["24:00", "8:60", "", "abc", "8:3", "-1"].map(timeOfDay)).toEqual([null, null, null, null, null, null]));
  it("is an instant of the centre's day", () => expect(new Date(instantOf("2026-11-23", "08:30")).toISOString()).toBe("2026-11-23T01:30:00.000Z"));
});

describe("a day", () => {
  it("has one before and one after, over the ends of months", () => expect([plusDays("2026-11-30", 1), plusDays("2026-03-01", -1)]).toEqual(["2026-12-01", "2026-02-28"]));
});

describe("a code", () => {
  it("is read out in two halves and taken with or without the space", () => {
    expect(spacedCode("042137")).toBe("042 137");
    expect(codeOf(" 042 137 ")).toBe("042137");
    expect(["042 137", "042137", "42137", "0421377", "o42137"].map(isCode)).toEqual([true, true, false, false, false]);
  });
});

describe("the list", () => {
  const asked: string[] = [];
  let answers: (() => Promise<unknown>)[] = [];
  const next = <Answer>(path: string): Promise<Answer> => {
    asked.push(path);
    return (answers.shift() ?? (() => Promise.reject(new Error(`asked too often: ${path}`))))() as Promise<Answer>;
  };
  const doors: Api = { get: next, post: next, remove: next };
  const day = (name: string): Appointments => ({ day: name, today: "2026-11-23", grace_s: 900, rows: [], services: [], slots: [] });
  const gives = (answer: unknown) => () => Promise.resolve(answer);
  beforeEach(() => { asked.length = 0; });

  it("begins with today and is read again after each deed", async () => {
    const diary = new Diary(doors);
    answers = [gives(day("2026-11-24")), gives({ appointment: { id: "a" } }), gives(day("2026-11-24"))];
    await diary.show("2026-11-24");
    await diary.cancel("a");
    expect(asked).toEqual(["/appointments?day=2026-11-24", "/appointments/a/cancel", "/appointments?day=2026-11-24"]);
  });
  it("stands while a later reading fails", async () => {
    const diary = new Diary(doors);
    answers = [gives(day("2026-11-23")), () => Promise.reject(new ApiError("network", "", {}, 0))];
    await diary.show(null);
    await diary.show("2026-11-25");
    expect([asked[0], diary.shown.value?.day, diary.problem.value?.code, diary.isBusy.value]).toEqual(["/appointments", "2026-11-23", "network", false]);
  });
  it("drops an answer that was overtaken", async () => {
    const diary = new Diary(doors);
    let late: (answer: unknown) => void = () => undefined;
    answers = [() => new Promise((done) => { late = done; }), gives(day("2026-11-25"))];
    const first = diary.show("2026-11-24");
    await diary.show("2026-11-25");
    late(day("2026-11-24"));
    await first;
    expect(diary.shown.value?.day).toBe("2026-11-25");
  });
});
