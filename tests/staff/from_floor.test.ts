/** What an officer is shown of the supervisor's words and deeds. */
import { describe, expect, it } from "vitest";
import { messagesFor, told, undoLeft, wayTo } from "../../server/staff/console/from_floor/view";
import { aConsole, aMessage, NOW } from "./states";

const later = (seconds: number): Date => new Date(Date.parse(NOW) + seconds * 1000);
const moved = aMessage({ id: "m2", kind: "moved", for_officer: "me", text: "", counter: 5, to: 8, to_id: "c8" });

describe("messages", () => {
  const ids = (state = aConsole(), who = "me") => messagesFor(state, who).map((message) => message.id);

  it("to a counter are for whoever works there", () => {
    const state = aConsole({ messages: [aMessage()] });
    expect([ids(state), ids(state, "somebody else")]).toEqual([["m1"], []]);
  });
  it("to a person are for nobody else, even where the counter is closed", () => {
    const closed = aConsole({ messages: [moved], counter: { ...aConsole().counter, state: "closed", officer: null } });
    expect([ids(closed), ids(closed, "somebody else")]).toEqual([["m2"], []]);
  });
  it("stand with what was done before what was said", () => {
    const paused = aMessage({ id: "m3", kind: "paused", for_officer: "me" });
    expect(ids(aConsole({ messages: [aMessage(), paused] }))).toEqual(["m3", "m1"]);
  });
  it("are told with who sent them, a deed as a deed", () => {
    expect(told(aMessage(), 5)).toEqual({ title: "Trần Thị Hoa nhắn:", text: "Họp lúc 16 giờ" });
    expect(told(aMessage({ kind: "paused", text: "Gặp tôi", from: null }), 5)).toEqual({ title: "Giám sát đã tạm ngưng quầy này.", text: "Gặp tôi" });
  });
  it("of a move lead to the other counter, and there say where from", () => {
    expect(told(moved, 5).title).toBe("Trần Thị Hoa đã chuyển bạn sang quầy 8.");
    expect(told(moved, 8).title).toBe("Trần Thị Hoa đã chuyển bạn từ quầy 5 sang quầy này.");
    expect([wayTo(moved, "c5"), wayTo(moved, "c8"), wayTo(aMessage(), "c5")]).toEqual([{ id: "c8", number: 8 }, null, null]);
  });
});

it("a call for help can be undone for five seconds", () => {
  expect([0, 0.5, 4.2, 5, 60, -3].map((seconds) => undoLeft(NOW, later(seconds)))).toEqual([5, 5, 1, 0, 0, 5]);
});
