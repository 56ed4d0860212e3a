/** A centre's languages as its page edits them. */
import { expect, it } from "vitest";
import { named, others, replaced } from "../../server/staff/admin/centre/language_list";

it("a further language is added, renamed and removed without touching the others", () => {
  const before = others(["vi", "en", "tay"], { tay: "Tày" });
  expect(before).toEqual([{ code: "tay", name: "Tày" }]);
  const added = replaced([...before, { code: "", name: "" }], 1, { code: "hmn", name: "Hmoob" });
  expect(named(true, added)).toEqual({ languages: ["vi", "en", "tay", "hmn"], language_names: { tay: "Tày", hmn: "Hmoob" } });
  expect(named(false, added.slice(1))).toEqual({ languages: ["vi", "hmn"], language_names: { hmn: "Hmoob" } });
});

it("one without a name yet is shown with none", () => {
  expect(others(["vi", "hmn"], {})).toEqual([{ code: "hmn", name: "" }]);
});
