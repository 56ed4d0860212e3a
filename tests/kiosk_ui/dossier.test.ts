/** Looking a dossier up: what is typed, asked and told. */
import { describe, expect, it } from "vitest";
import { LookUp } from "../../kiosk_ui/dossier/look_up";
import { ApiError } from "../../server/client/api";

/** Doors that answer in the order given, and note what they were asked. */
function doors(...answers: (unknown | ApiError)[]) {
  const asked: unknown[] = [];
  return { asked, post: <Answer>(_: string, body?: unknown): Promise<Answer> => {
    asked.push(body);
    const next = answers.shift();
    return next instanceof ApiError ? Promise.reject(next) : Promise.resolve(next as Answer);
  } };
}

describe("a dossier's code", () => {
  it("is asked for once it is long enough, at the phone's centre", async () => {
    const way = doors({ code: "H01-0001" });
    const looking = new LookUp(way, "site1");
    looking.type("h0-1");
    await looking.look();
    expect(way.asked).toEqual([]);
    looking.type("h01-0001");
    await looking.look();
    expect(way.asked).toEqual([{ code: "H01-0001", site_id: "site1" }]);
    expect(looking.step.value.kind).toBe("found");
  });

  it.each([[404, "unknown"], [429, "often"], [0, "away"], [503, "away"]])("refused with %i is told as %s", async (status, kind) => {
    const looking = new LookUp(doors(new ApiError("x", "", {}, status)), null);
    looking.type("H01-0001");
    await looking.look();
    expect(looking.step.value.kind).toBe(kind);
  });

  it("typed on takes the answer away, also one that is still under way", async () => {
    const looking = new LookUp(doors({ code: "H01-0001" }), null);
    looking.type("H01-0001");
    const asking = looking.look();
    looking.type("H01-00012");
    await asking;
    expect(looking.step.value.kind).toBe("typing");
  });
});
