/** The question: one touch on a face is an answer. */
import { Levels } from "../../design/controls/rating_choice";
import type { Draft, Invitation } from "../answer";
import type { TabletProps } from "../tablet";
import { ratingWords } from "../words";
import { useWalkOff } from "./walk_off";

export function AskPage({ state, answer, words, language, invitation, draft }: TabletProps & { invitation: Invitation; draft: Draft | null }) {
  const other = language === "vi" ? "en" : "vi";
  useWalkOff(draft !== null, () => void answer.send());
  return (
    <section class="ask">
      <div class="ask__words" aria-live="polite">
        <p class="ask__about">{words.about(invitation.label)}</p>
        <h1>{words.ask}</h1>
        {state.languages.includes(other) && <p class="ask__other" lang={other}>{ratingWords(other).ask}</p>}
      </div>
      <Levels levels={state.levels} language={language} chosen={draft?.score ?? null} onChoose={(score) => answer.mark(score)} />
      <p class="ask__note">{words.anonymous}</p>
    </section>
  );
}
