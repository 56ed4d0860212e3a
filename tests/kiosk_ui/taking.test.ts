import { afterEach, expect, test } from "vitest";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import { memory } from "../../server/client/device";
import { Taking } from "../../kiosk_ui/ticket_kiosk/visit/taking";
import { recall } from "../../kiosk_ui/ticket_kiosk/visit/pending";

const KEY = "toiluot.pending.ticket_kiosk.";
const CHOICE = { service_id: "land", priority_class: null, language: "vi" as const };
const AWAY = new ApiError("network", "", {}, 0);

interface Sent { request_id: string; service_id: string }

/** Answers in turn; the last one goes on for ever. Like the server, one request_id is one ticket. */
function aServer(...answers: (ApiError | "ticket")[]) {
  const sent: Sent[] = [];
  const tickets = new Set<string>();
  const post = async (_path: string, body: unknown): Promise<unknown> => {
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push(body as Sent);
    if (answer instanceof ApiError) throw answer;
    tickets.add((body as Sent).request_id);
    return { ticket: { id: (body as Sent).request_id, label: "A001" }, print_job: null, revision: 1 };
  };
  return { sent, tickets, doors: { post, get: post, remove: post } as unknown as Api };
}

const aKiosk = (doors: Api): Taking => new Taking(doors, KEY, async () => undefined);

afterEach(() => memory.drop(KEY));

test("a double tap asks once", async () => {
  const server = aServer("ticket");
  const taking = aKiosk(server.doors);
  await Promise.all([taking.take(CHOICE), taking.take(CHOICE), taking.take({ ...CHOICE, service_id: "tax" })]);
  expect(server.sent).toHaveLength(1);
  expect(taking.step.value.kind).toBe("given");
});

test("a retry after silence carries the same request_id", async () => {
  const server = aServer(AWAY, AWAY, new ApiError("unavailable", "", {}, 503), "ticket");
  const taking = aKiosk(server.doors);
  await taking.take(CHOICE);
  expect(server.sent).toHaveLength(4);
  expect(server.tickets.size).toBe(1);
  expect(new Set(server.sent.map((one) => one.request_id)).size).toBe(1);
});

test("the request_id is written down before it is sent", async () => {
  const noted: (string | undefined)[] = [];
  const post = async (_path: string, body: { request_id: string }): Promise<never> => {
    noted.push(recall(KEY)?.request_id, body.request_id);
    throw new ApiError("service.closed", "", {}, 409);
  };
  await aKiosk({ post } as unknown as Api).take(CHOICE);
  expect(noted[0]).toBe(noted[1]);
});

test("a page that is loaded anew asks for the same number again", async () => {
  const server = aServer("ticket");
  await aKiosk(server.doors).take(CHOICE);
  const reloaded = aKiosk(server.doors);
  await reloaded.resume();
  expect(reloaded.step.value.kind).toBe("given");
  expect(server.sent).toHaveLength(2);
  expect(server.tickets.size).toBe(1);
});

test("a reload while the answer is under way issues nothing twice", async () => {
  const lost = aServer(AWAY);
  const before = aKiosk(lost.doors);
  await before.take(CHOICE);
  expect(before.step.value.kind).toBe("lost");
  const server = aServer("ticket");
  await aKiosk(server.doors).resume();
  expect(server.sent[0]?.request_id).toBe(lost.sent[0]?.request_id);
});

test("once the person is done nothing is resumed, and the next choice is a new request", async () => {
  const server = aServer("ticket");
  const taking = aKiosk(server.doors);
  await taking.take(CHOICE);
  taking.end();
  await taking.resume();
  expect(taking.step.value.kind).toBe("none");
  await taking.take(CHOICE);
  expect(server.tickets.size).toBe(2);
});

test("a refusal is kept as its code and forgotten as a request", async () => {
  const server = aServer(new ApiError("service.quota_reached", "", {}, 409));
  const taking = aKiosk(server.doors);
  await taking.take(CHOICE);
  expect(taking.step.value).toEqual({ kind: "refused", code: "service.quota_reached" });
  expect(recall(KEY)).toBeNull();
});

test("an answer that comes after the person has gone is not shown to the next", async () => {
  let answer: (value: unknown) => void = () => undefined;
  const post = (): Promise<unknown> => new Promise((done) => { answer = done; });
  const taking = aKiosk({ post } as unknown as Api);
  const asked = taking.take(CHOICE);
  taking.end();
  answer({ ticket: {}, print_job: null, revision: 1 });
  await asked;
  expect(taking.step.value.kind).toBe("none");
});

test("an old or broken note is not resumed", () => {
  memory.set(KEY, JSON.stringify({ request_id: "x", service_id: "land", chosen_at: Date.now() - 121_000 }));
  expect(recall(KEY)).toBeNull();
  memory.set(KEY, "{");
  expect(recall(KEY)).toBeNull();
});

test("the code of an appointment goes to its own door, with one request_id over silence and reload", async () => {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  let isAway = true;
  const post = async (path: string, body: Record<string, unknown>): Promise<unknown> => {
    asked.push({ path, body });
    if (isAway) throw AWAY;
    return { ticket: { id: "t", label: "A002" }, appointment: { punctuality: "due" }, print_job: null, revision: 2 };
  };
  const doors = { post } as unknown as Api;
  await aKiosk(doors).checkIn({ code: "042137", language: "en" });
  isAway = false;
  const reloaded = aKiosk(doors);
  await reloaded.resume();
  expect(reloaded.step.value.kind).toBe("given");
  expect(new Set(asked.map((one) => one.path))).toEqual(new Set(["/appointments/check-in"]));
  expect(new Set(asked.map((one) => one.body["request_id"])).size).toBe(1);
  expect(asked[0]?.body).toEqual({ code: "042137", language: "en", request_id: expect.any(String) });
});
