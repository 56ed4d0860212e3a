/** What went to one receiver, newest first. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ChipShape, ChipTone } from "../../../../kiosk_ui/design/feedback/status_chip";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Column } from "../../../../kiosk_ui/design/layout/table";
import type { Api } from "../../../client/api";
import type { DeliveryPage, DeliveryRow, WebhookRow } from "../../../client/contract";
import { useAsking } from "../../asking/asking";
import { Old, Opening } from "../../asking/faces";
import { deliveryState } from "../view";
import type { DeliveryState } from "../view";
import { whenWords } from "../when";
import { eventWords, words } from "../words";
import { Delivery } from "./delivery";

export function Deliveries({ hook, doors }: { hook: WebhookRow; doors: Api }) {
  const w = words();
  const [state, setState] = useState("");
  const [before, setBefore] = useState<string | null>(null);
  const [opened, open] = useState<string | null>(null);
  const query = [state && `state=${state}`, before && `before=${before}`].filter(Boolean).join("&");
  const asking = useAsking<DeliveryPage>(doors, `/webhooks/${hook.id}/deliveries${query ? `?${query}` : ""}`);
  const page = asking.answer.value;
  const states = [{ value: "", label: w.everyState }, ...(["waiting", "delivered", "given_up"] as const).map((value) => ({ value, label: w.deliveryStates[value] }))];
  return (
    <section class="deliveries" aria-label={w.deliveriesOf(hook.name)}>
      <a class="deliveries__back" href="#hooks"><Icon name="back" />{w.back}</a>
      <div class="integrations__head">
        <h2 class="deliveries__title">{w.deliveriesOf(hook.name)}</h2>
        <SelectField label={w.state} labelUnseen value={state} options={states} onText={(chosen) => { setBefore(null); setState(chosen); }} />
      </div>
      <Old problem={asking.problem.value}>{w.old}</Old>
      {page ? <Rows page={page} empty={state || before ? w.noneSuch : w.noDeliveries} onOpen={open} /> : <Opening loading={w.loading} problem={asking.problem.value} onAgain={() => void asking.refresh()} />}
      {page && (before || page.next) && (
        <div class="deliveries__pages">
          {before && <Button icon="back" onClick={() => setBefore(null)}>{w.newest}</Button>}
          {page.next && <Button iconAfter="next" onClick={() => setBefore(page.next)}>{w.older}</Button>}
        </div>
      )}
      {opened && <Delivery key={opened} id={opened} doors={doors} mayResend={hook.is_on && hook.has_secret} onClose={() => open(null)} onResent={() => void asking.refresh()} />}
    </section>
  );
}

function Rows({ page, empty, onOpen }: { page: DeliveryPage; empty: string; onOpen: (id: string) => void }) {
  const w = words();
  if (page.deliveries.length === 0) return <Face kind="empty" title={empty} />;
  const columns: Column<DeliveryRow>[] = [
    { key: "event", title: w.event, cell: (one) => <span class="integrations__two"><button type="button" class="deliveries__open" aria-label={w.openThis(eventWords(one.event))} onClick={() => onOpen(one.id)}>{eventWords(one.event)}</button><span>{one.event}{one.revision > 0 && ` · ${one.revision}`}</span></span> },
    { key: "when", title: w.when, cell: (one) => whenWords(one.made_at) },
    { key: "state", title: w.state, cell: (one) => <span class="integrations__two"><State of={deliveryState(one)} />{one.next_at && one.attempts > 0 && <span>{w.nextAt(whenWords(one.next_at))}</span>}</span> },
    { key: "tries", title: w.tries, figure: true, cell: (one) => one.attempts },
    { key: "answer", title: w.answer, cell: answered },
  ];
  return <Table caption={w.deliveries} captionUnseen columns={columns} rows={page.deliveries} rowKey={(one) => one.id} empty={empty} />;
}

/** "503 · từ chối · 12 ms" */
export function answered(one: DeliveryRow): string {
  const w = words();
  return [one.status, one.problem && w.problems[one.problem], one.took_ms !== null && w.took(one.took_ms)].filter((part) => part !== null && part !== false).join(" · ") || "–";
}

const LOOKS: Record<DeliveryState, [ChipTone, ChipShape]> = { waiting: ["quiet", "ring"], trying: ["gold", "half"], delivered: ["leaf", "filled"], given_up: ["error", "triangle"] };

export function State({ of }: { of: DeliveryState }) {
  const [tone, shape] = LOOKS[of];
  return <StatusChip tone={tone} shape={shape}>{words().deliveryStates[of]}</StatusChip>;
}
