/** The officer's desk: one deed at a time, and the truth on the screen. */
import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { ApiError } from "../../server/client/api";
import type { ConsoleState, Moved } from "../../server/client/contract";
import type { LiveStatus } from "../../server/client/live";
import { Desk } from "../../server/staff/console/desk/desk";
import { aConsole, aMove, aQueued, aTicket, NOW } from "./states";

interface Posted { path: string; body: Record<string, unknown>; answer: (moved: Moved) => void; refuse: (code: string, status: number, facts?: Record<string, unknown>) => void }

function aDesk(first: ConsoleState | null = aConsole()) {
  const line = {
    state: signal(first), revision: signal(7), status: signal<LiveStatus>("live"), away: signal(false), staleSince: signal<Date | null>(null),
    serverNow: () => new Date(NOW),
  };
  const posts: Posted[] = [];
  const post = <Answer>(path: string, body: unknown) => new Promise<Answer>((answer, fail) => posts.push({
    path, body: body as Record<string, unknown>, answer: (moved) => answer(moved as Answer), refuse: (code, status, facts = {}) => fail(new ApiError(code, "", facts, status)),
  }));
  const desk = new Desk(line, { post }, "c5");
  const told = (revision: number, state: ConsoleState): void => {
    line.revision.value = revision;
    line.state.value = state;
  };
  return { desk, line, posts, told };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a deed", () => {
  it("shows its answer before any snapshot", async () => {
    const { desk, posts } = aDesk(aConsole({ queue: [aQueued("A001")], waiting: 1 }));
    desk.press({ deed: "call-next" });
    expect([desk.busy.value, posts[0]?.path]).toEqual(["call-next", "/counters/c5/call-next"]);
    posts[0]?.answer(aMove(8, { ticket: aTicket("A001") }));
    await settled();
    expect([desk.busy.value, desk.state.value?.present?.label, desk.state.value?.waiting]).toEqual([null, "A001", 0]);
    expect(desk.said.value).toMatchObject({ tone: "good", text: { vi: "Đã gọi A001." } });
  });

  it("takes no second press while it is under way", async () => {
    const { desk, posts } = aDesk();
    desk.press({ deed: "call-next" });
    desk.press({ deed: "call-next" });
    desk.press({ toggle: "pause" });
    expect([posts.length, desk.panel.value]).toEqual([1, null]);
    posts[0]?.answer(aMove(7));
    await settled();
    expect(desk.said.value?.text.vi).toBe("Chưa có ai chờ.");
  });

  it("names the ticket that the officer sees", () => {
    const { desk, posts } = aDesk(aConsole({ present: aTicket("A001") }));
    desk.press({ deed: "no-show" });
    expect(posts[0]?.body).toMatchObject({ ticket_id: "id-A001" });
  });

  it("says why it is refused, and sends nothing", () => {
    const { desk, posts } = aDesk();
    desk.press({ deed: "start" });
    expect([posts.length, desk.said.value?.tone]).toEqual([0, "note"]);
  });

  it("says the server's refusal in words and shows what the server says next", async () => {
    const { desk, posts } = aDesk(aConsole({ present: aTicket("A001") }));
    desk.press({ deed: "recall" });
    posts[0]?.refuse("recall.limit", 409);
    await settled();
    expect(desk.said.value).toMatchObject({ tone: "error", text: { vi: "Đã gọi lại đủ số lần cho phép." } });
    expect(desk.busy.value).toBeNull();
  });

  it.each([
    [{ counter: 2 }, "Bạn đang làm việc ở quầy 2. Đóng quầy đó trước khi mở quầy khác."], [{ counter: 5 }, "Quầy này đã có cán bộ khác."], [{}, "Quầy này đã có cán bộ khác."],
  ])("tells who was moved to another counter where she works: %o", async (facts, told) => {
    const { desk, posts } = aDesk(aConsole({ counter: { ...aConsole().counter, state: "closed", officer: null } }));
    void desk.do("open");
    posts[0]?.refuse("counter.taken", 409, facts);
    await settled();
    expect(desk.said.value).toMatchObject({ tone: "error", text: { vi: told } });
  });

  it("waits while the server is away", () => {
    const { desk, line, posts } = aDesk();
    line.away.value = true;
    desk.press({ deed: "call-next" });
    expect([posts.length, desk.refusal("call-next")]).toEqual([0, "network"]);
  });
});

describe("a ticket that was called a moment ago", () => {
  const fresh = () => aDesk(aConsole({ present: aTicket("A002", { called_at: NOW }) }));

  it("is not finished by the first press, which says how to go on", () => {
    const { desk, posts } = fresh();
    desk.press({ deed: "call-next" });
    expect(posts).toEqual([]);
    expect(desk.said.value).toMatchObject({
      tone: "note", text: { vi: "A002 vừa được gọi, chưa bắt đầu. Nhấn V nếu vắng mặt, S khi bắt đầu; nhấn N lần nữa để xong và gọi tiếp." },
    });
  });
  it("is finished by a second one that is meant", () => {
    const { desk, line, posts } = fresh();
    desk.press({ deed: "finish" });
    line.serverNow = () => new Date(Date.parse(NOW) + 800);
    desk.press({ deed: "finish" });
    expect(posts.map(({ path }) => path)).toEqual(["/counters/c5/finish"]);
  });
  it("is finished at once from the panel, where something was written", () => {
    const { desk, posts } = fresh();
    void desk.do("finish", { note: "x" });
    expect(posts).toHaveLength(1);
  });
});

describe("the server's word", () => {
  const called = async () => {
    const all = aDesk();
    all.desk.press({ deed: "call-next" });
    all.posts[0]?.answer(aMove(8, { ticket: aTicket("A001") }));
    await settled();
    return all;
  };

  it("of an older revision does not take the called ticket away", async () => {
    const { desk, told } = await called();
    told(7, aConsole({ waiting: 3 }));
    expect(desk.state.value?.present?.label).toBe("A001");
  });
  it("of the answer's revision stands alone again", async () => {
    const { desk, told } = await called();
    told(8, aConsole());
    expect(desk.state.value?.present).toBeNull();
  });
  it("counts after a cut even with a lower revision", async () => {
    const { desk, line, told } = await called();
    line.status.value = "stale";
    told(3, aConsole());
    line.status.value = "live";
    expect(desk.state.value?.present).toBeNull();
  });
  it("after an undo is waited for, because the answer does not tell the present ticket", async () => {
    const { desk, posts } = aDesk(aConsole({
      present: aTicket("A002", { state: "serving" }), recent: [{ id: "id-A001", label: "A001", state: "no_show", at: NOW, may_undo: true }],
    }));
    desk.press({ deed: "undo" });
    expect(posts[0]?.body).toMatchObject({ ticket_id: "id-A001" });
    posts[0]?.answer(aMove(8));
    await settled();
    expect(desk.state.value?.present?.label).toBe("A002");
    expect(desk.said.value?.text.vi).toContain("A001");
  });
});

describe("panels", () => {
  it("open by their keys and close when their ground is gone", () => {
    const { desk, told } = aDesk(aConsole({ present: aTicket("A001", { state: "serving" }) }));
    desk.press({ panel: "finish" });
    expect(desk.panel.value).toBe("finish");
    told(8, aConsole());
    expect(desk.panel.value).toBeNull();
  });
  it("do not open without a ticket", () => {
    const { desk } = aDesk();
    desk.press({ panel: "finish" });
    expect([desk.panel.value, desk.said.value?.tone]).toEqual([null, "note"]);
  });
  it("asking before a sign-out opens with and without a ticket, and closes with the counter", () => {
    const { desk, told } = aDesk(aConsole({ present: aTicket("A001") }));
    desk.open("sign-out");
    expect(desk.panel.value).toBe("sign-out");
    told(8, aConsole());
    expect(desk.panel.value).toBe("sign-out");
    told(9, aConsole({ counter: { ...aConsole().counter, state: "closed", officer: null } }));
    expect(desk.panel.value).toBeNull();
  });
  it("P goes on after a pause", () => {
    const { desk, posts } = aDesk(aConsole({ counter: { ...aConsole().counter, state: "paused", pause_reason: "lunch" } }));
    desk.press({ toggle: "pause" });
    expect([desk.panel.value, posts[0]?.path]).toEqual([null, "/counters/c5/resume"]);
  });
});
