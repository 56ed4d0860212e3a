/** At the exit, or where a tablet has no network: whose visit is it? The number stands on the slip. */
import { useSignal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { ApiError } from "../../../server/client/api";
import type { RatedTurn } from "../../../server/client/contract";
import { codeWords } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Keypad, useDigitKeys } from "../../design/controls/keypad";
import { Icon } from "../../design/drawings/icon";
import type { TabletProps } from "../tablet";
import { ratingWords } from "../words";
import { useWalkOff } from "./walk_off";
import "./number.css";

const DIGITS = 3;
const MOST_DIGITS = 5;

interface Typed { letter: Signal<string>; digits: Signal<string>; error: Signal<string | null>; refused: Signal<boolean>; busy: Signal<boolean> }

export function NumberPage(props: TabletProps) {
  const { state, words, away, language } = props;
  const typed = useTyped(state.series);
  const other = ratingWords(language === "vi" ? "en" : "vi");
  const go = (): void => void goOn(props, typed);
  return (
    <section class="number">
      <div class="number__words">
        <h1>{words.number}</h1>
        <p class="number__lead">{words.number_lead}</p>
        <p class="number__other" lang={language === "vi" ? "en" : "vi"}>{other.number_lead}</p>
        <p class="number__typed" role="status" aria-label={words.typed}><span>{typed.letter.value || "–"}</span>{typed.digits.value.padEnd(DIGITS, "·")}</p>
        <p class="number__error" role="alert">{typed.error.value && <><Icon name="error" />{typed.error.value}</>}</p>
        {away && <p class="number__away"><Icon name="offline" />{words.number_away}</p>}
      </div>
      <Keys {...props} typed={typed} go={go} />
    </section>
  );
}

function Keys({ state, words, typed, go }: TabletProps & { typed: Typed; go: () => void }) {
  const { letter, digits, busy, error, refused } = typed;
  /** After a number was refused, the next digit begins a new one. */
  const type = (edit: (digits: string) => string): void => {
    const next = edit(digits.value);
    digits.value = (refused.value && next.length > digits.value.length ? edit("") : next).replace(/\D/g, "").slice(0, MOST_DIGITS);
    refused.value = false;
    error.value = null;
  };
  useDigitKeys(type);
  const ready = letter.value !== "" && digits.value.length >= DIGITS;
  return (
    <div class="number__keys">
      {state.series.length > 1 && <div class="number__letters" role="group" aria-label={words.letter}>
        {state.series.map((one) => <button key={one} type="button" class="number__letter" aria-pressed={letter.value === one} onClick={() => { letter.value = one; error.value = null; }}>{one}</button>)}
      </div>}
      <Keypad labels={{ back: words.back, clear: words.clear }} onDigit={(digit) => type((before) => before + digit)} onBack={() => type((before) => before.slice(0, -1))} onClear={() => type(() => "")} />
      <Button kind="primary" size="kiosk" wide icon="check" busy={busy.value} disabled={!ready} onClick={go}>{words.go_on}</Button>
    </div>
  );
}

/** What somebody has typed is gone when she has walked off. */
function useTyped(series: readonly string[]): Typed {
  const only = series.length === 1 ? (series[0] ?? "") : "";
  const typed: Typed = { letter: useSignal(only), digits: useSignal(""), error: useSignal<string | null>(null), refused: useSignal(false), busy: useSignal(false) };
  const begun = typed.digits.value !== "" || typed.letter.value !== only;
  useWalkOff(begun, () => { typed.letter.value = only; typed.digits.value = ""; typed.error.value = null; typed.refused.value = false; });
  return typed;
}

/** The server says which visit it is; without network the number itself is kept with the answer. */
async function goOn({ doors, answer, away, words, language }: TabletProps, { letter, digits, error, refused, busy }: Typed): Promise<void> {
  const label = letter.value + digits.value;
  if (away) return answer.invited({ turn_token: null, label });
  busy.value = true;
  try {
    answer.invited(await doors.get<RatedTurn>(`/ratings/turn?label=${encodeURIComponent(label)}`));
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    if (problem.status === 0) answer.invited({ turn_token: null, label });
    else {
      refused.value = problem.status !== 429;
      error.value = problem.status === 404 ? words.unknown : problem.status === 429 ? words.busy : codeWords(problem.code, language);
    }
  } finally {
    busy.value = false;
  }
}
