/** The page of dossiers: a file's answer as it comes, and figures as they are written. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { Taking } from "../../server/staff/dossiers/taking";
import { monthOf } from "../../server/staff/dossiers/view";

const answering = (status: number, ...pieces: string[]): void => {
  const body = new ReadableStream({ start(to) { pieces.forEach((one) => to.enqueue(new TextEncoder().encode(one))); to.close(); } });
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status })));
};
afterEach(() => vi.unstubAllGlobals());

describe("a file on its way in", () => {
  it("tells how far it is, whatever the pieces of the answer, and what was done", async () => {
    answering(200, '{"done": 1000, "of"', ': 1500}\n{"dossiers": 1500, "added": 1400, ', '"changed": 0, "unchanged": 100}\n');
    const taking = new Taking();
    const seen: string[] = [];
    taking.told.subscribe((told) => seen.push(told.kind));
    await taking.run(new Blob(["code,state"]), false);
    expect(seen).toEqual(["nothing", "sending", "going", "done"]);
    expect(taking.told.value).toMatchObject({ answer: { added: 1400, unchanged: 100 } });
  });

  it("that broke off in the middle says so", async () => {
    answering(200, '{"done": 1000, "of": 1500}\n');
    const taking = new Taking();
    await taking.run(new Blob([]), false);
    expect(taking.told.value.kind).toBe("broken");
  });

  it("with wrong lines names them", async () => {
    answering(422, JSON.stringify({ error: { code: "import.refused", message: "", facts: { errors: [{ line: 3 }], count: 7 } } }));
    const taking = new Taking();
    await taking.run(new Blob([]), true);
    expect(taking.told.value).toEqual({ kind: "wrong", lines: [{ line: 3 }], count: 7 });
  });
});

describe("figures", () => {
  it("are written as people here do", () => {
    expect(monthOf("2026-11-23")).toEqual({ from: "2026-11-01", to: "2026-11-23" });
  });
});
