import { afterEach, expect, test, vi } from "vitest";
import { api, ApiError } from "../../server/client/api";

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: string) {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status }));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

const failure = (answer: Promise<unknown>): Promise<ApiError> => answer.then(() => Promise.reject(new Error("no failure")), (problem: ApiError) => problem);

test("writes carry the header and the bearer, reads the bearer alone", async () => {
  const fetched = answering(200, "{}");
  await api(() => "secret").post("/tickets", { a: 1 });
  await api(() => "secret").get("/kiosk");
  const [write, read] = fetched.mock.calls.map(([, init]) => init.headers as Record<string, string>);
  expect(write).toMatchObject({ "X-Toiluot": "1", Authorization: "Bearer secret", "Content-Type": "application/json" });
  expect(read).not.toHaveProperty("X-Toiluot");
  expect(fetched.mock.calls[0]?.[0]).toBe("/api/v1/tickets");
});

test("the server's error shape becomes an ApiError", async () => {
  answering(409, JSON.stringify({ error: { code: "service.closed", message: "m", facts: { a: 1 } } }));
  const problem = await failure(api().post("/tickets"));
  expect(problem).toMatchObject({ code: "service.closed", status: 409, facts: { a: 1 }, mayRetry: false });
});

test("nothing back is the code network, and may be tried again", async () => {
  vi.stubGlobal("fetch", vi.fn(async () => { throw new TypeError("refused"); }));
  expect(await failure(api().get("/kiosk"))).toMatchObject({ code: "network", status: 0, mayRetry: true });
});

test.each([[502, "<html>"], [200, "<html>half"]])("an answer that is not ours (%i) counts as unavailable", async (status, body) => {
  answering(status, body);
  expect(await failure(api().get("/kiosk"))).toMatchObject({ code: "unavailable", mayRetry: true });
});

test("a server that never answers is given up", async () => {
  vi.stubGlobal("fetch", vi.fn((_url: string, init: RequestInit) => new Promise((_, reject) => {
    init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  })));
  expect(await failure(api(() => null, 20).get("/kiosk"))).toMatchObject({ code: "network" });
});
