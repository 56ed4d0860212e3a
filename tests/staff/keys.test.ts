/** Which key asks for what. */
import { describe, expect, it } from "vitest";
import { panelRefusal, REFUSED, usual } from "../../server/staff/console/desk/deeds";
import type { Deed } from "../../server/staff/console/desk/deeds";
import { KEY, wanted } from "../../server/staff/console/desk/keys";
import type { Press } from "../../server/staff/console/desk/keys";
import { aConsole, aParked, aTicket, NOW } from "./states";

const press = (key: string, over: Partial<Press> = {}): Press => ({ key, code: "", ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...over });

describe("keys", () => {
  it.each([
    ["n", { deed: "call-next" }], ["F2", { deed: "call-next" }], ["r", { deed: "recall" }], ["s", { deed: "start" }], ["f", { deed: "finish" }],
    ["v", { deed: "no-show" }], ["z", { deed: "undo" }], ["g", { panel: "finish" }], ["p", { toggle: "pause" }], ["?", { panel: "help" }],
  ])("%s", (key, means) => expect(wanted(press(key))).toEqual(means));

  it("mean the same in capitals", () => expect(wanted(press("N"))).toEqual({ deed: "call-next" }));
  it("are read by their place while an input method hides them", () => expect(wanted(press("Process", { code: "KeyN" }))).toEqual({ deed: "call-next" }));
  it("do nothing while held", () => expect(wanted(press("n", { repeat: true }))).toBeNull());
  it.each(["ctrlKey", "altKey", "metaKey"] as const)("belong to the browser with %s", (held) => expect(wanted(press("r", { [held]: true }))).toBeNull());
  it.each([" ", "Enter", "Tab", "Escape", "x", "ú", "F5", "1"])("leave %s alone", (key) => expect(wanted(press(key))).toBeNull());
  it("are no letter that Vietnamese typing aids change: vowels, D, W", () => {
    expect(Object.values(KEY).filter((key) => /^[AEIOUYDW]$/.test(key))).toEqual([]);
  });
});

describe("what may be done", () => {
  const ORDER: Deed[] = ["call-next", "recall", "start", "finish", "park", "transfer", "requeue", "no-show", "undo", "pause", "resume", "open", "close"];
  const offered = (state: ReturnType<typeof aConsole>): Deed[] => ORDER.filter((deed) => REFUSED[deed](state) === null);
  const counter = aConsole().counter;

  const AFTER_A_CALL: Deed[] = ["call-next", "recall", "start", "finish", "park", "transfer", "requeue", "no-show", "pause"];
  it("by right: a chosen number, sending on, a number at the desk", () => {
    const may = { choose: true, transfer: false, cancel: false, issue: false, reprint: false };
    const state = aConsole({ present: aTicket("A001"), may });
    expect([REFUSED.call(state), REFUSED.transfer(state), panelRefusal("issue", state), panelRefusal("reprint", state), panelRefusal("park", state)])
      .toEqual([null, "auth.forbidden", "auth.forbidden", "auth.forbidden", null]);
  });
  it("fetches only when somebody is parked", () => {
    expect([REFUSED.unpark(aConsole()), REFUSED.unpark(aConsole({ parked: [aParked("A004")] }))]).toEqual(["parked.nobody", null]);
  });
  it("at an open counter without a ticket", () => expect(offered(aConsole())).toEqual(["call-next", "pause", "close"]));
  it("after a call", () => {
    expect(offered(aConsole({ present: aTicket("A001") }))).toEqual(AFTER_A_CALL);
  });
  it("while serving", () => expect(offered(aConsole({ present: aTicket("A001", { state: "serving" }) }))).toEqual(["call-next", "finish", "park", "transfer", "pause"]));
  it("while paused with somebody still served", () => {
    expect(offered(aConsole({ present: aTicket("A001", { state: "serving" }), counter: { ...counter, state: "paused" } }))).toEqual(["finish", "park", "transfer", "resume"]);
  });
  it("at a closed counter", () => expect(offered(aConsole({ counter: { ...counter, state: "closed" } }))).toEqual(["open"]));
  it("after a no-show", () => {
    expect(offered(aConsole({ recent: [{ id: "t", label: "A001", state: "no_show", at: NOW, may_undo: true }] }))).toContain("undo");
  });
  it("names the server's own codes when it refuses", () => {
    expect(REFUSED["call-next"](aConsole({ counter: { ...counter, state: "paused" } }))).toBe("counter.paused");
    expect(REFUSED.recall(aConsole({ present: aTicket("A001", { calls: 3 }) }))).toBe("recall.limit");
    expect(REFUSED.start(aConsole())).toBe("ticket.no_present");
    expect(REFUSED.close(aConsole({ present: aTicket("A001") }))).toBe("counter.busy");
  });

  it("leads on: call, start, finish, resume", () => {
    expect([
      usual(aConsole()), usual(aConsole({ present: aTicket("A001") })), usual(aConsole({ present: aTicket("A001", { state: "serving" }) })),
      usual(aConsole({ counter: { ...counter, state: "paused" } })),
    ]).toEqual(["call-next", "start", "finish", "resume"]);
  });
});
