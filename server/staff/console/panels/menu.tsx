/** A few choices, each by its digit, by arrows and Enter, or by a touch; the first has the focus. */
import { useEffect, useRef } from "preact/hooks";
import { KeyHint } from "../../../../kiosk_ui/design/controls/key_hint";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { IconName } from "../../../../kiosk_ui/design/drawings/icon";
import "./menu.css";

export interface Entry { key: string; name: string; hint?: string; icon: IconName; act: () => void }

export function Menu({ entries }: { entries: readonly Entry[] }) {
  const menu = useRef<HTMLUListElement>(null);
  useEffect(() => menu.current?.querySelector("button")?.focus(), []);
  const pressed = (event: KeyboardEvent): void => {
    const chosen = entries.find((entry) => entry.key === event.key);
    if (chosen) chosen.act();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(event, menu.current);
  };
  return <ul class="menu" ref={menu} onKeyDown={pressed}>{entries.map((entry) => <li key={entry.key}><Choice entry={entry} /></li>)}</ul>;
}

function Choice({ entry }: { entry: Entry }) {
  return (
    <button type="button" class="menu__choice" onClick={entry.act} aria-keyshortcuts={entry.key}>
      <Icon name={entry.icon} />
      <span>{entry.name}{entry.hint && <span class="menu__hint">{entry.hint}</span>}</span>
      <KeyHint keys={entry.key} />
    </button>
  );
}

/** Arrows go round. */
function walk(event: KeyboardEvent, menu: HTMLElement | null): void {
  event.preventDefault();
  const choices = [...(menu?.querySelectorAll("button") ?? [])];
  const here = choices.findIndex((choice) => choice === document.activeElement);
  const step = event.key === "ArrowDown" ? 1 : choices.length - 1;
  choices[(here + step) % choices.length]?.focus();
}
