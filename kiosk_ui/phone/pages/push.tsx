/** News that reaches a phone whose screen is dark, where the centre offers them. What it takes is fetched at a touch. */
import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { memory } from "../../../server/client/device";
import { Button } from "../../design/controls/button";
import type { PhoneProps } from "../phone";
import type { TellMeProps } from "../push/tell_me";

/** Of which ticket this browser is told; a page that opens again shows it at once. */
export const TOLD_KEY = "toiluot.told";
/** And of which appointment. */
export const REMINDED_KEY = "toiluot.reminded";

const WORDS = {
  vi: { open: "Báo cả khi đã đóng trang", cannot: "Điện thoại này chỉ báo được khi trang còn mở." },
  en: { open: "Tell me with the page closed too", cannot: "This phone can tell you only while the page is open." },
};

/** Browsers push on secure pages alone; an iPhone only for pages that were put on its home screen. */
export const mayPush = (): boolean => isSecureContext && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

export function Push(props: PhoneProps) {
  const panel = useSignal<{ TellMe: FunctionComponent<TellMeProps> } | null>(null);
  const { push, sms } = props.ticket.notifications;
  const { id, token } = props.ticket;
  const open = (): void => void import("../push/tell_me").then((found) => { panel.value = found; }, () => undefined);
  useEffect(() => { if (push && memory.get(TOLD_KEY) === props.ticket.id) open(); }, [props.ticket.id, push]);
  if (!push && !sms) return null;
  if (!sms && !mayPush()) return <p class="announce__lead">{WORDS[props.language].cannot}</p>;
  const TellMe = panel.value?.TellMe;
  return TellMe ? <TellMe promised={{ kind: "turn", id, token }} doors={props.doors} language={props.language} /> : <Button kind="secondary" size="l" wide onClick={open}>{WORDS[props.language].open}</Button>;
}
