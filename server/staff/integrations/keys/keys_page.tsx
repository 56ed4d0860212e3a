/** The keys of programs, a row each. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ChipShape, ChipTone } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { Api } from "../../../client/api";
import type { ApiKeyList, ApiKeyRow } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { dateNumbers } from "../../../client/time";
import { rightName } from "../../admin/roles/rights";
import { useAsking } from "../../asking/asking";
import { Old, Opening } from "../../asking/faces";
import { Sure } from "../parts/sure";
import { ToldOnce } from "../parts/told_once";
import { inOrder, keyState } from "../view";
import type { KeyState } from "../view";
import { whenWords } from "../when";
import { words } from "../words";
import { MakeKey } from "./make_key";

type Over = { kind: "make" } | { kind: "made"; name: string; secret: string } | { kind: "revoke"; key: ApiKeyRow } | null;

export function KeysPage({ doors }: { doors: Api }) {
  const w = words();
  const asking = useAsking<ApiKeyList>(doors, "/api-keys");
  const [over, setOver] = useState<Over>(null);
  const list = asking.answer.value;
  if (!list) return <Opening loading={w.loading} problem={asking.problem.value} onAgain={() => void asking.refresh()} />;
  const make = <Button kind="primary" icon="plus" onClick={() => setOver({ kind: "make" })}>{w.makeKey}</Button>;
  const revoke = async (key: ApiKeyRow): Promise<void> => {
    await doors.post(`/api-keys/${key.id}/revoke`, { request_id: newRequestId() });
    setOver(null);
    toast(w.revoked(key.name));
    await asking.refresh();
  };
  return (
    <>
      <Old problem={asking.problem.value}>{w.old}</Old>
      <div class="integrations__head"><p class="integrations__lead">{w.keysLead}</p>{list.keys.length > 0 && make}</div>
      {list.keys.length === 0 ? <Face kind="empty" title={w.noKeys} actions={make} /> : <Keys keys={inOrder(list.keys)} onRevoke={(key) => setOver({ kind: "revoke", key })} />}
      {over?.kind === "make" && <MakeKey list={list} doors={doors} onClose={() => setOver(null)} onMade={(name, secret) => { setOver({ kind: "made", name, secret }); void asking.refresh(); }} />}
      {over?.kind === "made" && <ToldOnce title={w.madeTitle(over.name)} secret={over.secret} what={w.keyWord} onClose={() => setOver(null)} />}
      {over?.kind === "revoke" && <Sure title={w.revokeTitle(over.key.name)} lead={w.revokeLead} yes={w.revoke} no={w.keep} onYes={() => revoke(over.key)} onClose={() => setOver(null)} />}
    </>
  );
}

function Keys({ keys, onRevoke }: { keys: readonly ApiKeyRow[]; onRevoke: (key: ApiKeyRow) => void }) {
  const w = words();
  const columns: Column<ApiKeyRow>[] = [
    { key: "name", title: w.name, cell: (key) => <span class="integrations__two"><span>{key.name}</span><span>{key.for_site || !key.made_by ? w.ofSite : w.ofPerson(key.made_by)}</span></span> },
    { key: "state", title: w.state, cell: (key) => <State of={keyState(key, new Date())} /> },
    { key: "acts", title: w.actions, cell: (key) => key.opens && <Button size="s" kind="quiet" icon="close" aria-label={w.revokeThis(key.name)} onClick={() => onRevoke(key)}>{w.revoke}</Button> },
    { key: "rights", title: w.rights, cell: (key) => <span class="integrations__rights">{key.rights.map(rightName).join(" · ")}</span> },
    { key: "ends", title: w.ends, cell: (key) => dateNumbers(key.revoked_at ?? key.expires_at) },
    { key: "used", title: w.used, cell: (key) => (key.used_at ? whenWords(key.used_at) : w.never) },
  ];
  return <Table caption={w.keys} captionUnseen columns={columns} rows={keys} rowKey={(key) => key.id} empty={w.noKeys} />;
}

const LOOKS: Record<KeyState, [ChipTone, ChipShape]> = { opens: ["leaf", "filled"], ends_soon: ["gold", "half"], ended: ["quiet", "ring"], revoked: ["quiet", "cross"] };

function State({ of }: { of: KeyState }) {
  const [tone, shape] = LOOKS[of];
  return <StatusChip tone={tone} shape={shape}>{words().keyStates[of]}</StatusChip>;
}
