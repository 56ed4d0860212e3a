/** Acknowledgements reach the server in order, however often the network fails. */
import { beforeEach, expect, it, vi } from "vitest";
import { Acknowledgements } from "../../display/hall_board/speech/acknowledgements";

class Refused extends Error {}

function aServer(failures: (Error | null)[]) {
  const known: string[] = [];
  const pauses: number[] = [];
  const acknowledgements = new Acknowledgements({
    send: async (id, status) => {
      const failure = failures.shift() ?? null;
      if (failure) throw failure;
      known.push(`${id} ${status}`);
    },
    isFinal: (error) => error instanceof Refused,
    pause: async (ms) => void pauses.push(ms),
  });
  return { acknowledgements, known, pauses };
}

beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => undefined));

it("tries again until the server knows, and keeps the order", async () => {
  const away = new Error("away");
  const { acknowledgements, known, pauses } = aServer([away, away, away, away, away, away]);
  acknowledgements.add("a1", "played");
  acknowledgements.add("a2", "silent");
  await vi.waitFor(() => expect(known).toEqual(["a1 played", "a2 silent"]));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
});

it("goes on after a refusal", async () => {
  const { acknowledgements, known, pauses } = aServer([new Refused("unknown")]);
  acknowledgements.add("a1", "played");
  acknowledgements.add("a2", "played");
  await vi.waitFor(() => expect(known).toEqual(["a2 played"]));
  expect(pauses).toEqual([]);
});

it("tells each one once", async () => {
  const { acknowledgements, known } = aServer([]);
  acknowledgements.add("a1", "played");
  await vi.waitFor(() => expect(known).toHaveLength(1));
  acknowledgements.add("a1", "played");
  acknowledgements.add("a2", "failed");
  await vi.waitFor(() => expect(known).toEqual(["a1 played", "a2 failed"]));
});
