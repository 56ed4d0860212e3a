/** The kinds of devices: their names, signs, addresses, and what each of them belongs to. */
import type { IconName } from "../../kiosk_ui/design/drawings/icon";
import type { DeviceKind, Words } from "../client/contract";

export interface Kind {
  name: Required<Words>;
  icon: IconName;
  /** The page to open on the device; a print agent has none. */
  path: string | null;
  /** needs: may not be without; may: can have one. */
  counter: "needs" | "may" | null;
  printer: "needs" | "may" | null;
}

export const KINDS: Record<DeviceKind, Kind> = {
  ticket_kiosk: { name: { vi: "Kiosk lấy số", en: "Ticket kiosk" }, icon: "ticket", path: "/kiosk", counter: null, printer: "may" },
  hall_board: { name: { vi: "Bảng gọi số", en: "Hall board" }, icon: "screen", path: "/board", counter: null, printer: null },
  counter_display: { name: { vi: "Màn hình quầy", en: "Counter display" }, icon: "counter", path: "/counter-display", counter: "needs", printer: null },
  rating_tablet: { name: { vi: "Máy đánh giá", en: "Rating tablet" }, icon: "star", path: "/tablet", counter: "may", printer: null },
  print_agent: { name: { vi: "Máy in phiếu", en: "Print agent" }, icon: "printer", path: null, counter: null, printer: "needs" },
};

export const KIND_NAMES = Object.keys(KINDS) as DeviceKind[];
