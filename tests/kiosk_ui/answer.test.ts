import { afterEach, expect, test } from "vitest";
import { signal } from "@preact/signals";
import { memory } from "../../server/client/device";
import type { Outbox } from "../../server/client/outbox";
import { Answer } from "../../kiosk_ui/rating_tablet/answer";
import { reasonsFor } from "../../kiosk_ui/design/controls/rating_choice";

const KEY = "toiluot.answer.rating_tablet.";
const ONE = { turn_token: "one", label: "A012" };
const TWO = { turn_token: "two", label: "A013" };

/** An outbox that keeps what it is given; one request_id is one letter, as on the shelf. */
function aBox() {
  const letters = new Map<string, Record<string, unknown>>();
  const put = async (_path: string, body: { request_id: string }): Promise<void> => void letters.set(body.request_id, body);
  const box = { waiting: signal(0), refusals: signal([]), put, drain: async () => undefined, stop: () => undefined } as unknown as Outbox;
  return { box, sent: (): Record<string, unknown>[] => [...letters.values()] };
}

afterEach(() => ["draft", "answered"].forEach((part) => memory.drop(`${KEY}.${part}`)));

test("a mark, its reasons and words arrive as one rating; then thanks, then rest", async () => {
  const { box, sent } = aBox();
  const answer = new Answer(box, KEY);
  answer.invited(ONE);
  answer.mark(2);
  answer.add({ reasons: ["wait"] });
  answer.add({ comment: "  Thêm ghế  " });
  await answer.send();
  expect(answer.step.value.kind).toBe("thanked");
  answer.next();
  expect(answer.step.value.kind).toBe("idle");
  expect(sent()).toMatchObject([{ turn_token: "one", score: 2, reasons: ["wait"], comment: "Thêm ghế" }]);
  expect(sent()[0]).not.toHaveProperty("label");
});

test("one rating a turn: the invitation that the server still shows is not asked again, not even after a reload", async () => {
  const { box, sent } = aBox();
  const answer = new Answer(box, KEY);
  answer.invited(ONE);
  answer.mark(5);
  await answer.send();
  answer.next();
  answer.invited(ONE);
  expect(answer.step.value.kind).toBe("idle");
  const reloaded = new Answer(box, KEY);
  reloaded.invited(ONE);
  expect(reloaded.step.value.kind).toBe("idle");
  expect(sent()).toHaveLength(1);
});

test("snapshots while somebody answers change nothing, even when the invitation is withdrawn", () => {
  const answer = new Answer(aBox().box, KEY);
  answer.invited(ONE);
  answer.mark(4);
  answer.invited(ONE);
  answer.invited(null);
  expect(answer.step.value).toMatchObject({ kind: "marked", draft: { score: 4 } });
});

test("the next person's invitation sends the mark of the one before", async () => {
  const { box, sent } = aBox();
  const answer = new Answer(box, KEY);
  answer.invited(ONE);
  answer.mark(1);
  answer.invited(TWO);
  expect(answer.step.value).toMatchObject({ kind: "asked", invitation: TWO, draft: null });
  expect(sent()).toMatchObject([{ turn_token: "one", score: 1 }]);
});

test("another thought keeps the request, and drops reasons that no longer fit", () => {
  const answer = new Answer(aBox().box, KEY);
  answer.invited(ONE);
  answer.mark(1);
  answer.add({ reasons: ["wait"], comment: "c" });
  const before = answer.step.value;
  answer.reconsider();
  answer.mark(5);
  const after = answer.step.value;
  expect(after).toMatchObject({ kind: "marked", draft: { score: 5, reasons: [], comment: "c" } });
  expect(before.kind === "marked" && after.kind === "marked" && after.draft.request_id === before.draft.request_id).toBe(true);
});

test("walking off while reconsidering sends the mark that stood", async () => {
  const { box, sent } = aBox();
  const answer = new Answer(box, KEY);
  answer.invited(ONE);
  answer.mark(3);
  answer.reconsider();
  await answer.send();
  expect(sent()).toMatchObject([{ score: 3, comment: null }]);
});

test("a mark left by a reload is sent under its own request_id", async () => {
  const { box, sent } = aBox();
  const answer = new Answer(box, KEY);
  answer.invited(ONE);
  answer.mark(3);
  const step = answer.step.value;
  const reloaded = new Answer(box, KEY);
  reloaded.invited(ONE);
  await Promise.resolve();
  expect(reloaded.step.value.kind).toBe("idle");
  expect(sent()).toMatchObject([{ request_id: step.kind === "marked" ? step.draft.request_id : "" }]);
});

test("nobody can mark without an invitation, and an unanswered one is withdrawn", () => {
  const answer = new Answer(aBox().box, KEY);
  answer.mark(5);
  expect(answer.step.value.kind).toBe("idle");
  answer.invited(ONE);
  answer.invited(null);
  expect(answer.step.value.kind).toBe("idle");
});

test("a mark is dated by the server's clock at the first touch, and keeps its yes or no", async () => {
  const { box, sent } = aBox();
  const answer = new Answer(box, KEY, () => new Date("2026-11-23T01:00:00Z"));
  answer.invited({ turn_token: null, label: "A012" });
  answer.mark(1);
  answer.add({ answer: false });
  await answer.send();
  expect(sent()).toMatchObject([{ label: "A012", score: 1, answer: false, given_at: "2026-11-23T01:00:00.000Z" }]);
  expect(sent()[0]).not.toHaveProperty("turn_token");
});

test("reasons are offered after the marks that the centre says", () => {
  const reasons = [
    { code: "l", name: { vi: "" }, when: "low" as const, scores: [1, 2] }, { code: "h", name: { vi: "" }, when: "high" as const, scores: [4, 5] },
  ];
  expect([1, 2, 3, 4, 5].map((score) => reasonsFor(score, reasons).map((one) => one.code).join(""))).toEqual(["l", "l", "", "h", "h"]);
});

test("reasons chosen and not yet sent go out when the next turn is over, and the next turn's mark outlives a reload", async () => {
  const { box, sent } = aBox();
  const answer = new Answer(box, KEY);
  answer.invited(ONE);
  answer.mark(2);
  answer.add({ reasons: ["wait"], comment: "Thêm ghế" });
  answer.invited(null);
  answer.invited(TWO);
  answer.mark(4);
  await new Promise(setImmediate);
  expect(sent()).toMatchObject([{ turn_token: "one", score: 2, reasons: ["wait"], comment: "Thêm ghế" }]);
  void new Answer(box, KEY);
  await new Promise(setImmediate);
  expect(sent()[1]).toMatchObject({ turn_token: "two", score: 4 });
});

test("who left the page and comes back to it is thanked: the mark went out as it stood", () => {
  const answer = new Answer(aBox().box, KEY);
  answer.invited(ONE);
  answer.mark(2);
  answer.left();
  answer.add({ reasons: ["wait"] });
  expect(answer.step.value.kind).toBe("thanked");
});
