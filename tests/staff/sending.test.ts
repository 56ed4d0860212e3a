/** Each press is one request, however the network behaves. */
import { describe, expect, it } from "vitest";
import { ApiError } from "../../server/client/api";
import { Sending } from "../../server/staff/console/desk/sending";

const lost = new ApiError("network", "", {}, 0);
const refused = new ApiError("counter.paused", "", {}, 409);
const limited = new ApiError("limit.reached", "", { retry_after_s: 5 }, 429);

/** Answers with what is queued, then with "done"; remembers the request ids that arrived. */
function aWire(failures: ApiError[]) {
  const ids: string[] = [];
  const pauses: number[] = [];
  let drawn = 0;
  const sending = new Sending({
    post: async <Answer>(_path: string, body: unknown) => {
      ids.push((body as { request_id: string }).request_id);
      const failure = failures.shift();
      if (failure) throw failure;
      return "done" as Answer;
    },
    newId: () => `id${(drawn += 1)}`,
    pause: async (ms) => void pauses.push(ms),
  });
  return { sending, ids, pauses };
}

const NEXT = "/counters/c5/call-next";

describe("a press", () => {
  it("draws one id", async () => {
    const { sending, ids } = aWire([]);
    await sending.send(NEXT, {});
    await sending.send(NEXT, {});
    expect(ids).toEqual(["id1", "id2"]);
  });

  it("goes out again under the same id when nothing came back", async () => {
    const { sending, ids, pauses } = aWire([lost, lost]);
    expect(await sending.send(NEXT, {})).toBe("done");
    expect(ids).toEqual(["id1", "id1", "id1"]);
    expect(pauses).toEqual([300, 1000]);
  });

  it("is not repeated after a refusal or a limit", async () => {
    const { sending, ids } = aWire([refused, limited]);
    await expect(sending.send(NEXT, {})).rejects.toBe(refused);
    await expect(sending.send(NEXT, {})).rejects.toBe(limited);
    expect(ids).toEqual(["id1", "id2"]);
  });

  it("keeps its id for the next press of the same wish when all attempts were lost", async () => {
    const { sending, ids } = aWire(Array.from({ length: 5 }, () => lost));
    await expect(sending.send(NEXT, {})).rejects.toBe(lost);
    expect(await sending.send(NEXT, {})).toBe("done");
    expect(new Set(ids)).toEqual(new Set(["id1"]));
    expect(ids).toHaveLength(6);
  });

  it("is a new wish once the server has told the state, or when it asks for something else", async () => {
    const { sending, ids } = aWire(Array.from({ length: 10 }, () => lost));
    await expect(sending.send(NEXT, {})).rejects.toBe(lost);
    sending.settle();
    await expect(sending.send(NEXT, {})).rejects.toBe(lost);
    await sending.send("/counters/c5/finish", { ticket_id: "t" });
    expect([ids[4], ids[5], ids[10]]).toEqual(["id1", "id2", "id3"]);
  });
});
