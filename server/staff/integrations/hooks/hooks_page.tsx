/** The receivers of notices, a card each; with one of them opened, what went to it. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import type { Api } from "../../../client/api";
import type { WebhookList } from "../../../client/contract";
import { useAsking } from "../../asking/asking";
import { Old, Opening } from "../../asking/faces";
import { words } from "../words";
import { Deliveries } from "./deliveries";
import { HookCard } from "./hook_card";
import { OverHook } from "./over_hook";
import type { Over } from "./over_hook";
import "./hooks.css";

export function HooksPage({ doors, opened }: { doors: Api; opened: string | null }) {
  const w = words();
  const asking = useAsking<WebhookList>(doors, "/webhooks");
  const [over, setOver] = useState<Over>(null);
  const list = asking.answer.value;
  if (!list) return <Opening loading={w.loading} problem={asking.problem.value} onAgain={() => void asking.refresh()} />;
  const open = list.webhooks.find((hook) => hook.id === opened);
  const add = <Button kind="primary" icon="plus" onClick={() => setOver({ kind: "form", hook: null })}>{w.addHook}</Button>;
  return (
    <>
      <Old problem={asking.problem.value}>{w.old}</Old>
      {open ? <Deliveries key={open.id} hook={open} doors={doors} /> : (
        <>
          <div class="integrations__head"><p class="integrations__lead">{w.hooksLead}</p>{list.webhooks.length > 0 && add}</div>
          {list.webhooks.length === 0 && <Face kind="empty" title={w.noHooks} actions={add} />}
          <ul class="hooks">{list.webhooks.map((hook) => <li key={hook.id}><HookCard hook={hook} doors={doors} onOver={setOver} /></li>)}</ul>
        </>
      )}
      <OverHook over={over} events={list.events} doors={doors} onOver={setOver} onChanged={() => void asking.refresh()} />
    </>
  );
}
