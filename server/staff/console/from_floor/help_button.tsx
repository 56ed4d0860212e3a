/** The silent call for help: one small button; nothing sounds, and no public screen shows anything. */
import { useEffect, useState } from "preact/hooks";
import { Button, IconButton } from "../../../../kiosk_ui/design/controls/button";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { useNow } from "../../../../kiosk_ui/design/layout/clock";
import type { Api } from "../../../client/api";
import type { ConsoleState } from "../../../client/contract";
import { usePost } from "./sending";
import { undoLeft } from "./view";
import { words } from "./words";
import "./from_floor.css";

export interface HelpButtonProps { doors: Pick<Api, "post">; state: ConsoleState; serverNow: () => Date }

type Asked = NonNullable<ConsoleState["help"]>;

/** What was pressed stands at once; the counter's next state confirms it. */
export function HelpButton({ doors, state, serverNow }: HelpButtonProps) {
  const { busy, send } = usePost(doors);
  const [pressed, setPressed] = useState<Asked | "over" | null>(null);
  useEffect(() => setPressed(null), [state.help?.asked_at, state.help?.seen_at]);
  const door = `/counters/${state.counter.id}/help`;
  const asked = pressed === "over" ? null : pressed ?? state.help;
  const ask = async (): Promise<void> => {
    if (await send(door)) setPressed({ asked_at: serverNow().toISOString(), seen_at: null, seen_by: null });
  };
  const takeBack = async (): Promise<void> => {
    if (await send(`${door}/withdraw`)) setPressed("over");
  };
  return asked
    ? <Standing asked={asked} busy={busy} serverNow={serverNow} takeBack={() => void takeBack()} />
    : <IconButton icon="help" label={words().ask} size="s" busy={busy} onClick={() => void ask()} />;
}

function Standing({ asked, busy, serverNow, takeBack }: { asked: Asked; busy: boolean; serverNow: () => Date; takeBack: () => void }) {
  const w = words();
  const left = undoLeft(asked.asked_at, useNow(serverNow));
  const isSeen = asked.seen_at !== null;
  return (
    <span class="help-asked">
      <span role="status"><StatusChip tone={isSeen ? "leaf" : "quiet"} shape={isSeen ? "filled" : "ring"}>{isSeen ? w.seen(asked.seen_by ?? w.someone) : w.asked}</StatusChip></span>
      <Button kind="quiet" size="s" icon={left > 0 ? "undo" : "check"} busy={busy} onClick={takeBack} title={left > 0 ? undefined : w.overHint}>{left > 0 ? w.undo(left) : w.over}</Button>
    </span>
  );
}
