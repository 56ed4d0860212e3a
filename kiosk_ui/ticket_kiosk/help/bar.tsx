/** "Trợ giúp hiển thị": one button on every page opens its switches in place of the foot; what they do is seen at once. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../../design/controls/button";
import { Icon } from "../../design/drawings/icon";
import type { IconName } from "../../design/drawings/icon";
import type { KioskProps } from "../kiosk_props";
import type { Access, Loud } from "../visit/visit";

type Props = Pick<KioskProps, "visit" | "words">;
type BarProps = Pick<KioskProps, "visit" | "words" | "state" | "reading">;

/** On the number's own page beside its other buttons, so without words there. */
export function HelpButton({ visit, words, bare = false }: Props & { bare?: boolean }) {
  const open = (): void => { visit.helping.value = true; };
  return (
    <Button kind="secondary" size="kiosk" icon="accessibility" data-say="help" class={`help__open${bare ? " help__open--bare" : ""}`} aria-expanded={visit.helping.value}
      {...(bare ? { "aria-label": words.help } : {})} onClick={open}>{bare ? null : words.help}</Button>
  );
}

/** The foot of a page that has none of its own. */
export function HelpFoot(props: BarProps) {
  return props.visit.helping.value ? <HelpBar {...props} /> : <div class="help__foot"><HelpButton {...props} /></div>;
}

export function HelpBar({ visit, words, state, reading }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => bar.current?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true }), []);
  const { large, contrast, low, aloud, loud } = visit.access.value;
  const isMute = aloud && reading === "cannot";
  const set = (change: Partial<Access>): void => { visit.access.value = { ...visit.access.value, ...change }; };
  return (
    <div ref={bar} class="help" role="group" aria-label={words.help}>
      <Switch say="large" icon="size" name={words.access_large} on={large} words={words} onFlip={() => set({ large: !large })} />
      <Switch say="contrast" icon="contrast" name={words.access_contrast} on={contrast} words={words} onFlip={() => set({ contrast: !contrast })} />
      <Switch say="low" icon="wheelchair" name={words.access_low} on={low} words={words} class="help__switch--low" onFlip={() => set({ low: !low })} />
      {state.reads_aloud && <Switch say="aloud" icon={isMute ? "mute" : "voice"} name={words.access_aloud} on={aloud} onFlip={() => set({ aloud: !aloud })}
        words={isMute ? { ...words, on: words.aloud_cannot_short } : words} />}
      {state.reads_aloud && aloud && !isMute && <Volume loud={loud} words={words} onTurn={() => set({ loud: LOUDER[loud] })} />}
      <button type="button" class="help__switch help__switch--close" data-say="close" onClick={() => shut(visit)}>
        <Icon name="close" /><span class="help__name">{words.close}</span>
      </button>
    </div>
  );
}

const LOUDER: Record<Loud, Loud> = { soft: "middle", middle: "loud", loud: "soft" };

/** Each touch is a step louder, and from the loudest back to the softest; the step itself is said. */
function Volume({ loud, words, onTurn }: { loud: Loud; words: Props["words"]; onTurn: () => void }) {
  return (
    <button type="button" class="help__switch" data-say={`volume ${loud}`} onClick={onTurn}>
      <Icon name="voice" />
      <span class="help__name">{words.access_volume}</span>
      <span class="help__state">{words.volume[loud]}</span>
    </button>
  );
}

/** The focus goes back to the button that opened it. */
function shut(visit: Props["visit"]): void {
  visit.helping.value = false;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".help__open")?.focus({ preventScroll: true }));
}

interface SwitchProps { say: string; icon: IconName; name: string; on: boolean; words: Props["words"]; onFlip: () => void; class?: string }

/** On shows by a tick, a word and a heavy frame as well as by colour. */
function Switch({ say, icon, name, on, words, onFlip, class: more = "" }: SwitchProps) {
  return (
    <button type="button" role="switch" aria-checked={on} data-say={`${say} ${on ? "on" : "off"}`} class={`help__switch${on ? " help__switch--on" : ""} ${more}`} onClick={onFlip}>
      <Icon name={icon} />
      <span class="help__name">{name}</span>
      <span class="help__state" aria-hidden="true">{on && <Icon name="check" />}{on ? words.on : words.off}</span>
    </button>
  );
}
