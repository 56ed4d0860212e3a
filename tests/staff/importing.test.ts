/** The wrong lines of a refused file. */
import { describe, expect, it } from "vitest";
import { ApiError } from "../../server/client/api";
import { linesOf } from "../../server/staff/admin/files/importing";

const line = (number: number) => ({ line: number, kind: "services", code: "request.field", facts: {}, reason: "wrong" });

describe("a refused file", () => {
  it("tells its lines in order", () => {
    const problem = new ApiError("import.refused", "m", { errors: [line(812), line(5)], count: 2 }, 422);
    expect(linesOf(problem).map((one) => one.line)).toEqual([5, 812]);
  });
  it("has no lines when it was refused as a whole", () => expect(linesOf(new ApiError("auth.forbidden", "m", {}, 403))).toEqual([]));
  it("has none before it was sent", () => expect(linesOf(null)).toEqual([]));
});
