import { expect, test } from "vitest";
import type { KioskService } from "../../server/client/contract";
import { find } from "../../kiosk_ui/ticket_kiosk/visit/search";
import { plain } from "../../server/client/plain";
import { fieldAt, pageOf, shutBecause } from "../../kiosk_ui/ticket_kiosk/visit/tree";

function aService(name: string, more: Partial<KioskService> = {}): KioskService {
  return {
    id: name, code: "A", name, names: { vi: name }, icon: "document", leaf: true, bring: null, open: true, closed_because: null,
    closed_words: null, again: null, left: null, notice: null, estimate: null,
    waiting: 0, children: [], ...more,
  };
}

const LAND = aService("Đất đai", {
  leaf: false, names: { vi: "Đất đai", en: "Land" },
  children: [aService("Đăng ký lần đầu"), aService("Nhận kết quả hồ sơ đất đai"), aService("Đo đạc, trích lục bản đồ")],
});
const CIVIL = aService("Hộ tịch", { leaf: false, children: [aService("Đăng ký khai sinh"), aService("Đăng ký kết hôn", { open: false })] });
const TREE = [CIVIL, LAND];
const names = (text: string): string[] => find(text, TREE, "vi").map((leaf) => leaf.service.name);

test("marks, case and signs do not count", () => {
  expect(plain("  Đất ĐAI – nhà ở/2 ")).toBe("dat dai nha o 2");
  expect(plain("Ưu tiên, người khuyết tật")).toBe("uu tien nguoi khuyet tat");
});

test("composed and decomposed letters are the same", () => {
  expect(plain("Hộ tịch".normalize("NFD"))).toBe(plain("Hộ tịch".normalize("NFC")));
});

test.each(["dat dai", "Đất đai", "DATDAI", "dai dat"])("%s finds the services of Đất đai, those that say so first", (text) => {
  expect(names(text)).toEqual(["Nhận kết quả hồ sơ đất đai", "Đăng ký lần đầu", "Đo đạc, trích lục bản đồ"]);
});

test("the beginnings of words are enough, in any order", () => {
  expect(names("sinh khai")).toEqual(["Đăng ký khai sinh"]);
  expect(names("trich lu")).toEqual(["Đo đạc, trích lục bản đồ"]);
});

test("the other language finds too, and nothing is found for nothing", () => {
  expect(find("land", TREE, "en")).toHaveLength(3);
  expect(names(" ")).toEqual([]);
  expect(names("xyz")).toEqual([]);
});

test("a field is closed when all below it are, in their words where these are the same", () => {
  const paused = aService("a", { open: false, closed_words: { vi: "Tạm ngưng" }, notice: { vi: "Bảo trì" } });
  const full = aService("b", { open: false, closed_words: { vi: "Hết số hôm nay" }, again: { vi: "Mở lại 07:30 ngày mai" } });
  const later = { ...full, again: { vi: "Mở lại lúc 13:30" } };
  const field = (...children: KioskService[]) => aService("f", { leaf: false, children });
  expect(shutBecause(CIVIL)).toBeNull();
  expect(shutBecause(paused)?.notice?.vi).toBe("Bảo trì");
  expect(shutBecause(field(paused, aService("c")))).toBeNull();
  expect(shutBecause(field(paused, full))).toEqual({ words: { vi: "Tạm ngưng", en: "Paused" }, again: null, notice: null });
  expect(shutBecause(field(full, full))).toEqual({ words: full.closed_words, again: full.again, notice: null });
  expect(shutBecause(field(full, later))).toEqual({ words: full.closed_words, again: null, notice: null });
  expect(shutBecause(field())?.words.vi).toBe("Tạm ngưng");
});

test("a path leads to its field, or nowhere once the field is gone", () => {
  expect(fieldAt(TREE, ["Đất đai"])?.name).toBe("Đất đai");
  expect(fieldAt(TREE, ["Thuế"])).toBeNull();
  expect(fieldAt(TREE, [])).toBeNull();
});

test("pages hold all choices once, and a page that is no more becomes the last", () => {
  const all = Array.from({ length: 14 }, (_, index) => index);
  expect([0, 1, 2].flatMap((page) => pageOf(all, page, 6).shown)).toEqual(all);
  expect(pageOf(all, 9, 6)).toMatchObject({ page: 2, pages: 3, shown: [12, 13] });
  expect(pageOf([], 0, 6)).toEqual({ shown: [], page: 0, pages: 1 });
});
