/** The question after a visit: levels by face, word and order; then reasons that fit the mark. Shared by tablet and phone. */
import type { Language, RatingLevel, RatingReason } from "../../../server/client/contract";
import { pick } from "../../../server/client/words";
import { RatingFace } from "../drawings/rating_face";
import { Choice } from "./choice";
import "./rating_choice.css";

/** Where a mark stands between the lowest (0) and the highest (1) of the site's levels. */
export function standing(score: number, levels: readonly RatingLevel[]): number {
  const scores = levels.map((level) => level.score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return high > low ? (score - low) / (high - low) : 1;
}

/** The reasons that the centre offers after this mark. */
export const reasonsFor = (score: number, reasons: readonly RatingReason[]): RatingReason[] => reasons.filter(({ scores }) => scores.includes(score));

export interface LevelsProps { levels: readonly RatingLevel[]; language: Language; chosen: number | null; onChoose: (score: number) => void }

/** Best first, as the words are said. */
export function Levels({ levels, language, chosen, onChoose }: LevelsProps) {
  const ordered = [...levels].sort((a, b) => b.score - a.score);
  return (
    <div class={`levels levels--${ordered.length}`} role="group">
      {ordered.map((level) => (
        <button key={level.score} type="button" class="level" data-score={level.score} aria-pressed={level.score === chosen} onClick={() => onChoose(level.score)}>
          <span class="level__face"><RatingFace score={1 + Math.round(4 * standing(level.score, levels))} /></span>
          <span class="level__name">{pick(level.name, language)}</span>
        </button>
      ))}
    </div>
  );
}

export interface FurtherProps { question: string; yes: string; no: string; answer: boolean | null; onAnswer: (answer: boolean | null) => void }

/** The question after a mark; a second touch takes the answer back. */
export function Further({ question, yes, no, answer, onAnswer }: FurtherProps) {
  const choices: [boolean, string][] = [[true, yes], [false, no]];
  return (
    <div class="further" role="group" aria-label={question}>
      <p class="further__question">{question}</p>
      {choices.map(([value, said]) => (
        <button key={said} type="button" class="further__choice" aria-pressed={answer === value} onClick={() => onAnswer(answer === value ? null : value)}>{said}</button>
      ))}
    </div>
  );
}

export interface ReasonsProps { reasons: readonly RatingReason[]; language: Language; chosen: readonly string[]; onChange: (codes: string[]) => void }

/** Any number of them. */
export function Reasons({ reasons, language, chosen, onChange }: ReasonsProps) {
  return (
    <div class="reasons">
      {reasons.map(({ code, name }) => (
        <Choice key={code} kind="check" name={code} checked={chosen.includes(code)}
          onChange={(on) => onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code))}>{pick(name, language)}</Choice>
      ))}
    </div>
  );
}
