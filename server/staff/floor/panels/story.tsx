/** One ticket's story: its turns with their times against the aims, and every event in words, oldest first. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import type { Api } from "../../../client/api";
import type { FoundTicket, StoryEntry, StoryTurn, TicketState, TicketStory } from "../../../client/contract";
import { durationWords, secondTime } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { reprinting } from "../deeds";
import type { Steering } from "../steering";
import { words } from "../words";
import { useAsked } from "../../asking/use_asked";
import "./story.css";

export interface StoryProps { doors: Pick<Api, "get">; ticketId: string; reprints: Steering | null }

/** `reprints`: who may print the ticket again; what that has come to is asked for anew. */
export function Story(props: StoryProps) {
  const [asked, ask] = useState(0);
  return <Told key={asked} {...props} onChange={() => ask(asked + 1)} />;
}

function Told({ doors, ticketId, reprints, onChange }: StoryProps & { onChange: () => void }) {
  const w = words();
  const { answer: story, problem } = useAsked<TicketStory>(doors, `/tickets/${ticketId}/story`);
  if (problem) return <p role="alert">{problem}</p>;
  if (!story) return <p role="status">{w.loadingList}</p>;
  const { ticket } = story;
  const about = [pick(ticket.service.names, language.value), ticket.priority_class && pick(ticket.priority_class.name, language.value), w.ticketState[ticket.state]];
  return (
    <div class="story">
      <p class="story__about">{about.filter(Boolean).join(" · ")}</p>
      {story.turns.map((turn) => <Turn key={turn.id} turn={turn} />)}
      {reprints && REPRINTED_IN.includes(ticket.state) && <Reprint ticket={ticket} steering={reprints} onDone={onChange} />}
      <ol class="story__entries" tabIndex={0} aria-label={w.storyOf(ticket.label)}>{story.entries.map((entry) => <Entry key={entry.revision} entry={entry} />)}</ol>
    </div>
  );
}

/** Paper is for who is still to come to the counter. */
const REPRINTED_IN: readonly TicketState[] = ["waiting", "called"];

function Reprint({ ticket, steering, onDone }: { ticket: FoundTicket; steering: Steering; onDone: () => void }) {
  const w = words();
  const [reason, setReason] = useState("");
  const submit = (event: Event): void => {
    event.preventDefault();
    void steering.do(reprinting(ticket, reason.trim())).then((isDone) => isDone && onDone());
  };
  return (
    <form class="story__reprint" onSubmit={submit}>
      <TextField label={w.whyReprint} value={reason} onText={setReason} maxLength={200} />
      <Button type="submit" icon="printer" busy={steering.busy.value !== null} disabled={reason.trim() === ""}>{w.reprint}</Button>
    </form>
  );
}

function Turn({ turn }: { turn: StoryTurn }) {
  const w = words();
  const figures: [string, number | null, number | null][] = [[w.wait, turn.wait_s, turn.target_wait_s], [w.walk, turn.walk_s, null], [w.serviceTime, turn.service_s, turn.target_service_s]];
  const where = [pick(turn.service.names, language.value), turn.counter === null ? "" : w.atCounter(turn.counter), turn.officer ?? ""];
  return (
    <section class="story__turn">
      <p class="story__where">{where.filter(Boolean).join(" · ")}</p>
      <dl class="story__figures">
        {figures.map(([name, spent, aim]) => <Figure key={name} name={name} spent={spent} aim={aim} />)}
        <div><dt>{w.rating}</dt><dd>{markWords(turn)}</dd></div>
      </dl>
      {[turn.dossier_code, turn.note].filter(Boolean).map((text) => <p key={text} class="story__note">{text}</p>)}
    </section>
  );
}

function Figure({ name, spent, aim }: { name: string; spent: number | null; aim: number | null }) {
  const w = words();
  const isOver = spent !== null && aim !== null && spent > aim;
  return <div><dt>{name}</dt><dd>{spent === null ? w.noneYet : durationWords(spent, language.value)}{isOver && <em class="story__over">{w.overAim}</em>}</dd></div>;
}

function markWords(turn: StoryTurn): string {
  const w = words();
  if (!turn.rated) return w.notRated;
  if (!turn.mark) return w.ratedUnseen;
  return [turn.mark.words, ...turn.mark.reasons].map((one) => pick(one, language.value)).join(" · ");
}

function Entry({ entry }: { entry: StoryEntry }) {
  const w = words();
  const by = entry.by.kind === "staff" ? entry.by.name : entry.by.kind === "system" ? w.bySystem : null;
  return (
    <li class="story__entry">
      <time class="story__at" dateTime={entry.at}>{secondTime(entry.at)}</time>
      <span>{pick(entry.words, language.value)}{by && <span class="story__by"> · {by}</span>}</span>
    </li>
  );
}
