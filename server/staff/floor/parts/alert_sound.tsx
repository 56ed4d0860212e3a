/** Two soft notes when something new needs a person: off until somebody switches it on, and remembered in this browser. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import type { AlertRow } from "../../../client/contract";
import { memory } from "../../../client/device";
import { fresh, unseen } from "../alerts";
import { words } from "../words";

const KEY = "toiluot.floor.sound";
const NOTES_HZ = [660, 880] as const;
const NOTE_S = 0.18;

export function AlertSound({ alerts }: { alerts: readonly AlertRow[] }) {
  const w = words();
  const [on, setOn] = useState(() => memory.get(KEY) === "on");
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (on && known.current && fresh(known.current, alerts).length > 0) ring();
    known.current = new Set(unseen(alerts).map((alert) => alert.id));
  }, [alerts, on]);
  const turn = (next: boolean): void => {
    setOn(next);
    memory.set(KEY, next ? "on" : "off");
    if (next) ring();
  };
  return <Toggle label={w.sound} on={on} words={{ on: w.on, off: w.off }} onChange={turn} />;
}

/** The first one, at the switch itself, also tells the browser that somebody wants to hear. */
function ring(): void {
  const context = new AudioContext();
  NOTES_HZ.forEach((hertz, place) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + place * NOTE_S;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.12, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + NOTE_S);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + NOTE_S);
  });
  setTimeout(() => void context.close(), 1000);
}
