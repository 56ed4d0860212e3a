/** The whole day in four pairs: as it was, as it would have been. */
import type { Replay } from "../../../client/contract";
import { durationWords } from "../../../client/time";
import { language } from "../../sign_in/language";
import { minutesMore, waitWords } from "../view";
import { words } from "../words";
import "./figures.css";

export function Figures({ told }: { told: Replay }) {
  const w = words();
  const { was, would } = told.all;
  return (
    <div class="figures">
      <Wait title={w.median} was={was.median_s} would={would.median_s} />
      <Wait title={w.p90} was={was.p90_s} would={would.p90_s} />
      <Wait title={w.longest} was={was.longest_s} would={would.longest_s} />
      <Pair title={w.called} was={String(was.called)} would={String(would.called)} change={would.called - was.called} said={peopleMore(would.called - was.called)} worse={would.called < was.called} />
    </div>
  );
}

function Wait({ title, was, would }: { title: string; was: number | null; would: number | null }) {
  const w = words();
  const more = minutesMore(was, would);
  return <Pair title={title} was={waitWords(was, language.value, w.nobody)} would={waitWords(would, language.value, w.nobody)} change={more ?? 0} said={more === null ? "" : timeMore(more)} worse={(more ?? 0) > 0} />;
}

interface PairProps { title: string; was: string; would: string; change: number; said: string; worse: boolean }

function Pair({ title, was, would, change, said, worse }: PairProps) {
  const w = words();
  return (
    <section class="figures__one">
      <h3>{title}</h3>
      <dl>
        <div><dt>{w.was}</dt><dd>{was}</dd></div>
        <div class="figures__would"><dt>{w.would}</dt><dd>{would}</dd></div>
      </dl>
      <p class={`figures__change${change === 0 ? "" : worse ? " figures__change--worse" : " figures__change--better"}`}>{said}</p>
    </section>
  );
}

/** Better and worse show by words, not by colour. */
export function timeMore(minutes: number): string {
  const w = words();
  if (minutes === 0) return w.same;
  const span = durationWords(Math.abs(minutes) * 60, language.value);
  return minutes < 0 ? w.shorter(span) : w.longer(span);
}

function peopleMore(people: number): string {
  const w = words();
  if (people === 0) return w.same;
  return people > 0 ? w.more(people) : w.fewer(-people);
}
