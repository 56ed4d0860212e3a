/** The list of devices, asked for again and again: often while somebody stands at a device and types a code. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { DeviceList } from "../../../client/contract";

const IDLE_MS = 10_000;
const PAIRING_MS = 3_000;

export class Devices {
  readonly list = signal<DeviceList | null>(null);
  /** The last asking failed: what is shown may be old. */
  readonly isOld = signal(false);
  readonly isPairing = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(private readonly doors: Api) {}

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    try {
      this.list.value = await this.doors.get<DeviceList>("/devices");
      this.isOld.value = false;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      this.isOld.value = true;
    }
    if (!this.ended) this.timer = setTimeout(() => void this.refresh(), this.isPairing.value ? PAIRING_MS : IDLE_MS);
  }

  /** Ask more often, from now on, or less often again. */
  watchPairing(isPairing: boolean): void {
    this.isPairing.value = isPairing;
    void this.refresh();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}

export function useDevices(doors: Api): Devices {
  const devices = useMemo(() => new Devices(doors), []);
  useEffect(() => {
    void devices.refresh();
    return () => devices.end();
  }, []);
  return devices;
}
