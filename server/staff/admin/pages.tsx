/** The pages of the administration: a row each. A new page is a row here and a folder of its own. */
import type { ComponentType } from "preact";
import type { IconName } from "../../../kiosk_ui/design/drawings/icon";
import type { Words } from "../../client/contract";
import type { StaffProps } from "../sign_in/staff_page";
import { DevicesPage } from "./devices/devices_page";
import type { Way } from "./shell/route";

/** `path` is what stands behind the page's id in the address: `#services/<id>` → ["<id>"]. */
export interface PageProps extends StaffProps { path: readonly string[]; way: Way }

export type GroupId = "centre" | "offer" | "people" | "fleet" | "log";

export const GROUPS: Record<GroupId, Required<Words>> = {
  centre: { vi: "Trung tâm", en: "Centre" },
  offer: { vi: "Dịch vụ và quầy", en: "Services and counters" },
  people: { vi: "Con người", en: "People" },
  fleet: { vi: "Thiết bị", en: "Devices" },
  log: { vi: "Theo dõi", en: "Oversight" },
};

export interface AdminPage { id: string; group: GroupId; title: Required<Words>; icon: IconName; right: string; Page: ComponentType<PageProps> }

export const PAGES: readonly AdminPage[] = [
  { id: "devices", group: "fleet", title: { vi: "Thiết bị", en: "Devices" }, icon: "screen", right: "device.admin", Page: DevicesPage },
];

export const openPages = (rights: readonly string[]): AdminPage[] => PAGES.filter((page) => rights.includes(page.right));
