/** What the officer's screen works out from the state. */
import { describe, expect, it } from "vitest";
import { aim, calledFor, faceOf, laidOver, recallsLeft, serviceOf, undoable, waitedMinutes, waitOf } from "../../server/staff/console/desk/view";
import { aConsole, aMove, aQueued, aTicket, ME, minutesAgo, NOW } from "./states";

const now = new Date(NOW);

describe("the face", () => {
  it("works at one's own counter", () => expect(faceOf(aConsole(), ME.id)).toBe("work"));
  it("is taken at another officer's", () => expect(faceOf(aConsole(), "someone")).toBe("taken"));
  it("is closed at a closed counter, whoever looks", () => {
    const closed = aConsole({ counter: { ...aConsole().counter, state: "closed", officer: null } });
    expect([faceOf(closed, ME.id), faceOf(closed, "someone")]).toEqual(["closed", "closed"]);
  });
  it("works while an answer has opened it and the officer is not named yet", () => {
    expect(faceOf(aConsole({ counter: { ...aConsole().counter, officer: null } }), ME.id)).toBe("work");
  });
});

describe("an answer laid over the state", () => {
  const before = aConsole({ queue: [aQueued("A001"), aQueued("A002")], waiting: 60 });

  it("shows the called ticket at once and takes it out of the line", () => {
    const shown = laidOver(before, 7, aMove(8, { ticket: aTicket("A001") }));
    expect([shown.present?.label, shown.queue.map((ticket) => ticket.label), shown.waiting]).toEqual(["A001", ["A002"], 59]);
  });
  it("frees the counter when the ticket has left it", () => {
    const serving = aConsole({ present: aTicket("A009", { state: "serving" }) });
    for (const state of ["done", "no_show"] as const) {
      expect(laidOver(serving, 7, aMove(8, { ticket: { ...aTicket("A009"), state } })).present).toBeNull();
    }
  });
  it("keeps the present ticket when another one goes back to the line", () => {
    const serving = aConsole({ present: aTicket("A009", { state: "serving" }) });
    expect(laidOver(serving, 7, aMove(8, { ticket: { ...aTicket("A003"), state: "waiting" } })).present?.label).toBe("A009");
  });
  it("frees the counter when its ticket was parked, sent on or let wait again", () => {
    const serving = aConsole({ present: aTicket("A009", { state: "serving" }) });
    for (const state of ["parked", "waiting"] as const) {
      expect(laidOver(serving, 7, aMove(8, { ticket: { ...aTicket("A009"), state } })).present).toBeNull();
    }
  });
  it("gives way to a snapshot of its own revision or a later one", () => {
    const answer = aMove(8, { ticket: aTicket("A001") });
    expect(laidOver(before, 8, answer)).toBe(before);
    expect(laidOver(before, 9, answer)).toBe(before);
  });
  it("of a pause keeps the ticket that is being served", () => {
    const serving = aConsole({ present: aTicket("A009", { state: "serving" }) });
    const shown = laidOver(serving, 7, aMove(8, { counter: { id: "c5", number: 5, name: { vi: "Quầy 5" }, state: "paused", pause_reason: "lunch" } }));
    expect([shown.present?.label, shown.counter.state, shown.counter.pause_reason, shown.counter.officer]).toEqual(["A009", "paused", "lunch", ME]);
  });
});

describe("times", () => {
  it("measure the wait up to the first call, whatever was recalled since", () => {
    const ticket = aTicket("A001", { issued_at: minutesAgo(20), first_called_at: minutesAgo(10), called_at: minutesAgo(2), calls: 3 });
    expect(waitOf(ticket)).toMatchObject({ spent_s: 600, over_s: 0 });
    expect(calledFor(ticket, now)).toBe(120);
  });
  it("measure the service from its start, and by how much it is over", () => {
    expect(serviceOf(aTicket("A001"), now)).toBeNull();
    expect(serviceOf(aTicket("A001", { state: "serving", started_at: minutesAgo(15) }), now)).toEqual({ spent_s: 900, target_s: 600, part: 1.5, over_s: 300 });
  });
  it("are never negative when the clocks disagree", () => {
    expect(aim(-5, 600).spent_s).toBe(0);
    expect(waitedMinutes(minutesAgo(-3), now)).toBe(0);
  });
  it("count whole minutes in the line", () => expect(waitedMinutes(minutesAgo(7.9), now)).toBe(7));
});

it("counts the recalls that are left: the first call is none", () => {
  const left = (calls: number) => recallsLeft(aConsole({ present: aTicket("A001", { calls }) }));
  expect([left(1), left(2), left(3), left(9)]).toEqual([2, 1, 0, 0]);
});

it("takes back the newest no-show", () => {
  const turn = (label: string, may_undo: boolean) => ({ id: label, label, state: may_undo ? "no_show" as const : "done" as const, at: NOW, may_undo });
  expect(undoable(aConsole({ recent: [turn("A3", false), turn("A2", true), turn("A1", true)] }))?.label).toBe("A2");
  expect(undoable(aConsole())).toBeNull();
});
