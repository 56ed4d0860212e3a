/** The whole period in a few figures, each beside the period before. */
import type { Figures } from "../../../client/contract";
import { language } from "../../sign_in/language";
import { words } from "../words";
import { Change, changeWords } from "./change";
import { figureText, isHeldBack, spoken } from "./figures";
import type { FigureName } from "./figures";
import "./tiles.css";

export interface TilesProps { names: readonly FigureName[]; total: Figures; before: Figures | null }

export const MAIN_TILES: readonly FigureName[] = ["arrivals", "served", "wait_median_s", "wait_p90_s", "within_target", "index"];

export function Tiles({ names, total, before }: TilesProps) {
  return <dl class="tiles">{names.map((name) => <Tile key={name} name={name} total={total} before={before} />)}</dl>;
}

function Tile({ name, total, before }: { name: FigureName; total: Figures; before: Figures | null }) {
  const w = words();
  const [now, was] = [total[name], before?.[name]];
  const change = changeWords(name, now, was);
  return (
    <div class="tiles__one">
      <dt>{w.figures[name]}</dt>
      <dd class="tiles__value">{isHeldBack(name, total) ? <small>{w.tooFew}</small> : spoken(name, now, language.value)}</dd>
      {name === "index" && <Sureness total={total} />}
      <dd class="tiles__change">
        {change ? <><Change name={name} now={now} before={was} />{change.direction !== "same" && was !== null && was !== undefined && <span class="tiles__was">{w.was(spoken(name, was, language.value))}</span>}</> : <span class="change">{now === null || before === null ? "" : w.noBefore}</span>}
      </dd>
    </div>
  );
}

/** From how many ratings, and between which bounds: an index alone says too much. */
function Sureness({ total }: { total: Figures }) {
  const w = words();
  const text = (name: FigureName): string => figureText(name, total[name], language.value);
  if (total.index === null) return total.answers === null ? null : <dd class="tiles__sure">{w.noAnswers}</dd>;
  return <dd class="tiles__sure">{w.interval(text("index_low"), text("index_high"))} · {w.ofAnswers(text("answers"), text("response_rate"))}</dd>;
}
