/** Nothing to ask: the counter's number, and why one might rate here later; or that the counter rests. */
import type { CounterName } from "../../../server/client/contract";
import { pick } from "../../../server/client/words";
import { DrumRings } from "../../design/drawings/drum_rings";
import { Face } from "../../design/feedback/face";
import type { TabletProps } from "../tablet";
import { ratingWords } from "../words";

export function Resting({ state, words, counter }: TabletProps & { counter: CounterName }) {
  const en = ratingWords("en");
  if (state.state === "paused") return <Face kind="paused" title={words.paused} under={`${en.paused}. ${en.paused_lead}`}><p>{words.paused_lead}</p></Face>;
  if (state.state === "closed") return <Face kind="closed" title={words.closed} under={`${en.closed}. ${en.closed_lead}`}><p>{words.closed_lead}</p></Face>;
  return (
    <section class="resting">
      <div class="resting__place">
        <DrumRings />
        <p class="resting__counter"><span>{words.counter}</span><strong>{counter.number}</strong></p>
      </div>
      <div>
        <h1>{words.idle}</h1>
        <p class="resting__lead">{words.idle_lead}</p>
        <p class="resting__other" lang="en">{en.idle}. {en.idle_lead}</p>
        <p class="resting__name">{pick(counter.name, "vi")}</p>
      </div>
    </section>
  );
}
