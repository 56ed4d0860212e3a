/** “Remind me before the hour”, or “tell me when to come” for a place: by this browser or by text message, where the centre offers them. Fetched at a touch. */
import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import type { Api } from "../../server/client/api";
import type { BookedState } from "../../server/client/contract";
import { memory } from "../../server/client/device";
import { clockTime, dayWords } from "../../server/client/time";
import { Button } from "../design/controls/button";
import { mayPush, REMINDED_KEY } from "../phone/pages/push";
import type { TellMeProps } from "../phone/push/tell_me";
import { language, words } from "./frame";

export function Remind({ doors, state }: { doors: Api; state: BookedState }) {
  const panel = useSignal<{ TellMe: FunctionComponent<TellMeProps> } | null>(null);
  const { push, sms } = state.notifications;
  const open = (): void => void import("../phone/push/tell_me").then((found) => { panel.value = found; }, () => undefined);
  useEffect(() => { if (push && memory.get(REMINDED_KEY) === state.id) open(); }, [state.id, push]);
  if (!push && !sms) return null;
  const said = saidOf(state);
  if (!sms && !mayPush()) return <p>{said.cannot}</p>;
  const TellMe = panel.value?.TellMe;
  return (
    <div class="remote__part">
      {TellMe
        ? <TellMe promised={{ kind: state.kind, id: state.id, token: state.token }} doors={doors} language={language.value} />
        : <Button size="l" icon="bell" wide onClick={open}>{said.title}</Button>}
      <p>{said.lead}</p>
    </div>
  );
}

function saidOf({ remind_at }: BookedState): { title: string; lead: string; cannot: string } {
  const w = words();
  if (remind_at === null) return { title: w.come, lead: w.comeLead, cannot: w.comeCannot };
  return { title: w.remind, lead: w.remindLead(`${clockTime(remind_at)}, ${dayWords(remind_at, language.value)}`), cannot: w.remindCannot };
}
