/** Printers, devices and calls that nobody heard: what a supervisor walks to. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { DeviceRow, FloorState } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { pick } from "../../../client/words";
import { KINDS } from "../../kinds";
import { language } from "../../sign_in/language";
import { changingRoll } from "../deeds";
import type { Steering } from "../steering";
import { byKind, missing } from "../view";
import { words } from "../words";
import "./side.css";

type Printer = FloorState["printers"][number];

/** `steering`: who may say that a roll was changed. */
export function Printers({ printers, steering }: { printers: readonly Printer[]; steering: Steering | null }) {
  const w = words();
  return (
    <section class="panel side-card">
      <h2 class="side-card__title">{w.printers}</h2>
      {printers.length === 0 && <p class="side-card__quiet">{w.noPrinters}</p>}
      <ul>{printers.map((printer) => <PrinterRow key={printer.id} printer={printer} steering={steering} />)}</ul>
    </section>
  );
}

const LOOK = { ok: { tone: "leaf", shape: "filled" }, unknown: { tone: "quiet", shape: "ring" }, trouble: { tone: "ink", shape: "triangle" } } as const;

/** Only where it tells more than the state: what a technician would ask for. */
function detailOf({ state, detail }: Printer): string {
  if (detail === null || (state !== "error" && state !== "unreachable")) return "";
  return words().printerDetail[detail] ?? detail;
}

function PrinterRow({ printer, steering }: { printer: Printer; steering: Steering | null }) {
  const w = words();
  const look = printer.is_low ? "trouble" : printer.state === "ok" || printer.state === "unknown" ? printer.state : "trouble";
  const left = printer.tickets_left;
  const facts = [left === null ? "" : w.ticketsLeft(left), printer.queued > 0 ? w.queued(printer.queued) : "", printer.seen_at ? w.seen(clockTime(printer.seen_at)) : w.neverSeen, detailOf(printer)];
  return (
    <li class="side-card__row">
      <span class="side-card__name">{printer.name}</span>
      <StatusChip {...LOOK[look]}>{w.printer[printer.is_low ? "low_paper" : printer.state]}</StatusChip>
      <span class="side-card__facts">{facts.filter(Boolean).join(" · ")}</span>
      {steering && printer.is_low && left !== null && (
        <span class="side-card__deed"><Button size="s" kind="quiet" icon="refresh" busy={steering.busy.value !== null} onClick={() => void steering.do(changingRoll(printer))}>{w.rollChanged}</Button></span>
      )}
    </li>
  );
}

/** Only those that are missing are told, by kind; the rest is a number. */
export function Devices({ devices }: { devices: readonly DeviceRow[] }) {
  const w = words();
  const paired = devices.filter((device) => device.paired);
  const { gone, silent, unpaired } = missing(devices);
  return (
    <section class="panel side-card">
      <h2 class="side-card__title">{w.devices}<span class="side-card__sum">{w.online(paired.filter((device) => device.online).length, paired.length)}</span></h2>
      {paired.map((device) => device.lease && <Alone key={device.id} device={device} />)}
      {gone.length + silent.length === 0 && <p class="side-card__quiet">{w.allOnline}</p>}
      <Absent title={w.gone} devices={gone} loud /><Absent title={w.silent} devices={silent} /><Absent title={w.notPaired} devices={unpaired} />
    </section>
  );
}

/** A kiosk that may be giving numbers by itself, or that has reported what it gave. */
function Alone({ device }: { device: DeviceRow }) {
  const w = words();
  const { lease, name, online } = device;
  if (!lease || (online && !lease.reported_at)) return null;
  return <p class="side-card__quiet">{name}: {online && lease.reported_at ? w.reported(lease.given, clockTime(lease.reported_at)) : w.mayBeAlone}</p>;
}

function Absent({ title, devices, loud = false }: { title: string; devices: readonly DeviceRow[]; loud?: boolean }) {
  const w = words();
  if (devices.length === 0) return null;
  return (
    <div class="side-card__absent" role="group" aria-label={title} tabIndex={0}>
      <p><StatusChip tone={loud ? "ink" : "quiet"} shape={loud ? "cross" : "ring"}>{title}: {devices.length}</StatusChip></p>
      <dl>
        {byKind(devices).map(([kind, names, areNumbers]) => (
          <div key={kind} class="side-card__kind"><dt>{pick(KINDS[kind].name, language.value)}</dt><dd>{areNumbers ? w.places(names.join(", ")) : names.join(", ")}</dd></div>
        ))}
      </dl>
    </div>
  );
}

/** Boards of the counter's zone that have said nothing of the call; or that there is no such board. */
function Unheard({ call: { screens, unheard } }: { call: FloorState["unplayed"][number] }) {
  const w = words();
  if (unheard.length > 0) return <span class="side-card__said">{w.unheard(unheard.join(", "))}</span>;
  return screens.length === 0 ? <span class="side-card__said">{w.noBoard}</span> : null;
}

export function Unplayed({ calls }: { calls: FloorState["unplayed"] }) {
  const w = words();
  return (
    <section class="panel side-card">
      <h2 class="side-card__title">{w.unplayed}</h2>
      {calls.length === 0 && <p class="side-card__quiet side-card__well"><Icon name="check" />{w.unplayedNone}</p>}
      <ul class="side-card__list" tabIndex={calls.length > 6 ? 0 : -1}>
        {calls.map((call) => (
          <li key={`${call.label}${call.called_at}`} class="side-card__row">
            <span class="side-card__name"><strong>{call.label}</strong> {w.toCounter(call.counter)}{call.screens.map((one) => <span key={one.name} class="side-card__said">{w.said[one.status](one.name)}</span>)}<Unheard call={call} /></span><span>{clockTime(call.called_at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
