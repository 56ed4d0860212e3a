/** Display help of the kiosk: how high a hand reaches, where an arrow leads, how long somebody is waited for, what falls back. */
import { expect, it, test } from "vitest";
import { nextPlace } from "../../kiosk_ui/ticket_kiosk/help/arrows";
import type { Place, Way } from "../../kiosk_ui/ticket_kiosk/help/arrows";
import { HIGHEST_MM, LOWER_PART, within } from "../../kiosk_ui/ticket_kiosk/help/reach";
import { Visit } from "../../kiosk_ui/ticket_kiosk/visit/visit";
import { wordsOf } from "../../kiosk_ui/ticket_kiosk/words";

/** Heights of upright glasses of 19 to 55 inches (16 : 9). */
const GLASSES_MM = [421, 476, 598, 708, 941, 1218];

test.each(GLASSES_MM)("on a glass of %d mm whose middle is no higher than the reach, every control is within it", (glass) => {
  for (const middle of [HIGHEST_MM, HIGHEST_MM - 100, HIGHEST_MM - 300]) {
    const highest_control = middle - glass / 2 + LOWER_PART * glass;
    expect(highest_control).toBeLessThanOrEqual(HIGHEST_MM);
    expect(LOWER_PART).toBeLessThanOrEqual(within(middle, glass));
  }
});

test("a glass that hangs higher leaves less of itself, down to nothing", () => {
  expect(within(1400, 600)).toBeCloseTo(0.2);
  expect(within(2000, 600)).toBe(0);
  expect(within(600, 600)).toBe(1);
});

const at = (left: number, top: number): Place => ({ left, top, right: left + 10, bottom: top + 10 });
/** Two rows of three, and one wide button below. */
const TILES = [at(0, 0), at(20, 0), at(40, 0), at(0, 20), at(20, 20), at(40, 20), { left: 0, top: 40, right: 50, bottom: 50 }];

test.each<[number, Way, number]>([
  [0, "ArrowRight", 1], [1, "ArrowDown", 4], [4, "ArrowLeft", 3], [5, "ArrowDown", 6], [6, "ArrowUp", 3], [2, "ArrowRight", -1], [0, "ArrowUp", -1],
])("from %d by %s to %d", (from, way, to) => {
  const others = TILES.filter((_, index) => index !== from);
  const found = others[nextPlace(TILES[from]!, others, way)];
  expect(found ? TILES.indexOf(found) : -1).toBe(to);
});

test("who reads large or listens is given twice the time, and the next person starts plain", () => {
  const visit = new Visit();
  expect(visit.patience.value).toBe(1);
  visit.access.value = { large: false, contrast: true, low: true, aloud: true, loud: "loud" };
  visit.helping.value = true;
  visit.language.value = "hmn";
  expect(visit.patience.value).toBe(2);
  expect(visit.begun.value).toBe(true);
  visit.wipe();
  expect([visit.patience.value, visit.helping.value, visit.language.value, visit.begun.value]).toEqual([1, false, "vi", false]);
  expect(Object.values(visit.access.value)).toEqual([false, false, false, false, "middle"]);
});

test("a key turns the voice on and off, but not where the site keeps its kiosks silent", () => {
  const visit = new Visit();
  const heard = [true, true, false].map((may) => {
    visit.listen(may);
    return visit.access.value.aloud;
  });
  expect(heard).toEqual([true, false, false]);
});

it("a language without words of its own speaks Vietnamese on the kiosk, word by word", () => {
  expect(wordsOf("hmn").touch).toBe("Chạm để lấy số");
  expect(wordsOf("en").touch).toBe("Touch to take a number");
  expect(Object.keys(wordsOf("en"))).toEqual(Object.keys(wordsOf("vi")));
});
