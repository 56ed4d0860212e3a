/** What the supervisor wrote or did, above everything until the officer has confirmed it. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import type { IconName } from "../../../../kiosk_ui/design/drawings/icon";
import type { Api } from "../../../client/api";
import type { ConsoleMessage, ConsoleState, MessageKind } from "../../../client/contract";
import { clockTime } from "../../../client/time";
import { usePost } from "./sending";
import { messagesFor, MOST_AT_ONCE, told, wayTo } from "./view";
import { words } from "./words";
import "./from_floor.css";

const SIGN: Record<MessageKind, IconName> = { text: "voice", opened: "open", paused: "pause", resumed: "play", closed: "closed", moved: "walk" };

export interface MessagesProps {
  doors: Pick<Api, "post">;
  state: ConsoleState;
  staffId: string;
  /** To the counter where the officer was sent. */
  onGo: (counterId: string) => void;
}

export function Messages({ doors, state, staffId, onGo }: MessagesProps) {
  const messages = messagesFor(state, staffId);
  if (messages.length === 0) return null;
  return (
    <div class="from-floor" role="region" aria-label={words().messages}>
      {messages.slice(0, MOST_AT_ONCE).map((message) => <One key={message.id} message={message} doors={doors} counter={state.counter} onGo={onGo} />)}
      {messages.length > MOST_AT_ONCE && <p class="from-floor__more">{words().more(messages.length - MOST_AT_ONCE)}</p>}
    </div>
  );
}

interface OneProps { message: ConsoleMessage; doors: Pick<Api, "post">; counter: ConsoleState["counter"]; onGo: (counterId: string) => void }

function One({ message, doors, counter, onGo }: OneProps) {
  const w = words();
  const { busy, send } = usePost(doors);
  const { title, text } = told(message, counter.number);
  const way = wayTo(message, counter.id);
  const confirm = async (): Promise<void> => {
    if (await send(`/counters/${counter.id}/messages/${message.id}/read`) && way) onGo(way.id);
  };
  return (
    <Banner tone="notice" icon={SIGN[message.kind]} title={title}
      action={<Button size="s" kind="primary" icon={way ? "walk" : "check"} busy={busy} onClick={() => void confirm()}>{way ? w.goThere(way.number) : w.read}</Button>}>
      {text} <span class="from-floor__at">{w.at(clockTime(message.sent_at))}</span>
    </Banner>
  );
}
