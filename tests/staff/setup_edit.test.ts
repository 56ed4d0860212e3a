/** What is edited and not saved; what two people made of one thing; and the way that holds back what is not saved. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { SetupRow } from "../../server/client/contract";
import { loginFor, newPassword } from "../../server/staff/admin/people/account";
import { byField, onlyHere, ranked, withService } from "../../server/staff/admin/counters/ranks";
import type { ServiceRow } from "../../server/staff/admin/services/tree";
import { Catalogue } from "../../server/staff/admin/setup/catalogue";
import { changed, clashes, halfWritten, rebased, same, trimmedWords, wholeOf } from "../../server/staff/admin/setup/draft";
import { Edit } from "../../server/staff/admin/setup/edit";
import { refusalWords } from "../../server/staff/admin/setup/refusals";
import { hashOf, routeOf, Way } from "../../server/staff/admin/shell/route";
import { grouped } from "../../server/staff/admin/roles/rights";

const ROW: SetupRow = { id: "one", version: 1, code: "khai-sinh", name: { vi: "Khai sinh" }, target_wait_s: 900, position: 10, parent_id: null };
const FIELDS = ["code", "name", "target_wait_s", "position", "parent_id"];

describe("a draft", () => {
  it("differs where a value differs, in whatever order it is written", () => {
    expect(same({ vi: "a", en: "b" }, { en: "b", vi: "a" })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(changed(ROW, { code: "khai-sinh", name: { vi: "Khai tử" } })).toEqual(["name"]);
    expect(changed({}, { bring: null })).toEqual([]);
  });

  it("notes numbers that are half written", () => {
    expect(halfWritten({ target_wait_s: NaN, daily_quota: null, number: 3 })).toEqual(["target_wait_s"]);
    expect(halfWritten({ notifications: { push: true, ahead: NaN }, policy: { in_a_row: 2 } })).toEqual(["notifications"]);
    expect([wholeOf("-3"), wholeOf("3"), wholeOf("-"), wholeOf("")], "a sign is kept, for the server to refuse").toEqual([-3, 3, NaN, NaN]);
  });

  it("asks only about what both have touched, or what the other has", () => {
    const mine = { code: "khai-sinh", name: { vi: "Của tôi" }, target_wait_s: 900, position: 10, parent_id: null };
    expect(clashes(ROW, mine, { ...ROW, version: 2, position: 40, parent_id: "x" })).toEqual([]);
    const theirs = { ...ROW, version: 2, name: { vi: "Của họ" } };
    expect(clashes(ROW, mine, theirs)).toEqual([{ name: "name", base: { vi: "Khai sinh" }, mine: { vi: "Của tôi" }, theirs: { vi: "Của họ" } }]);
    expect(rebased(ROW, mine, { ...theirs, target_wait_s: 300 })).toMatchObject({ name: { vi: "Của tôi" }, target_wait_s: 300 });
  });

  it("keeps no empty texts", () => {
    expect(trimmedWords({ vi: " ", en: "" })).toBeNull();
    expect(trimmedWords({ vi: "Có", en: "" })).toEqual({ vi: "Có" });
  });
});

describe("an edit", () => {
  const spot = { hash: "#services/one" };
  beforeEach(() => { vi.stubGlobal("location", spot); });
  afterEach(() => { vi.unstubAllGlobals(); });

  /** A server that holds one row, and refuses versions that it has left behind. */
  function server(row: SetupRow): { doors: Api; row: () => SetupRow; by: string; asked: unknown[] } {
    const state = { row, asked: [] as unknown[], by: "Phó" };
    const post = (path: string, body: unknown): Promise<never> => {
      const { version, request_id: _request, ...fields } = body as { version: number; request_id: string };
      state.asked.push({ path, ...fields });
      if (version !== state.row.version) return Promise.reject(new ApiError("setup.conflict", "", { version: state.row.version, by: state.by, at: "2026-11-23T08:00:00Z" }, 409));
      if ("code" in fields && (fields as { code: string }).code === "") return Promise.reject(new ApiError("request.field", "", { field: "code", rule: "missing" }, 422));
      state.row = { ...state.row, ...fields, version: version + 1 };
      return Promise.resolve({ row: state.row, warnings: [], revision: 7 } as never);
    };
    const get = (): Promise<never> => Promise.resolve({ rows: [state.row], may_edit: true } as never);
    return { doors: { get, post, remove: get } as Api, row: () => state.row, by: state.by, asked: state.asked };
  }

  async function opened(): Promise<{ edit: Edit; kept: ReturnType<typeof server>; way: Way }> {
    const kept = server(ROW);
    const catalogue = new Catalogue(kept.doors);
    const way = new Way();
    await catalogue.load("services");
    return { edit: new Edit({ kind: "services", fields: FIELDS, blank: {} }, catalogue, way, ROW), kept, way };
  }

  it("holds the way until it is saved, and sends what differs alone", async () => {
    const { edit, kept, way } = await opened();
    edit.set({ name: { vi: "Khai sinh mới" } });
    expect([way.unsaved.value, edit.dirty]).toEqual([true, ["name"]]);
    expect(await edit.save()).toBe(true);
    expect(kept.asked).toEqual([{ path: "/setup/services/one", name: { vi: "Khai sinh mới" } }]);
    expect([way.unsaved.value, edit.base.value?.version]).toEqual([false, 2]);
  });

  it("shows a mistake at its field until it is touched", async () => {
    const { edit } = await opened();
    edit.set({ code: "" });
    expect(await edit.save()).toBe(false);
    expect([edit.errorAt("code"), edit.errorAt("name"), edit.refusals.value]).toEqual(["Cần điền mục này.", null, 1]);
    edit.set({ code: "x" });
    expect(edit.errorAt("code")).toBeNull();
  });

  it("does not send a number that is none", async () => {
    const { edit, kept } = await opened();
    edit.set({ target_wait_s: NaN });
    expect(await edit.save()).toBe(false);
    expect(kept.asked).toEqual([]);
    expect(edit.errorAt("target_wait_s")).toBe("Cần một số nguyên.");
  });

  it("shows both values when somebody was faster, and saves mine when I say so", async () => {
    const { edit, kept } = await opened();
    await kept.doors.post("/setup/services/one", { version: 1, name: { vi: "Của họ" }, target_wait_s: 300, request_id: "x" });
    edit.set({ name: { vi: "Của tôi" } });
    expect(await edit.save()).toBe(false);
    expect(edit.conflict.value?.by).toBe("Phó");
    expect(edit.conflict.value?.clashes.map((clash) => clash.name)).toEqual(["name", "target_wait_s"]);
    await edit.saveMine();
    expect(kept.row()).toMatchObject({ name: { vi: "Của tôi" }, target_wait_s: 300, version: 3 });
  });

  it("takes theirs when I say so", async () => {
    const { edit, kept } = await opened();
    await kept.doors.post("/setup/services/one", { version: 1, name: { vi: "Của họ" }, request_id: "x" });
    edit.set({ name: { vi: "Của tôi" } });
    await edit.save();
    edit.takeTheirs();
    expect([edit.get("name"), edit.dirty, edit.conflict.value]).toEqual([{ vi: "Của họ" }, [], null]);
    expect(kept.row().version).toBe(2);
  });

  it("does not ask when the other one has only moved it", async () => {
    const { edit, kept } = await opened();
    await kept.doors.post("/setup/services/one", { version: 1, position: 50, request_id: "x" });
    edit.set({ name: { vi: "Của tôi" } });
    expect(await edit.save()).toBe(true);
    expect(kept.row()).toMatchObject({ name: { vi: "Của tôi" }, position: 50, version: 3 });
  });
});

describe("the way", () => {
  it("is read from the address and written into it", () => {
    expect(routeOf("#services/a%2Fb")).toEqual({ page: "services", path: ["a/b"] });
    expect(routeOf("")).toEqual({ page: "", path: [] });
    expect(routeOf("#services/%zz")).toEqual({ page: "services", path: ["%zz"] });
    expect(hashOf("services", ["a/b"])).toBe("#services/a%2Fb");
  });
});

describe("the server's refusals", () => {
  const field = (rule: string, facts: Record<string, unknown> = {}): string => refusalWords(new ApiError("request.field", "", { field: "x", rule, ...facts }, 422));

  it("are sentences with their figures", () => {
    expect(field("range", { least: 1, most: 999 })).toBe("Từ 1 đến 999.");
    expect(field("range", { least: 10 })).toBe("Ít nhất 10.");
    expect(field("series_letters", { never: ["I", "O", "Q"] })).toContain("I, O, Q");
    expect(field("a-rule-of-tomorrow")).toBe("Nội dung này chưa đúng.");
    expect(refusalWords(new ApiError("setup.in_use", "", { people: 3 }, 409))).toContain("3 người");
    expect(refusalWords(new ApiError("setup.in_use", "", { services: 2 }, 409))).toContain("2 dịch vụ");
    expect(refusalWords(new ApiError("network", "", {}, 0))).toBe("Chưa kết nối được với máy chủ.");
  });
});

describe("people", () => {
  it("get a sign-in name from their name", () => {
    expect(loginFor("Nguyễn Thị Minh Khai", [])).toBe("khai.nguyen");
    expect(loginFor("Đỗ Ân", ["an.do"])).toBe("an.do2");
    expect(loginFor("Ân", [])).toBe("an");
    expect(loginFor("  ", [])).toBe("");
  });

  it("get passwords of four groups without signs that are mistaken for one another", () => {
    const made = newPassword((bytes) => bytes.fill(255).fill(7, 8));
    expect(made).toBe("hhhh-hhhh-hhhh-hhhh");
    const many = new Set(Array.from({ length: 200 }, () => newPassword()));
    expect(many.size).toBe(200);
    for (const one of many) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });
});

describe("a counter's services", () => {
  const service = (id: string, parent_id: string | null, series: string | null): ServiceRow => ({ id, parent_id, series, position: 0, code: id, name: { vi: id }, is_active: true } as ServiceRow);

  it("stand by field, and a field that is sought shows all of its own", () => {
    const rows = [service("land", null, null), service("submit", "land", "A"), service("collect", "land", "A"), service("alone", null, "C")];
    expect(byField(rows, "", []).map((one) => [one.field?.id, one.services.map((row) => row.id)])).toEqual([[undefined, ["alone"]], ["land", ["collect", "submit"]]]);
    expect(byField(rows, "land", []).flatMap((one) => one.services.map((row) => row.id))).toEqual(["collect", "submit"]);
    expect(byField(rows, "submit", []).flatMap((one) => one.services.map((row) => row.id))).toEqual(["submit"]);
  });

  it("lose their rank when they are dropped, and rank 1 is not written down", () => {
    const served = ranked({ service_ids: ["a", "b"], ranks: {} }, "a", 2);
    expect(served.ranks).toEqual({ a: 2 });
    expect(ranked(served, "a", 1).ranks).toEqual({});
    expect(withService(served, "a", false)).toEqual({ service_ids: ["b"], ranks: {} });
    expect(withService(served, "b", true).service_ids).toEqual(["a", "b"]);
  });

  it("are told when no other counter has them", () => {
    const counters = [{ id: "1", number: 1, service_ids: ["a", "b"], is_active: true }, { id: "2", number: 2, service_ids: ["b"], is_active: true }, { id: "3", number: 3, service_ids: ["a"], is_active: false }];
    expect(onlyHere(["a", "b"], "1", counters)).toEqual(["a"]);
  });
});

it("groups the rights that the server offers, and keeps those that it does not know", () => {
  const groups = grouped(["counter.work", "staff.admin", "moon.visit"]);
  expect(groups.map((group) => group.rights)).toEqual([["counter.work"], ["staff.admin"], ["moon.visit"]]);
});
