/** How the demo's screens are laid out. */
import { expect, it } from "vitest";
import { sorted } from "../../server/staff/launcher/screens";
import type { LauncherScreen } from "../../server/staff/launcher/screens";

const aScreen = (kind: string, vi: string): LauncherScreen => ({ kind, title: { vi }, url: `/${kind}/${vi}`, login: null, password: null });

const SCREENS = [
  aScreen("hall_board", "Bảng"), aScreen("ticket_kiosk", "Kiosk"),
  aScreen("console", "Bàn điều khiển quầy 4"), aScreen("counter_display", "Màn hình quầy 4"), aScreen("rating_tablet", "Máy đánh giá quầy 4"),
  aScreen("console", "Bàn điều khiển quầy 12"), aScreen("counter_display", "Màn hình quầy 12"),
  aScreen("floor", "Giám sát"), aScreen("tray", "Khay"), aScreen("something_new", "Mới"),
];

it("sorts into hall, counters and office, and loses none", () => {
  const { hall, counters, office } = sorted(SCREENS);
  expect(hall.map((screen) => screen.kind)).toEqual(["ticket_kiosk", "hall_board", "tray"]);
  expect(office.map((screen) => screen.kind)).toEqual(["floor", "something_new"]);
  expect(hall.length + office.length + counters.flatMap((place) => Object.values(place.screens)).filter(Boolean).length).toBe(SCREENS.length);
});

it("puts what stands at one counter together, under the counter's number", () => {
  const { counters } = sorted(SCREENS);
  expect(counters.map((place) => place.number)).toEqual([4, 12]);
  expect(counters[1]?.screens.counter_display?.title.vi).toBe("Màn hình quầy 12");
  expect(counters[1]?.screens.rating_tablet).toBeNull();
});
