/** What lies above the receivers: the form, the secret, and questions before what cannot be undone. */
import { useEffect } from "preact/hooks";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { Api } from "../../../client/api";
import type { WebhookRow, WebhookSecret } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import { useDeed } from "../../asking/deed";
import { Sure } from "../parts/sure";
import { ToldOnce } from "../parts/told_once";
import { words } from "../words";
import { HookForm } from "./hook_form";

type Named = Pick<WebhookRow, "id" | "name" | "has_secret">;

export type Over =
  | { kind: "form"; hook: WebhookRow | null }
  | { kind: "draw"; hook: Named }
  | { kind: "secret"; hook: Named; secret: string }
  | { kind: "skip" | "remove"; hook: WebhookRow }
  | null;

export interface OverHookProps { over: Over; events: readonly string[]; doors: Api; onOver: (over: Over) => void; onChanged: () => void }

export function OverHook({ over, events, doors, onOver, onChanged }: OverHookProps) {
  const w = words();
  const close = (): void => onOver(null);
  const after = (said: string): void => { close(); toast(said); onChanged(); };
  const draw = async (hook: Named): Promise<void> => {
    const { secret } = await doors.post<WebhookSecret>(`/webhooks/${hook.id}/secret`);
    onOver({ kind: "secret", hook, secret });
    onChanged();
  };
  const remove = async (hook: WebhookRow): Promise<void> => {
    await doors.post(`/setup/webhooks/${hook.id}/remove`, { version: hook.version, request_id: newRequestId() });
    after(w.removed(hook.name));
  };
  const skip = async (hook: WebhookRow): Promise<void> => {
    await doors.post(`/webhooks/${hook.id}/skip`, { request_id: newRequestId() });
    after(w.skipped);
  };
  switch (over?.kind) {
    case "form": return <HookForm hook={over.hook} events={events} doors={doors} onClose={close} onSaved={(saved) => { onChanged(); onOver(over.hook ? null : { kind: "draw", hook: saved }); }} />;
    case "draw": return over.hook.has_secret
      ? <Sure title={w.drawTitle(over.hook.name)} lead={w.drawLead} yes={w.newSecret} onYes={() => draw(over.hook)} onClose={close} />
      : <First draw={() => draw(over.hook)} onFailed={close} />;
    case "secret": return <ToldOnce title={w.secretTitle(over.hook.name)} lead={w.secretLead} secret={over.secret} what={w.secretWord} onClose={close} />;
    case "skip": return <Sure title={w.skipTitle(over.hook.waiting)} lead={w.skipLead} yes={w.skip} onYes={() => skip(over.hook)} onClose={close} />;
    case "remove": return <Sure title={w.removeTitle(over.hook.name)} lead={w.removeLead} yes={w.remove} onYes={() => remove(over.hook)} onClose={close} />;
    default: return null;
  }
}

/** The first secret takes nothing from anybody: it is drawn without a question. */
function First({ draw, onFailed }: { draw: () => Promise<void>; onFailed: () => void }) {
  const { problem, run } = useDeed();
  useEffect(() => void run(draw), []);
  useEffect(() => {
    if (!problem) return;
    toast(errorWords(problem, language.value), "error");
    onFailed();
  }, [problem]);
  return null;
}
