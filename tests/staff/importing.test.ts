/** The wrong lines of a refused file. */
import { afterEach, describe, expect, it } from "vitest";
import { ApiError } from "../../server/client/api";
import { linesOf } from "../../server/staff/admin/files/importing";
import { lineWords } from "../../server/staff/admin/files/line_words";
import { language } from "../../server/staff/sign_in/language";

const line = (number: number) => ({ line: number, kind: "services", code: "request.field", facts: {}, reason: "wrong" });

describe("a refused file", () => {
  it("tells its lines in order", () => {
    const problem = new ApiError("import.refused", "m", { errors: [line(812), line(5)], count: 2 }, 422);
    expect(linesOf(problem).map((one) => one.line)).toEqual([5, 812]);
  });
  it("has no lines when it was refused as a whole", () => expect(linesOf(new ApiError("auth.forbidden", "m", {}, 403))).toEqual([]));
  it("has none before it was sent", () => expect(linesOf(null)).toEqual([]));
});

describe("a wrong line", () => {
  const told = (code: string, facts: Record<string, unknown>) => lineWords({ line: 3, kind: "services", code, facts, reason: "in English" });
  afterEach(() => { language.value = "vi"; });
  it("that cannot be read is told by its rule", () => {
    expect(told("import.unreadable", { rule: "cells", cells: 3, columns: 12 })).toBe("Dòng này có 3 ô, còn dòng đầu có 12 ô.");
    language.value = "en";
    expect(told("import.unreadable", { rule: "cells", cells: 3, columns: 12 })).toBe("This line has 3 cell(s); the first line has 12.");
  });
  it("has words though its rule is not known yet", () => expect(told("import.unreadable", { rule: "of_next_year" })).toBe("Không đọc được dòng này."));
  it("with a wrong field names the field", () => {
    expect(told("request.field", { field: "daily_quota", rule: "number" })).toBe("Số lượt mỗi ngày: Cần một số nguyên.");
    expect(told("request.field", { field: "password", rule: "unknown_field" })).toContain("Tệp không đặt được mục này.");
  });
  it("that another rule of the centre refuses is told as everywhere", () => expect(told("name.taken", {})).toBe("Đã có mục khác dùng tên này."));
});
