import { expect, test } from "vitest";
import type { KioskService } from "../../server/client/contract";
import { isReady, planned, touched } from "../../kiosk_ui/ticket_kiosk/visit/plan";
import { Visit } from "../../kiosk_ui/ticket_kiosk/visit/visit";
import { choose, takePlanned } from "../../kiosk_ui/ticket_kiosk/kiosk_props";
import type { KioskProps } from "../../kiosk_ui/ticket_kiosk/kiosk_props";

const aService = (id: string, open = true): KioskService => ({ id, leaf: true, open, closed_words: null, again: null, notice: null, children: [] }) as unknown as KioskService;
const LAND = aService("land");
const BIRTH = aService("birth");
const TAX = aService("tax");
const FOUR = [LAND, BIRTH, TAX, aService("school")];

/** The doors of the kiosk, and what was asked for there. */
function aVisit(services: readonly KioskService[] = FOUR) {
  const visit = new Visit();
  const asked: unknown[] = [];
  const props = { visit, state: { services }, taking: { take: (choice: unknown) => asked.push(choice) } } as unknown as KioskProps;
  return { visit, asked, props };
}

test("services keep the order of the touches; a second touch takes one out", () => {
  const plan = ["tax", "land", "birth"].reduce(touched, [] as readonly string[]);
  expect(plan).toEqual(["tax", "land", "birth"]);
  expect(touched(plan, "land")).toEqual(["tax", "birth"]);
});

test("a fourth is not taken", () => {
  expect(touched(["tax", "land", "birth"], "school")).toEqual(["tax", "land", "birth"]);
});

test("without the list one touch takes the number, with nothing after it", () => {
  const { asked, props } = aVisit();
  choose(props, LAND);
  expect(asked).toEqual([{ service_id: "land", priority_class: null, language: "vi" }]);
});

test("with the list a touch only notes; one number is asked for the whole of it", () => {
  const { visit, asked, props } = aVisit();
  visit.plan.value = [];
  choose(props, TAX);
  choose(props, LAND);
  expect(asked).toEqual([]);
  takePlanned(props, planned(FOUR, visit.plan.value));
  expect(asked).toEqual([{ service_id: "tax", priority_class: null, language: "vi", plan: ["land"] }]);
});

test("a service that is no more leaves its place to another", () => {
  const { visit, props } = aVisit();
  visit.plan.value = ["land", "gone", "tax"];
  choose(props, BIRTH);
  expect(visit.plan.value).toEqual(["land", "tax", "birth"]);
});

test("a service that has closed meanwhile must be taken out first", () => {
  const shut = aService("birth", false);
  expect(isReady([LAND, shut])).toBe(false);
  expect(isReady([LAND])).toBe(true);
  expect(isReady([])).toBe(false);
});

test("the next person meets no list", () => {
  const { visit } = aVisit();
  visit.plan.value = ["land"];
  expect(visit.begun.value).toBe(true);
  visit.wipe();
  expect(visit.plan.value).toBeNull();
  expect(visit.begun.value).toBe(false);
});
