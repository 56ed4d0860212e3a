/** The list of devices: asked for more often while somebody stands at a device and types a code. */
import type { Api } from "../../../client/api";
import type { DeviceList } from "../../../client/contract";
import { useAsking } from "../../asking/asking";
import type { Asking } from "../../asking/asking";

export const IDLE_MS = 10_000;
export const PAIRING_MS = 3_000;

export type Devices = Asking<DeviceList>;

export const useDevices = (doors: Api): Devices => useAsking<DeviceList>(doors, "/devices", IDLE_MS);
