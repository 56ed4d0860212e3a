/** How satisfied people are, with how many answered and how sure the figure is. */
import type { FloorState } from "../../../client/contract";
import { percent } from "../view";
import { words } from "../words";
import "./side.css";

export function Rating({ rating }: { rating: FloorState["rating"] }) {
  const w = words();
  return (
    <section class="panel side-card">
      <h2 class="side-card__title">{w.rating}</h2>
      {rating.index === null ? <p class="side-card__quiet">{w.noRating}</p> : <Index rating={rating} index={rating.index} />}
    </section>
  );
}

function Index({ rating, index }: { rating: FloorState["rating"]; index: number }) {
  const w = words();
  const { index_low: low, index_high: high, response_rate: rate } = rating;
  return (
    <>
      <p class="side-card__index"><strong>{percent(index)}</strong> {w.satisfied}</p>
      {low !== null && high !== null && <><Span low={low} high={high} index={index} /><p>{w.interval(percent(low), percent(high))}</p></>}
      {rate !== null && <p class="side-card__quiet">{w.responses(rating.answers, rating.finished, percent(rate))}</p>}
    </>
  );
}

/** The interval as a band on a rail from 0 to 100 %, the index as a stroke in it. */
function Span({ low, high, index }: { low: number; high: number; index: number }) {
  return (
    <svg class="side-card__span" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="side-card__rail" y="3" width="100" height="4" />
      <rect class="side-card__band" x={low * 100} y="3" width={(high - low) * 100} height="4" />
      <rect class="side-card__mark" x={index * 100 - 0.5} width="1" height="10" />
    </svg>
  );
}
