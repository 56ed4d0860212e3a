/** The pages of the staff, and the right that each of them needs. */
import type { IconName } from "../../../kiosk_ui/design/drawings/icon";
import type { Words } from "../../client/contract";

export interface Place { path: string; right: string; icon: IconName; title: Required<Words> }

export const PLACES = {
  console: { path: "/console", right: "counter.work", icon: "counter", title: { vi: "Quầy làm việc", en: "Counter" } },
  floor: { path: "/floor", right: "floor.see", icon: "people", title: { vi: "Toàn cảnh", en: "Floor" } },
  admin: { path: "/admin", right: "device.admin", icon: "screen", title: { vi: "Thiết bị", en: "Devices" } },
} as const satisfies Record<string, Place>;

/** The pages that somebody with these rights may open, in the order of the day. */
export const openTo = (rights: readonly string[]): Place[] => Object.values(PLACES).filter((place) => rights.includes(place.right));
