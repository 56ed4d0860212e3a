/** The hall's time by the server's clock, whatever the device believes. */
import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../../server/client/contract";
import { clockTime, dayWords } from "../../../server/client/time";
import "./clock.css";

/** Draws again each second, so that the minute turns on time. */
export function useNow(now: () => Date): Date {
  const [shown, show] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => show(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return shown;
}

export function Clock({ now, language = "vi", withDay = true }: { now: () => Date; language?: Language; withDay?: boolean }) {
  const shown = useNow(now);
  return (
    <div class="clock">
      <time class="clock__time">{clockTime(shown)}</time>
      {withDay && <span class="clock__day">{dayWords(shown, language)}</span>}
    </div>
  );
}
