/** A time against its aim: a calm bar, and the verdict in words with a shape of its own. */
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { durationWords, stopwatch } from "../../../client/time";
import { language } from "../../sign_in/language";
import type { Aim } from "../desk/view";
import { words } from "../words";
import "./meter.css";

/** The aim stands at two thirds of the rail, so that going over is seen as well as read. */
const AIM_AT = 2 / 3;

/** Only minutes that have passed, as in the line and in the reason for a call. */
const wholeMinutes = (seconds: number): string => durationWords(Math.floor(seconds / 60) * 60, language.value);

export interface MeterProps {
  title: string;
  aim: Aim | null;
  /** A running time shows its seconds. */
  running?: boolean;
}

export function Meter({ title, aim, running = false }: MeterProps) {
  const w = words();
  if (!aim) return <div class="meter"><p class="meter__title">{title}</p><p class="meter__none">{w.notStarted}</p></div>;
  const target = durationWords(aim.target_s, language.value);
  return (
    <div class="meter">
      <p class="meter__title">{title} <span class="meter__target">· {w.target(target)}</span></p>
      <p class="meter__spent">{running ? stopwatch(aim.spent_s) : wholeMinutes(aim.spent_s)}</p>
      <Rail part={aim.part} />
      <Verdict over_s={aim.over_s} />
    </div>
  );
}

function Rail({ part }: { part: number }) {
  const spent = Math.min(part * AIM_AT, 1) * 100;
  const within = Math.min(spent, AIM_AT * 100);
  return (
    <svg class="meter__rail" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="meter__whole" width="100" height="6" />
      <rect class="meter__within" width={within} height="6" />
      <rect class="meter__over" x={within} width={spent - within} height="6" />
      <rect class="meter__aim" x={AIM_AT * 100 - 0.3} width="0.6" height="6" />
    </svg>
  );
}

function Verdict({ over_s }: { over_s: number }) {
  const w = words();
  if (over_s <= 0) return <StatusChip tone="leaf" shape="filled">{w.within}</StatusChip>;
  return <StatusChip tone="ink" shape="half">{w.over(wholeMinutes(over_s))}</StatusChip>;
}
