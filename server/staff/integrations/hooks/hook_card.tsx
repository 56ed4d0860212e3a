/** One receiver: how it fares, and what can be done with it. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ChipShape, ChipTone } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { Api } from "../../../client/api";
import type { WebhookRow } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import { useDeed } from "../../asking/deed";
import { byThing, gaveUp, hookState } from "../view";
import type { HookState } from "../view";
import { whenWords } from "../when";
import { eventWords, words } from "../words";
import type { Over } from "./over_hook";

export interface HookCardProps { hook: WebhookRow; doors: Api; onOver: (over: Over) => void }

const LOOKS: Record<HookState, [ChipTone, ChipShape]> = { on: ["leaf", "filled"], failing: ["error", "triangle"], off: ["quiet", "cross"], no_secret: ["gold", "ring"] };

export function HookCard({ hook, doors, onOver }: HookCardProps) {
  const w = words();
  const state = hookState(hook);
  const [tone, shape] = LOOKS[state];
  return (
    <article class="hook" aria-label={hook.name}>
      <header class="hook__head"><h2 class="hook__name">{hook.name}</h2><StatusChip tone={tone} shape={shape}>{w.hookStates[state]}</StatusChip></header>
      <p class="hook__url">{hook.url}</p>
      <Trouble hook={hook} state={state} />
      <p class="hook__events" title={hook.events.map(eventWords).join(", ")}>{w.eventsChosen(hook.events.length)}: {byThing(hook.events).map(([thing]) => w.things[thing] ?? thing).join(", ")}</p>
      <p class="hook__facts">
        <span>{hook.delivered_at ? w.lastTaken(whenWords(hook.delivered_at)) : w.nothingTaken}</span>
        {hook.waiting > 0 && <span>{w.waiting(hook.waiting)}</span>}
      </p>
      <Acts hook={hook} state={state} doors={doors} onOver={onOver} />
    </article>
  );
}

function Trouble({ hook, state }: { hook: WebhookRow; state: HookState }) {
  const w = words();
  if (state === "no_secret") return <Banner tone="notice">{w.noSecretLead}</Banner>;
  if (hook.failing_since === null) return null;
  const since = whenWords(hook.failing_since);
  return <Banner tone="error">{gaveUp(hook) ? w.offByItself(since) : w.failingSince(since)}</Banner>;
}

function Acts({ hook, state, doors, onOver }: HookCardProps & { state: HookState }) {
  const w = words();
  const { busy, problem, run } = useDeed();
  const ping = (): void => void run(async () => {
    await doors.post(`/webhooks/${hook.id}/ping`, { request_id: newRequestId() });
    toast(w.pinged);
    location.hash = `hooks/${hook.id}`;
  });
  return (
    <>
      {problem && <Banner tone="error">{errorWords(problem, language.value)}</Banner>}
      <div class="hook__acts">
        <a class="button button--secondary button--s" href={`#hooks/${hook.id}`}><span class="button__words">{w.deliveries}</span></a>
        {state !== "no_secret" && hook.is_on && <Button size="s" icon="bell" busy={busy} onClick={ping}>{w.ping}</Button>}
        <Button size="s" kind="quiet" icon="settings" onClick={() => onOver({ kind: "form", hook })}>{w.change}</Button>
        <Button size="s" kind={state === "no_secret" ? "primary" : "quiet"} icon="closed" onClick={() => onOver({ kind: "draw", hook })}>{state === "no_secret" ? w.drawSecret : w.newSecret}</Button>
        {hook.waiting > 0 && <Button size="s" kind="quiet" icon="next" onClick={() => onOver({ kind: "skip", hook })}>{w.skip}</Button>}
        <Button size="s" kind="quiet" icon="close" onClick={() => onOver({ kind: "remove", hook })}>{w.remove}</Button>
      </div>
    </>
  );
}
