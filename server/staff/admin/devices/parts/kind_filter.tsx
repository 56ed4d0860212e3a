/** One kind of device, or all; each with its number. */
import { Icon } from "../../../../../kiosk_ui/design/drawings/icon";
import type { DeviceKind, DeviceRow } from "../../../../client/contract";
import { pick } from "../../../../client/words";
import { KIND_NAMES, KINDS } from "../../../kinds";
import { language } from "../../../sign_in/language";
import { words } from "../words";

export function KindFilter({ devices, chosen, onChoose }: { devices: readonly DeviceRow[]; chosen: DeviceKind | null; onChoose: (kind: DeviceKind | null) => void }) {
  const w = words();
  const count = (kind: DeviceKind): number => devices.filter((device) => device.kind === kind).length;
  return (
    <div class="devices__kinds" role="group" aria-label={w.kind}>
      <button type="button" class="devices__kind" aria-pressed={chosen === null} onClick={() => onChoose(null)}>{w.all} <strong>{devices.length}</strong></button>
      {KIND_NAMES.filter((kind) => count(kind) > 0).map((kind) => (
        <button key={kind} type="button" class="devices__kind" aria-pressed={chosen === kind} onClick={() => onChoose(chosen === kind ? null : kind)}>
          <Icon name={KINDS[kind].icon} />{pick(KINDS[kind].name, language.value)} <strong>{count(kind)}</strong>
        </button>
      ))}
    </div>
  );
}
