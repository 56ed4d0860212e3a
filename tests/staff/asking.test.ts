/** A door asked again and again: what is shown, how old it may be, and what is dropped. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../server/client/api";
import { Asking } from "../../server/staff/asking/asking";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Asked { path: string; answer: (said: string) => Promise<void>; fail: (status: number) => Promise<void> }

/** A door whose answers come when the test says so. */
function aDoor() {
  const asked: Asked[] = [];
  const settled = () => vi.advanceTimersByTimeAsync(0).then(() => undefined);
  const get = <Answer>(path: string) => new Promise<Answer>((answer, fail) => asked.push({
    path, answer: (said) => { answer(said as Answer); return settled(); }, fail: (status) => { fail(new ApiError("network", "", {}, status)); return settled(); },
  }));
  return { asked, asking: new Asking<string>({ get }, "/things", 1_000) };
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

describe("a door that is asked again and again", () => {
  it("is asked after a pause that begins with the answer", async () => {
    const { asked, asking } = aDoor();
    void asking.refresh();
    await seconds(5);
    expect(asked.map(({ path }) => path)).toEqual(["/things"]);
    await asked[0]?.answer("one");
    await seconds(0.9);
    expect([asked.length, asking.answer.value]).toEqual([1, "one"]);
    await seconds(0.1);
    expect(asked.length).toBe(2);
  });

  it("keeps its answer when it fails, says so, and is asked again", async () => {
    const { asked, asking } = aDoor();
    void asking.refresh();
    await asked[0]?.answer("one");
    await seconds(1);
    await asked[1]?.fail(0);
    expect([asking.answer.value, asking.problem.value?.status]).toEqual(["one", 0]);
    await seconds(1);
    await asked[2]?.answer("two");
    expect([asking.answer.value, asking.problem.value]).toEqual(["two", null]);
  });

  it("drops an answer that was overtaken by a newer question, and goes on in one line", async () => {
    const { asked, asking } = aDoor();
    void asking.refresh();
    void asking.refresh();
    await asked[1]?.answer("new");
    await asked[0]?.answer("old");
    expect(asking.answer.value).toBe("new");
    await seconds(1);
    expect(asked.length).toBe(3);
  });

  it("is asked more often on request", async () => {
    const { asked, asking } = aDoor();
    asking.every(100);
    await asked[0]?.answer("one");
    await seconds(0.1);
    expect(asked.length).toBe(2);
  });

  it("is asked no more after its end, whatever is under way or wanted", async () => {
    const { asked, asking } = aDoor();
    void asking.refresh();
    asking.end();
    await asked[0]?.answer("late");
    asking.every(100);
    await seconds(10);
    expect([asked.length, asking.answer.value]).toEqual([1, null]);
  });
});
