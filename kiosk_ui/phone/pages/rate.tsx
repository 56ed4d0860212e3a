/** The question after the visit, on the citizen's own phone; the same levels and reasons as on the tablet. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { FollowedTicket } from "../../../server/client/contract";
import { memory } from "../../../server/client/device";
import { browserShelf, outbox } from "../../../server/client/outbox";
import { newRequestId } from "../../../server/client/request_id";
import { Button } from "../../design/controls/button";
import { Levels, Reasons, reasonsFor } from "../../design/controls/rating_choice";
import { TextArea } from "../../design/controls/text_field";
import { Icon } from "../../design/drawings/icon";
import { ratingWords } from "../../rating_tablet/words";
import type { RatingWords } from "../../rating_tablet/words";
import type { PhoneProps } from "../phone";
import "./rate.css";

type Rating = NonNullable<FollowedTicket["rating"]>;

const givenKey = (turn_token: string): string => `toiluot.rated.${turn_token}`;

/** Nothing before the finish; thanks once it was given here, even before it has arrived. */
export function RatePage(props: PhoneProps) {
  const box = useMemo(() => outbox(props.doors, browserShelf("outbox.phone")), [props.doors]);
  const sent = useSignal<string | null>(null);
  const rating = props.ticket.rating;
  const words = ratingWords(props.language);
  const given = rating !== null && memory.get(givenKey(rating.turn_token)) !== null;
  if (sent.value !== null || given) return <Thanks words={words} />;
  if (!rating) return null;
  const send = (body: RatingBody): void => {
    memory.set(givenKey(rating.turn_token), body.request_id);
    sent.value = rating.turn_token;
    void box.put("/ratings", body);
  };
  return <Question {...props} rating={rating} send={send} />;
}

function Thanks({ words }: { words: RatingWords }) {
  return <section class="rate rate--thanks" role="status"><Icon name="check" /><h2>{words.thanks}</h2><p>{words.thanks_lead}</p></section>;
}

type RatingBody = { turn_token: string; score: number; reasons: string[]; comment: string | null; request_id: string };

function Question({ rating, language, send }: PhoneProps & { rating: Rating; send: (body: RatingBody) => void }) {
  const words = ratingWords(language);
  const score = useSignal<number | null>(null);
  const chosen = useSignal<string[]>([]);
  const comment = useSignal("");
  const reasons = score.value === null ? [] : reasonsFor(score.value, rating.levels, rating.reasons);
  const mark = (to: number): void => { if (to !== score.value) { score.value = to; chosen.value = []; } };
  const submit = (to: number): void => send({
    turn_token: rating.turn_token, score: to, reasons: chosen.value, comment: comment.value.trim() || null, request_id: newRequestId(),
  });
  return (
    <section class="rate">
      <h2>{words.ask}</h2>
      <Levels levels={rating.levels} language={language} chosen={score.value} onChoose={mark} />
      {score.value !== null && <>
        {reasons.length > 0 && <h3>{reasons[0]?.when === "low" ? words.why_low : words.why_high}</h3>}
        {reasons.length > 0 && <Reasons reasons={reasons} language={language} chosen={chosen.value} onChange={(codes) => { chosen.value = codes; }} />}
        <TextArea label={words.comment} hint={words.comment_hint} maxLength={500} value={comment.value} onText={(text) => { comment.value = text; }} />
        <Button kind="primary" size="l" wide onClick={() => submit(score.value ?? 0)}>{words.send}</Button>
      </>}
      <p class="rate__note">{words.anonymous}</p>
    </section>
  );
}
