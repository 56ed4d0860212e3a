/** All devices, a row each. */
import { Button, IconButton } from "../../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../../kiosk_ui/design/drawings/icon";
import { StatusChip } from "../../../../../kiosk_ui/design/feedback/status_chip";
import { Table } from "../../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../../kiosk_ui/design/layout/table";
import type { DeviceList, DeviceRow } from "../../../../client/contract";
import { inRuns } from "../../../../client/numbers";
import { clockTime, dateNumbers, dayWords } from "../../../../client/time";
import { pick } from "../../../../client/words";
import { KINDS } from "../../../kinds";
import { language } from "../../../sign_in/language";
import { stateOf, zoneNumbers } from "../view";
import { words } from "../words";

export type Deed = "pair" | "change" | "reload" | "revoke";
type Act = (deed: Deed, device: DeviceRow) => void;

interface DeviceTableProps { devices: readonly DeviceRow[]; counters: DeviceList["counters"]; empty: string; onAct: Act }

export function DeviceTable({ devices, counters, empty, onAct }: DeviceTableProps) {
  const w = words();
  const columns: Column<DeviceRow>[] = [
    { key: "name", title: w.name, cell: (device) => <Named device={device} counters={counters} /> },
    { key: "state", title: w.state, cell: (device) => <State device={device} /> },
    { key: "seen", title: w.seen, cell: (device) => <Heard device={device} /> },
    { key: "actions", title: w.actions, cell: (device) => <Acts device={device} onAct={onAct} /> },
  ];
  return <Table caption={w.title} captionUnseen columns={columns} rows={devices} rowKey={(device) => device.id} empty={empty} />;
}

function Named({ device, counters }: { device: DeviceRow; counters: DeviceList["counters"] }) {
  const w = words();
  const zone = zoneNumbers(device, counters);
  const place = device.kind === "print_agent" && device.printer !== null ? device.printer : device.counter !== null ? w.counter(device.counter) : zone.length > 0 ? w.counters(inRuns(zone)) : w.hall;
  return (
    <span class="devices__named">
      <span>{device.name}</span>
      <span class="devices__kind-cell"><Icon name={KINDS[device.kind].icon} />{pick(KINDS[device.kind].name, language.value)} · {place}{device.printer_held_by !== null && ` · ${w.heldBy(device.printer_held_by)}`}</span>
    </span>
  );
}

/** Beside the state: whether the screen runs an older version than the server hands out. */
function State({ device }: { device: DeviceRow }) {
  return (
    <span class="devices__states">
      <StateChip device={device} />
      {device.lease && stateOf(device) === "offline" && <StatusChip tone="gold" shape="half">{words().mayBeAlone}</StatusChip>}
      {device.lease?.reported_at && <span class="devices__address">{words().reported(device.lease.given, clockTime(device.lease.reported_at))}</span>}
      {device.printer_held_by !== null && <StatusChip tone="quiet" shape="ring">{words().standsBy}</StatusChip>}
      {!device.up_to_date && <StatusChip tone="gold" shape="triangle">{words().oldBuild}</StatusChip>}
    </span>
  );
}

function StateChip({ device }: { device: DeviceRow }) {
  const w = words();
  switch (stateOf(device)) {
    case "online": return <StatusChip tone="leaf" shape="filled">{w.online}</StatusChip>;
    case "offline": return <StatusChip tone="ink" shape="cross">{w.offline}</StatusChip>;
    case "silent": return <StatusChip tone="quiet" shape="cross">{w.silent}</StatusChip>;
    case "unpaired": return <StatusChip tone="quiet" shape="ring">{w.unpaired}</StatusChip>;
  }
}

/** The time of today, or the day it was; beneath it where it came from, and what it runs. */
function Heard({ device }: { device: DeviceRow }) {
  const w = words();
  if (!device.seen_at) return <>{w.never}</>;
  const isToday = dateNumbers(device.seen_at) === dateNumbers(new Date());
  return (
    <span class="devices__heard">
      <span>{isToday ? clockTime(device.seen_at) : dayWords(device.seen_at, language.value)}</span>
      {device.address && <span class="devices__address">{device.address}</span>}
      {device.build && <span class="devices__address">{w.build} {device.build}</span>}
    </span>
  );
}

function Acts({ device, onAct }: { device: DeviceRow; onAct: Act }) {
  const w = words();
  const mayReload = KINDS[device.kind].path !== null && device.online;
  return (
    <span class="devices__acts">
      <Button size="s" kind={device.paired ? "quiet" : "secondary"} icon="link" aria-label={w.makeCodeFor(device.name)} onClick={() => onAct("pair", device)}>{w.makeCode}</Button>
      <IconButton icon="settings" label={w.changeThis(device.name)} onClick={() => onAct("change", device)} />
      {mayReload && <IconButton icon="refresh" label={w.reloadThis(device.name)} onClick={() => onAct("reload", device)} />}
      <IconButton icon="close" label={w.revokeThis(device.name)} onClick={() => onAct("revoke", device)} />
    </span>
  );
}
