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

/** Reasons are asked after a low mark (the lowest two of five) and after the highest, not between. */
export function reasonsFor(score: number, levels: readonly RatingLevel[], reasons: readonly RatingReason[]): RatingReason[] {
  const place = standing(score, levels);
  const when = place >= 1 ? "high" : place <= 0.25 ? "low" : null;
  return reasons.filter((reason) => reason.when === when);
}

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
