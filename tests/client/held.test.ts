import { expect, test } from "vitest";
import { NOTHING_HELD, reconnected, taken } from "../../server/client/held";

const at = (revision: number) => ({ revision });

test("an older snapshot is dropped, an equal or newer one counts", () => {
  const held = taken(NOTHING_HELD, at(7))!;
  expect(taken(held, at(6))).toBeNull();
  expect(taken(held, at(7))).toEqual({ revision: 7, fresh: false });
  expect(taken(held, at(8))).toEqual({ revision: 8, fresh: false });
});

test("after a reconnect the first snapshot counts whatever its number, the next ones by the rule again", () => {
  const restored = taken(reconnected({ revision: 900, fresh: false }), at(3))!;
  expect(restored).toEqual({ revision: 3, fresh: false });
  expect(taken(restored, at(2))).toBeNull();
});
