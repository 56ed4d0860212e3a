/** One rating: the mark and why, the words, where and when; and its follow-up. */
import { useSignal } from "@preact/signals";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextArea } from "../../../../kiosk_ui/design/controls/text_field";
import { RatingFace } from "../../../../kiosk_ui/design/drawings/rating_face";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import type { ChipShape, ChipTone } from "../../../../kiosk_ui/design/feedback/status_chip";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { Api } from "../../../client/api";
import type { FeedbackRow, FollowedUp, FollowUp, FollowUpStep } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { clockTime, dateNumbers } from "../../../client/time";
import { errorWords, pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { words } from "../words";

type State = FollowUp["state"];
const CHIPS: Record<State, { tone: ChipTone; shape: ChipShape }> = {
  open: { tone: "gold", shape: "ring" }, seen: { tone: "ink", shape: "half" }, talked: { tone: "ink", shape: "half" }, solved: { tone: "leaf", shape: "filled" },
};
const NEXT: Record<State, FollowUpStep[]> = { open: ["seen", "talked", "solved"], seen: ["talked", "solved"], talked: ["solved"], solved: [] };

export interface CardProps { row: FeedbackRow; doors: Api; may: boolean; onKept: (follow_up: FollowUp) => void }

export function Card(props: CardProps) {
  const { row, may } = props;
  const open = useSignal(false);
  return (
    <article class="rating-card" data-score={row.score}>
      <span class="rating-card__face"><RatingFace score={row.score} /></span>
      <div class="rating-card__said"><Said row={row} /></div>
      <div class="rating-card__case">
        {row.follow_up && <StatusChip {...CHIPS[row.follow_up.state]}>{words().states[row.follow_up.state]}</StatusChip>}
        {may && <Button size="s" kind={row.follow_up && row.follow_up.state !== "solved" ? "secondary" : "quiet"} aria-expanded={open.value} onClick={() => { open.value = !open.value; }}>{words().begin}</Button>}
      </div>
      {open.value && <Case {...props} />}
    </article>
  );
}

export function Said({ row }: { row: FeedbackRow }) {
  const w = words();
  const reasons = row.reasons.map((reason) => pick(reason.name, language.value));
  return (
    <>
      <p class="rating-card__level"><strong>{pick(row.level, language.value)}</strong>{reasons.length > 0 && <> · {reasons.join(", ")}</>}</p>
      {row.comment && <blockquote class="rating-card__comment">{row.comment}</blockquote>}
      {row.question && row.answer !== null && <p class="rating-card__answer">{row.question} <strong>{row.answer ? w.yes : w.no}</strong></p>}
      <p class="rating-card__place">{dateNumbers(row.given_at)} {clockTime(row.given_at)} · {row.counter !== null && <>{w.counter(row.counter)} · </>}{pick(row.service.names, language.value)} · {w.channels[row.channel]}</p>
      {row.flags.length > 0 && <p class="rating-card__flags">{row.flags.map((flag) => <StatusChip key={flag} tone="gold" shape="triangle">{w.flags[flag]}</StatusChip>)}</p>}
    </>
  );
}

function Case({ row, doors, onKept }: CardProps) {
  const w = words();
  const note = useSignal(row.follow_up?.note ?? "");
  const busy = useSignal(false);
  const state = row.follow_up?.state ?? "open";
  const say = async (change: { step?: FollowUpStep; reopen?: boolean; note?: string }): Promise<void> => {
    busy.value = true;
    try {
      const kept = (await doors.post<FollowedUp>(`/ratings/${row.id}/follow-up`, { ...change, request_id: newRequestId() })).follow_up;
      if (change.note !== undefined) note.value = kept.note ?? ""; // without the names and numbers that are not kept
      onKept(kept);
      toast(w.kept, "good");
    } catch (problem) {
      toast(errorWords(problem, language.value), "error");
    } finally {
      busy.value = false;
    }
  };
  const withNote = (step: FollowUpStep): void => void say({ step, ...(note.value !== (row.follow_up?.note ?? "") ? { note: note.value } : {}) });
  return (
    <div class="rating-case">
      {row.follow_up && <Times of={row.follow_up} />}
      <TextArea label={w.note} hint={w.noteHint} rows={2} maxLength={1000} value={note.value} onText={(text) => { note.value = text; }} />
      <div class="rating-case__acts">
        {NEXT[state].map((step) => <Button key={step} size="m" kind={step === NEXT[state][0] ? "primary" : "secondary"} busy={busy.value} onClick={() => withNote(step)}>{w.steps[step]}</Button>)}
        {state === "solved" && <Button busy={busy.value} onClick={() => void say({ reopen: true })}>{w.reopen}</Button>}
        {note.value !== (row.follow_up?.note ?? "") && <Button kind="quiet" busy={busy.value} onClick={() => void say({ note: note.value })}>{w.keep}</Button>}
      </div>
    </div>
  );
}

function Times({ of }: { of: NonNullable<FeedbackRow["follow_up"]> }) {
  const w = words();
  const times: [string, string | null][] = [[w.states.seen, of.seen_at], [w.states.talked, of.talked_at], [w.states.solved, of.solved_at]];
  const said = times.filter((one): one is [string, string] => one[1] !== null).map(([state, at]) => w.at(state, `${clockTime(at)} ${dateNumbers(at)}`));
  return said.length > 0 ? <p class="rating-case__times">{said.join(" · ")}{of.by && <> · {of.by}</>}</p> : null;
}
