/** Hours to choose from: some days, and the hours of the one that is open. */
import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { FreeSlots } from "../../server/client/contract";
import { calendarWords, clockTime } from "../../server/client/time";
import { Button } from "../design/controls/button";
import { language, Problem, words } from "./frame";

/** The year is no news among the days to come. */
const shortDay = (day: string): string => calendarWords(day, language.value).replace(/[/ ]\d{4}$/, "");

export interface SlotsProps { doors: Api; site: string; service_id: string; busy: boolean; onChoose: (at: string) => void; round: number; act: (at: string) => string }

/** `round` rises when what is shown has turned out to be old; `act` words the button for a chosen hour. */
export function SlotPicker({ doors, site, service_id, busy, onChoose, round, act }: SlotsProps) {
  const w = words();
  const [from, begin] = useState<string | null>(null);
  const [found, show] = useState<FreeSlots | null>(null);
  const [problem, tell] = useState<ApiError | null>(null);
  const [day, open] = useState<string | null>(null);
  const [at, choose] = useState<string | null>(null);
  const load = (): void => {
    tell(null);
    choose(null);
    doors.get<FreeSlots>(`/afar/${site}/slots?service_id=${service_id}${from ? `&day=${from}` : ""}`).then((answer) => {
      show(answer);
      open((now) => (answer.days.some((one) => one.day === now) ? now : (answer.days.find((one) => one.slots.some((slot) => slot.left > 0))?.day ?? answer.days[0]?.day ?? null)));
    }, (refused: unknown) => { if (refused instanceof ApiError) tell(refused); else throw refused; });
  };
  useEffect(load, [from, round, service_id]);
  if (problem) return <div class="remote__part"><Problem problem={problem} /><Button icon="refresh" wide onClick={load}>{w.again}</Button></div>;
  if (!found) return <p role="status">{w.loading}…</p>;
  const slots = found.days.find((one) => one.day === day)?.slots ?? [];
  return (
    <div class="remote__part">
      {found.days.length === 0 && <p>{w.noSlots}</p>}
      <div class="slots__days" role="group" aria-label={w.book}>
        {found.days.map((one) => <button key={one.day} type="button" class="slots__day" aria-pressed={one.day === day} onClick={() => { open(one.day); choose(null); }}>{shortDay(one.day)}</button>)}
      </div>
      <div class="slots__turn">
        {from !== null && <Button size="s" kind="quiet" icon="back" onClick={() => begin(null)}>{w.firstDays}</Button>}
        {found.next !== null && <Button size="s" kind="quiet" iconAfter="next" onClick={() => begin(found.next)}>{w.moreDays}</Button>}
      </div>
      <div class="slots__hours" role="group" aria-label={w.chooseHour}>
        {slots.map((one) => (
          <button key={one.at} type="button" class="slots__hour" disabled={one.left === 0} aria-pressed={one.at === at} onClick={() => choose(one.at)}>
            <strong>{clockTime(one.at)}</strong><small>{one.left === 0 ? w.full : w.left(one.left)}</small>
          </button>
        ))}
      </div>
      {at !== null && day !== null && <div class="slots__act"><Button kind="primary" size="l" icon="clock" wide busy={busy} onClick={() => onChoose(at)}>{act(`${clockTime(at)}, ${calendarWords(day, language.value)}`)}</Button></div>}
    </div>
  );
}
