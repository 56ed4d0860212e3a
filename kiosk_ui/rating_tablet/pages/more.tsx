/** After the mark: reasons where they help, words if wanted. Sends itself when nobody touches any more. */
import type { RatingReason } from "../../../server/client/contract";
import { pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Further, Reasons, reasonsFor, standing } from "../../design/controls/rating_choice";
import { TextArea } from "../../design/controls/text_field";
import { RatingFace } from "../../design/drawings/rating_face";
import { CountdownRing } from "../../design/feedback/countdown_ring";
import type { Draft } from "../answer";
import type { TabletProps } from "../tablet";
import type { RatingWords } from "../words";
import { useWalkOff, WALK_OFF_S } from "./walk_off";

export function MorePage(props: TabletProps & { draft: Draft }) {
  const { state, answer, words, language, draft } = props;
  const reasons = reasonsFor(draft.score, state.reasons);
  const further = state.levels.find((one) => one.score === draft.score)?.question;
  return (
    <section class="more">
      <Chosen {...props} />
      <div class="more__rest">
        <h1>{question(reasons, words)}</h1>
        <p class="more__note">{words.optional}</p>
        {reasons.length > 0 && <Reasons reasons={reasons} language={language} chosen={draft.reasons} onChange={(codes) => answer.add({ reasons: codes })} />}
        {further && <Further question={pick(further, language)} yes={words.yes} no={words.no} answer={draft.answer} onAnswer={(said) => answer.add({ answer: said })} />}
        <TextArea label={words.comment} hint={words.comment_hint} rows={reasons.length > 0 ? (further ? 1 : 2) : 5} value={draft.comment} onText={(comment) => answer.add({ comment })} />
        <Send {...props} />
      </div>
    </section>
  );
}

function question(reasons: readonly RatingReason[], words: RatingWords): string {
  const when = new Set(reasons.map((one) => one.when)).size === 1 ? reasons[0]?.when : null;
  return when === "low" ? words.why_low : when === "high" ? words.why_high : words.why;
}

function Chosen({ state, answer, words, language, draft }: TabletProps & { draft: Draft }) {
  const level = state.levels.find((one) => one.score === draft.score);
  return (
    <div class="more__chosen">
      <p>{words.marked}</p>
      <span class="more__face"><RatingFace score={1 + Math.round(4 * standing(draft.score, state.levels))} /></span>
      <p class="more__level" role="status">{level && pick(level.name, language)}</p>
      <Button size="l" icon="undo" onClick={() => answer.reconsider()}>{words.change}</Button>
    </div>
  );
}

function Send({ answer, words }: TabletProps) {
  const left_s = useWalkOff(true, () => void answer.send());
  return (
    <div class="more__send">
      <CountdownRing left_s={left_s} whole_s={WALK_OFF_S} label={words.sends_itself(Math.ceil(left_s))} />
      <Button kind="primary" size="kiosk" icon="check" onClick={() => void answer.send()}>{words.send}</Button>
    </div>
  );
}
