/** All devices, a row each. */
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../../kiosk_ui/design/drawings/icon";
import { StatusChip } from "../../../../../kiosk_ui/design/feedback/status_chip";
import { Table } from "../../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../../kiosk_ui/design/layout/table";
import type { DeviceRow } from "../../../../client/contract";
import { clockTime } from "../../../../client/time";
import { pick } from "../../../../client/words";
import { KINDS } from "../../../kinds";
import { language } from "../../../sign_in/language";
import { stateOf } from "../view";
import { words } from "../words";

type Act = (device: DeviceRow) => void;

export function DeviceTable({ devices, empty, onPair, onRevoke }: { devices: readonly DeviceRow[]; empty: string; onPair: Act; onRevoke: Act }) {
  const w = words();
  const columns: Column<DeviceRow>[] = [
    { key: "name", title: w.name, cell: (device) => device.name },
    { key: "kind", title: w.kind, cell: (device) => <span class="devices__kind-cell"><Icon name={KINDS[device.kind].icon} />{pick(KINDS[device.kind].name, language.value)}</span> },
    { key: "place", title: w.place, cell: (device) => (device.counter === null ? w.hall : w.counter(device.counter)) },
    { key: "state", title: w.state, cell: (device) => <State device={device} /> },
    { key: "seen", title: w.seen, cell: (device) => (device.seen_at ? clockTime(device.seen_at) : w.never) },
    { key: "actions", title: w.actions, cell: (device) => <Acts device={device} onPair={onPair} onRevoke={onRevoke} /> },
  ];
  return <Table caption={w.title} captionUnseen columns={columns} rows={devices} rowKey={(device) => device.id} empty={empty} />;
}

function State({ device }: { device: DeviceRow }) {
  const w = words();
  switch (stateOf(device)) {
    case "online": return <StatusChip tone="leaf" shape="filled">{w.online}</StatusChip>;
    case "offline": return <StatusChip tone="ink" shape="cross">{w.offline}</StatusChip>;
    case "silent": return <StatusChip tone="quiet" shape="cross">{w.silent}</StatusChip>;
    case "unpaired": return <StatusChip tone="quiet" shape="ring">{w.unpaired}</StatusChip>;
  }
}

function Acts({ device, onPair, onRevoke }: { device: DeviceRow; onPair: Act; onRevoke: Act }) {
  const w = words();
  return (
    <span class="devices__acts">
      <Button size="s" kind={device.paired ? "quiet" : "secondary"} icon="link" aria-label={w.makeCodeFor(device.name)} onClick={() => onPair(device)}>{w.makeCode}</Button>
      <Button size="s" kind="quiet" icon="close" aria-label={w.revokeThis(device.name)} onClick={() => onRevoke(device)}>{w.revoke}</Button>
    </span>
  );
}
