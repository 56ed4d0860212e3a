/** The day's figures among the slides: the centre's open data, drawn for the benches. */

import { useEffect } from "preact/hooks";
import { api } from "../../../server/client/api";
import type { BoardSlide, OpenData } from "../../../server/client/contract";
import { clockTime } from "../../../server/client/time";
import { Both } from "../../faces/both";
import { useEveryMinute } from "../../figures/asking";
import { shownOf } from "../../figures/view";
import "./figures.css";

interface FiguresProps { slide: BoardSlide; isUp: boolean; onBroken: () => void }

/** Only numbers are asked for here, which need no token. */
const OPEN = api();
/** The lines stand beside it already; two more figures than these nobody reads from afar. */
const READ = ["served", "median", "within", "satisfaction"];
const path = (url: string): string => url.replace(/^\/api\/v1/, "");

/** Figures that the server no longer gives are passed over, and asked for again later. */
export function Figures({ slide, isUp, onBroken }: FiguresProps) {
  const { answer, problem } = useEveryMinute<OpenData>(OPEN, path(slide.url));
  const isBroken = problem !== null && answer === null;
  useEffect(() => { if (isBroken) onBroken(); }, [isBroken]);
  return (
    <section class={`slides__picture figures-slide ${isUp && answer ? "slides__picture--up" : ""}`} aria-hidden={!isUp}>
      {answer && (
        <>
          <h2 class="figures-slide__title"><Both inLine vi="Số liệu hôm nay" en={`Figures of today, ${clockTime(answer.at)}`} /></h2>
          <dl class="figures-slide__tiles">
            {shownOf(answer).filter(({ key }) => READ.includes(key)).map((one) => (
              <div key={one.key} class="figures-slide__tile"><dt><Both vi={one.name.vi} en={one.name.en} /></dt><dd>{one.value.vi}{one.note && <span>{one.note.vi}</span>}</dd></div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
