/** All devices, a row each. */
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../../kiosk_ui/design/drawings/icon";
import { StatusChip } from "../../../../../kiosk_ui/design/feedback/status_chip";
import { Table } from "../../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../../kiosk_ui/design/layout/table";
import type { DeviceRow } from "../../../../client/contract";
import { clockTime, dayWords } from "../../../../client/time";
import { pick } from "../../../../client/words";
import { KINDS } from "../../../kinds";
import { language } from "../../../sign_in/language";
import { stateOf } from "../view";
import { words } from "../words";

export type Deed = "pair" | "change" | "reload" | "revoke";
type Act = (deed: Deed, device: DeviceRow) => void;

export function DeviceTable({ devices, empty, onAct }: { devices: readonly DeviceRow[]; empty: string; onAct: Act }) {
  const w = words();
  const columns: Column<DeviceRow>[] = [
    { key: "name", title: w.name, cell: (device) => device.name },
    { key: "kind", title: w.kind, cell: (device) => <span class="devices__kind-cell"><Icon name={KINDS[device.kind].icon} />{pick(KINDS[device.kind].name, language.value)}</span> },
    { key: "place", title: w.place, cell: (device) => (device.counter === null ? w.hall : w.counter(device.counter)) },
    { key: "state", title: w.state, cell: (device) => <State device={device} /> },
    { key: "seen", title: w.seen, cell: (device) => <Heard device={device} /> },
    { key: "build", title: w.build, cell: (device) => <Build device={device} /> },
    { key: "actions", title: w.actions, cell: (device) => <Acts device={device} onAct={onAct} /> },
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

/** The time of today, or the day it was; the address that it came from stands beneath. */
function Heard({ device }: { device: DeviceRow }) {
  if (!device.seen_at) return <>{words().never}</>;
  const isToday = new Date(device.seen_at).toDateString() === new Date().toDateString();
  return (
    <span class="devices__heard">
      <span>{isToday ? clockTime(device.seen_at) : dayWords(new Date(device.seen_at), language.value)}</span>
      {device.address && <span class="devices__address">{device.address}</span>}
    </span>
  );
}

function Build({ device }: { device: DeviceRow }) {
  if (!device.build) return <>–</>;
  return device.up_to_date ? <code>{device.build}</code> : <StatusChip tone="gold" shape="triangle">{words().oldBuild}</StatusChip>;
}

function Acts({ device, onAct }: { device: DeviceRow; onAct: Act }) {
  const w = words();
  const hasScreen = KINDS[device.kind].path !== null;
  return (
    <span class="devices__acts">
      <Button size="s" kind={device.paired ? "quiet" : "secondary"} icon="link" aria-label={w.makeCodeFor(device.name)} onClick={() => onAct("pair", device)}>{w.makeCode}</Button>
      <Button size="s" kind="quiet" icon="settings" aria-label={w.changeThis(device.name)} onClick={() => onAct("change", device)}>{w.change}</Button>
      {hasScreen && <Button size="s" kind="quiet" icon="refresh" disabled={!device.online} aria-label={w.reloadThis(device.name)} onClick={() => onAct("reload", device)}>{w.reload}</Button>}
      <Button size="s" kind="quiet" icon="close" aria-label={w.revokeThis(device.name)} onClick={() => onAct("revoke", device)}>{w.revoke}</Button>
    </span>
  );
}
