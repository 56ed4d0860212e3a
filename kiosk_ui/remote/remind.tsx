/** “Remind me before the hour”: by this browser or by text message, where the centre offers them. Fetched at a touch. */
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
  const w = words();
  const panel = useSignal<{ TellMe: FunctionComponent<TellMeProps> } | null>(null);
  const { push, sms } = state.notifications;
  const open = (): void => void import("../phone/push/tell_me").then((found) => { panel.value = found; }, () => undefined);
  useEffect(() => { if (push && memory.get(REMINDED_KEY) === state.id) open(); }, [state.id, push]);
  if (state.remind_at === null || (!push && !sms)) return null;
  if (!sms && !mayPush()) return <p>{w.remindCannot}</p>;
  const TellMe = panel.value?.TellMe;
  return (
    <div class="remote__part">
      {TellMe
        ? <TellMe promised={{ kind: "hour", id: state.id, token: state.token }} doors={doors} language={language.value} />
        : <Button size="l" icon="bell" wide onClick={open}>{w.remind}</Button>}
      <p>{w.remindLead(`${clockTime(state.remind_at)}, ${dayWords(state.remind_at, language.value)}`)}</p>
    </div>
  );
}
