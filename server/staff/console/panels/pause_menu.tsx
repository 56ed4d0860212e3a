/** Why the counter rests, chosen by a digit, by arrows, or by a touch; closing the counter is the last choice. */
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { IconName } from "../../../../kiosk_ui/design/drawings/icon";
import { KeyHint } from "../../../../kiosk_ui/design/controls/key_hint";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import type { ConsoleState } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import "./pause_menu.css";

interface Entry { key: string; name: string; hint?: string; icon: IconName; act: () => void }

export function PauseMenu({ desk, state }: { desk: Desk; state: ConsoleState }) {
  const w = words();
  const menu = useRef<HTMLUListElement>(null);
  const entries = entriesOf(desk, state);
  useEffect(() => menu.current?.querySelector("button")?.focus(), []);
  const pressed = (event: KeyboardEvent): void => {
    const chosen = entries.find((entry) => entry.key === event.key);
    if (chosen) chosen.act();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(event, menu.current);
  };
  return (
    <Dialog title={w.pauseTitle} onClose={() => desk.close()}>
      <p>{w.pauseHint}</p>
      <ul class="pause-menu" ref={menu} onKeyDown={pressed}>
        {entries.map((entry) => <li key={entry.key}><Choice entry={entry} /></li>)}
      </ul>
    </Dialog>
  );
}

function Choice({ entry }: { entry: Entry }) {
  return (
    <button type="button" class="pause-menu__choice" onClick={entry.act} aria-keyshortcuts={entry.key}>
      <Icon name={entry.icon} />
      <span>{entry.name}{entry.hint && <span class="pause-menu__hint">{entry.hint}</span>}</span>
      <KeyHint keys={entry.key} />
    </button>
  );
}

/** Closing is offered only while nobody is called or served. */
function entriesOf(desk: Desk, state: ConsoleState): Entry[] {
  const w = words();
  const act = (deed: "pause" | "close", body: object) => () => {
    desk.close();
    void desk.do(deed, body);
  };
  const reasons = state.pause_reasons.map((reason, index): Entry => ({
    key: String(index + 1), name: pick(reason.name, language.value), icon: "pause", act: act("pause", { reason: reason.code }),
  }));
  return desk.refusal("close") ? reasons : [...reasons, { key: "0", name: w.close, hint: w.closeHint, icon: "closed", act: act("close", {}) }];
}

/** Arrows go round. */
function walk(event: KeyboardEvent, menu: HTMLElement | null): void {
  event.preventDefault();
  const choices = [...(menu?.querySelectorAll("button") ?? [])];
  const here = choices.findIndex((choice) => choice === document.activeElement);
  const step = event.key === "ArrowDown" ? 1 : choices.length - 1;
  choices[(here + step) % choices.length]?.focus();
}
