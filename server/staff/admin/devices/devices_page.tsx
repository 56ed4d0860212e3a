/** Devices: what there is, a place for a new one, the code that pairs it, and its end. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { Page, PageHead } from "../../../../kiosk_ui/design/layout/page";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { DeviceKind, DeviceList, DeviceRow } from "../../../client/contract";
import { inRuns } from "../../../client/numbers";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { Old, Opening } from "../../asking/faces";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { useDevices } from "./devices";
import type { Devices } from "./devices";
import { AddDevice } from "./parts/add_device";
import { ChangeDevice } from "./parts/change_device";
import { DeviceTable } from "./parts/device_table";
import type { Deed } from "./parts/device_table";
import { KindFilter } from "./parts/kind_filter";
import { AgentKey } from "./parts/agent_key";
import { PairDevice } from "./parts/pair_device";
import { RevokeDevice } from "./parts/revoke_device";
import { listed, unshown } from "./view";
import { words } from "./words";
import "./devices.css";

/** What lies above the list. */
type Over = { kind: "add" } | { kind: "pair" | "change" | "revoke"; device: DeviceRow } | null;

export function DevicesPage({ session }: PageProps) {
  const w = words();
  const devices = useDevices(session.doors);
  const list = devices.answer.value;
  const problem = devices.problem.value;
  if (!list) return <Opening loading={w.loading} problem={problem} onAgain={() => void devices.refresh()} />;
  return (
    <>
      <Old problem={problem}>{w.old}</Old>
      <Shown list={list} devices={devices} doors={session.doors} />
    </>
  );
}

function Shown({ list, devices, doors }: { list: DeviceList; devices: Devices; doors: Api }) {
  const w = words();
  const [sought, seek] = useState("");
  const [kind, setKind] = useState<DeviceKind | null>(null);
  const [over, setOver] = useState<Over>(null);
  const shown = listed(list.devices, sought, kind);
  const act = (deed: Deed, device: DeviceRow): void => (deed === "reload" ? void reload(doors, device) : setOver({ kind: deed, device }));
  return (
    <Page wide class="devices">
      <PageHead title={w.title} lead={w.lead}><Button kind="primary" icon="plus" onClick={() => setOver({ kind: "add" })}>{w.add}</Button></PageHead>
      <div class="devices__tools">
        <TextField label={w.find} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={seek} />
        <KindFilter devices={list.devices} chosen={kind} onChoose={setKind} />
      </div>
      <Unshown counters={unshown(list)} />
      <DeviceTable devices={shown} counters={list.counters} empty={list.devices.length === 0 ? w.empty : w.none} onAct={act} />
      <OverPage over={over} list={list} devices={devices} doors={doors} onOver={setOver} />
    </Page>
  );
}

/** Counters that every board leaves out: their calls would be neither shown nor spoken anywhere. */
function Unshown({ counters }: { counters: readonly number[] }) {
  return counters.length === 0 ? null : <Banner tone="notice" icon="error">{words().unshown(inRuns(counters))}</Banner>;
}

/** The screen loads itself anew at once; what it shows is the server's, so nothing is lost. */
async function reload(doors: Api, device: DeviceRow): Promise<void> {
  try {
    await doors.post(`/devices/${device.id}/reload`, { request_id: newRequestId() });
    toast(words().reloaded(device.name));
  } catch (refused) {
    if (!(refused instanceof ApiError)) throw refused;
    toast(errorWords(refused, language.value), "error");
  }
}

interface OverProps { over: Over; list: DeviceList; devices: Devices; doors: Api; onOver: (over: Over) => void }

function OverPage({ over, list, devices, doors, onOver }: OverProps) {
  const close = (): void => onOver(null);
  const paired = (device: DeviceRow): void => onOver({ kind: "pair", device });
  if (over?.kind === "add") return <AddDevice list={list} doors={doors} devices={devices} onAdded={paired} onClose={close} />;
  if (over?.kind === "change") return <ChangeDevice key={over.device.id} device={over.device} list={list} doors={doors} devices={devices} onClose={close} />;
  if (over?.kind === "revoke") return <RevokeDevice device={over.device} doors={doors} devices={devices} onClose={close} />;
  if (over?.device.kind === "print_agent") return <AgentKey device={over.device} doors={doors} devices={devices} onClose={close} />;
  return over ? <PairDevice key={over.device.id} device={over.device} doors={doors} devices={devices} onClose={close} /> : null;
}
