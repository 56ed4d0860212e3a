/** The question after the visit, on the citizen's own phone; the same levels and reasons as on the tablet. */
import { useEffect, useMemo } from "preact/hooks";
import { BASE } from "../../../server/client/api";
import type { FollowedTicket } from "../../../server/client/contract";
import { browserShelf, outbox } from "../../../server/client/outbox";
import type { Outbox } from "../../../server/client/outbox";
import { codeWords, pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Further, Levels, Reasons, reasonsFor } from "../../design/controls/rating_choice";
import { TextArea } from "../../design/controls/text_field";
import { Icon } from "../../design/drawings/icon";
import { Answer, bodyOf } from "../../rating_tablet/answer";
import type { Draft } from "../../rating_tablet/answer";
import { useWalkOff } from "../../rating_tablet/pages/walk_off";
import { ratingWords } from "../../rating_tablet/words";
import type { RatingWords } from "../../rating_tablet/words";
import { ANSWER_KEY } from "../phone";
import type { PhoneProps } from "../phone";
import "./rate.css";

type Rating = NonNullable<FollowedTicket["rating"]>;

/** Nothing before the finish; thanks once it was given here, even before it has arrived. The next turn is asked anew. */
export function RatePage(props: PhoneProps) {
  const box = useMemo(() => outbox(props.doors, browserShelf("outbox.phone")), [props.doors]);
  const answer = useMemo(() => new Answer(box, ANSWER_KEY), [box]);
  const { rating, label } = props.ticket;
  const words = ratingWords(props.language);
  useOffered(answer, rating, label);
  const step = answer.step.value;
  useWalkOff(step.kind === "marked", () => void answer.send());
  useClosing(answer);
  if (step.kind === "thanked") return <Thanks language={props.language} words={words} box={box} request_id={step.request_id} />;
  if (rating && answer.isAnswered({ turn_token: rating.turn_token, label })) return <Thanks language={props.language} words={words} box={box} request_id={null} />;
  if (!rating || step.kind === "idle") return null;
  return <Question {...props} rating={rating} answer={answer} draft={step.kind === "marked" ? step.draft : null} />;
}

function useOffered(answer: Answer, rating: Rating | null, label: string): void {
  useEffect(() => {
    const invitation = rating && { turn_token: rating.turn_token, label };
    if (invitation && !answer.isAnswered(invitation) && answer.step.value.kind === "thanked") answer.next();
    answer.invited(invitation);
  }, [rating?.turn_token]);
}

/** Who closes the page has answered: the mark goes out while the browser still lets it. */
function useClosing(answer: Answer): void {
  useEffect(() => {
    const closing = (): void => {
      const step = answer.step.value;
      if (step.kind !== "marked") return;
      navigator.sendBeacon(`${BASE}/ratings`, new Blob([JSON.stringify(bodyOf(step.draft))], { type: "application/json" }));
      answer.left();
    };
    addEventListener("pagehide", closing);
    return () => removeEventListener("pagehide", closing);
  }, [answer]);
}

function Thanks({ words, box, request_id, language }: Pick<PhoneProps, "language"> & { words: RatingWords; box: Outbox; request_id: string | null }) {
  const refusal = box.refusals.value.find((one) => one.request_id === request_id);
  return <section class="rate rate--thanks" role="status"><Icon name="check" /><h2>{words.thanks}</h2><p>{refusal ? codeWords(refusal.code, language) : words.thanks_lead}</p></section>;
}

function Question({ rating, language, answer, draft }: PhoneProps & { rating: Rating; answer: Answer; draft: Draft | null }) {
  const words = ratingWords(language);
  const mark = (score: number): void => { answer.reconsider(); answer.mark(score); };
  return (
    <section class="rate">
      <h2>{words.ask}</h2>
      {rating.counter !== null && <p class="rate__where">{words.counter} {rating.counter}</p>}
      <Levels levels={rating.levels} language={language} chosen={draft?.score ?? null} onChoose={mark} />
      {draft && <More rating={rating} language={language} answer={answer} draft={draft} words={words} />}
      <p class="rate__note">{words.anonymous}</p>
    </section>
  );
}

function More({ rating, language, answer, draft, words }: Pick<PhoneProps, "language"> & { rating: Rating; answer: Answer; draft: Draft; words: RatingWords }) {
  const reasons = reasonsFor(draft.score, rating.reasons);
  const further = rating.levels.find((one) => one.score === draft.score)?.question;
  return (
    <>
      {reasons.length > 0 && <h3>{reasons.every((one) => one.when === "low") ? words.why_low : reasons.every((one) => one.when === "high") ? words.why_high : words.why}</h3>}
      {reasons.length > 0 && <Reasons reasons={reasons} language={language} chosen={draft.reasons} onChange={(codes) => answer.add({ reasons: codes })} />}
      {further && <Further question={pick(further, language)} yes={words.yes} no={words.no} answer={draft.answer} onAnswer={(said) => answer.add({ answer: said })} />}
      <TextArea label={words.comment} hint={words.comment_hint} maxLength={500} value={draft.comment} onText={(comment) => answer.add({ comment })} />
      <Button kind="primary" size="l" wide onClick={() => void answer.send()}>{words.send}</Button>
    </>
  );
}
