import { expect, test } from "vitest";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import { memoryShelf, outbox } from "../../server/client/outbox";

const AWAY = new ApiError("network", "", {}, 0);

/** Counts what arrives, and what it says by request_id, as the server does. */
function aServer() {
  const server = { problem: null as ApiError | null, arrivals: [] as string[], ratings: new Set<string>(), loseAnswer: false };
  const post = async (_path: string, body: { request_id: string }): Promise<unknown> => {
    if (server.problem) throw server.problem;
    server.arrivals.push(body.request_id);
    server.ratings.add(body.request_id);
    if (server.loseAnswer) throw AWAY;
    return {};
  };
  return { server, doors: { post } as unknown as Api };
}

const settle = async (box: { drain(): Promise<void> }): Promise<void> => {
  await box.drain();
  await box.drain();
};

test("a letter goes out at once", async () => {
  const { server, doors } = aServer();
  const box = outbox(doors, memoryShelf());
  await box.put("/ratings", { request_id: "a", score: 5 });
  await settle(box);
  expect(server.arrivals).toEqual(["a"]);
  expect(box.waiting.value).toBe(0);
  box.stop();
});

test("away: letters wait, outlive a reload, and arrive in order", async () => {
  const { server, doors } = aServer();
  const shelf = memoryShelf();
  server.problem = AWAY;
  const before = outbox(doors, shelf);
  await before.put("/ratings", { request_id: "a" });
  await new Promise((done) => setTimeout(done, 5));
  await before.put("/ratings", { request_id: "b" });
  await settle(before);
  expect(before.waiting.value).toBe(2);
  before.stop();
  server.problem = null;
  const after = outbox(doors, shelf);
  await settle(after);
  expect(server.arrivals).toEqual(["a", "b"]);
  expect(after.waiting.value).toBe(0);
  after.stop();
});

test("an answer that is lost on the way back is sent again under the same request_id: at least once here, once there", async () => {
  const { server, doors } = aServer();
  const box = outbox(doors, memoryShelf());
  server.loseAnswer = true;
  await box.put("/ratings", { request_id: "a" });
  await settle(box);
  server.loseAnswer = false;
  await settle(box);
  expect(server.arrivals.length).toBeGreaterThan(1);
  expect(server.ratings.size).toBe(1);
  expect(box.waiting.value).toBe(0);
  box.stop();
});

test("a refusal ends a letter and is recorded; those behind it go on", async () => {
  const { server, doors } = aServer();
  const shelf = memoryShelf();
  server.problem = new ApiError("rating.already_given", "", {}, 409);
  const box = outbox(doors, shelf);
  await box.put("/ratings", { request_id: "a" });
  await settle(box);
  server.problem = null;
  await box.put("/ratings", { request_id: "b" });
  await settle(box);
  expect(server.arrivals).toEqual(["b"]);
  expect(box.refusals.value).toMatchObject([{ request_id: "a", code: "rating.already_given" }]);
  box.stop();
});

test.each([[401, "auth.required"], [429, "limit.reached"], [503, "unavailable"]])("a %i keeps the letter", async (status, code) => {
  const { server, doors } = aServer();
  const box = outbox(doors, memoryShelf());
  server.problem = new ApiError(code, "", {}, status);
  await box.put("/ratings", { request_id: "a" });
  await settle(box);
  expect(box.waiting.value).toBe(1);
  box.stop();
});
