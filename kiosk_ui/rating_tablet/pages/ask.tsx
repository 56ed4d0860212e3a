/** The question: one touch on a face is an answer. */
import { clockTime } from "../../../server/client/time";
import { Button } from "../../design/controls/button";
import { Levels } from "../../design/controls/rating_choice";
import type { Draft, Invitation } from "../answer";
import type { TabletProps } from "../tablet";
import { ratingWords } from "../words";
import { useWalkOff } from "./walk_off";

export function AskPage({ state, answer, words, language, invitation, draft }: TabletProps & { invitation: Invitation; draft: Draft | null }) {
  const other = language === "vi" ? "en" : "vi";
  const atExit = state.counter === null || invitation.turn_token === null;
  useWalkOff(draft !== null || atExit, () => void (draft ? answer.send() : answer.invited(null)));
  return (
    <section class="ask">
      <div class="ask__words" aria-live="polite">
        <p class="ask__about">{words.about(invitation.label)}{invitation.counter && invitation.finished_at ? ` · ${words.where(invitation.counter, clockTime(invitation.finished_at))}` : ""}</p>
        <h1>{words.ask}</h1>
        {state.languages.includes(other) && <p class="ask__other" lang={other}>{ratingWords(other).ask}</p>}
      </div>
      <Levels levels={state.levels} language={language} chosen={draft?.score ?? null} onChoose={(score) => answer.mark(score)} />
      <p class="ask__note">{words.anonymous}</p>
      {atExit && !draft && <div class="ask__not-mine"><Button size="l" icon="undo" onClick={() => answer.invited(null)}>{words.not_mine}</Button></div>}
    </section>
  );
}
