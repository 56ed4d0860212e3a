/** The hall board, drawn from a state, what the voice says and the server's clock. */

import type { ComponentChildren } from "preact";
import type { BoardState, Call, Opening } from "../../server/client/contract";
import { inRuns } from "../../server/client/numbers";
import { pick } from "../../server/client/words";
import { DrumRings } from "../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../kiosk_ui/design/drawings/icon";
import { Face } from "../../kiosk_ui/design/feedback/face";
import { Clock, useNow } from "../../kiosk_ui/design/layout/clock";
import { Both } from "../faces/both";
import { CallList } from "./call_list";
import { Hero } from "./hero";
import { crowdOf, useUpright } from "./layout";
import { NobodyNow, NoCalls } from "./no_calls";
import { Stopped } from "./stopped";
import { stageOf, useShowable } from "./slides/rotation";
import { Slides, useIdle } from "./slides/slides";
import { wishesAt } from "./speech/wishes";
import { doorLine, isShut, shownCalls } from "./view";
import { PausedCounters, Waiting } from "./waiting";
import "./board.css";

interface BoardProps {
  state: BoardState;
  speaking: Call | null;
  /** Whether the browser lets the page sound. */
  isAudible: boolean;
  /** Keep the same function, so that the clock's timer lives on. */
  serverNow: () => Date;
  banners: ComponentChildren;
}

export function Board({ state, speaking, isAudible, serverNow, banners }: BoardProps) {
  const now = useNow(serverNow);
  const english = state.languages.includes("en");
  const shut = isShut(state, speaking, now);
  return (
    <div class="board">
      <div class="board__banners">{banners}</div>
      <header class="board__head">
        <span class="board__sign"><DrumRings birds={false} /></span>
        <h1 class="board__site">
          <Both vi={pick(state.site.name, "vi")} en={english && !state.zone && state.site.name.en} />
          {state.zone && <ZoneName numbers={state.zone} english={english} />}
        </h1>
        <Clock now={serverNow} />
      </header>
      {shut
        ? <main class="board__shut"><Shut opening={state.opening} english={english} /></main>
        : <Hall state={state} speaking={speaking} isAudible={isAudible} now={now} english={english} />}
      <Feet state={state} shut={shut} english={english} />
    </div>
  );
}

/** Which counters the board is for, where it is not for all. */
function ZoneName({ numbers, english }: { numbers: readonly number[]; english: boolean }) {
  const runs = inRuns(numbers);
  return <span class="board__zone"><Both inLine vi={`Quầy ${runs}`} en={english && `Counters ${runs}`} /></span>;
}

/** Why nobody is called, and when the doors open again. */
function Shut({ opening, english }: { opening: Opening; english: boolean }) {
  const { title, again } = opening;
  const under = [title?.en ?? "The centre is closed now", again?.en].filter(Boolean).join(". ");
  return (
    <Face kind="closed" title={title?.vi ?? "Trung tâm đã hết giờ làm việc"} under={english ? under : undefined}>
      {again && <p class="board__again">{again.vi}</p>}
    </Face>
  );
}

/** What the hall should know: that the doors close, and what the centre has to say. */
function Feet({ state, shut, english }: { state: BoardState; shut: boolean; english: boolean }) {
  const door = shut ? null : doorLine(state.opening);
  return (
    <footer class="board__feet">
      {door && <p class="board__notice board__notice--door"><Icon name="clock" /><Both vi={door.vi} en={english && door.en} /></p>}
      {state.notice && <p class="board__notice"><Icon name="info" /><Both vi={state.notice.vi} en={english && state.notice.en} /></p>}
    </footer>
  );
}

const STAGED = { large: "board__main--slides", aside: "board__main--aside" };

/** How many lines of waiting people stand below each other, beside what else stands there. */
function rowsLying(isShort: boolean, hasAside: boolean): 2 | 3 | 5 {
  if (hasAside) return isShort ? 2 : 3;
  return isShort ? 3 : 5;
}

interface HallProps { state: BoardState; speaking: Call | null; isAudible: boolean; now: Date; english: boolean }

function Hall({ state, speaking, isAudible, now, english }: HallProps) {
  const { hero, listed } = shownCalls(state.calls, speaking);
  const isSpoken = hero !== null && hero.announcement_id === speaking?.announcement_id;
  const isFirst = hero === null && listed.length === 0;
  const crowd = crowdOf(state.counters);
  const isUpright = useUpright();
  const hasStopped = state.closed_services.length > 0, hasPaused = state.paused_counters.length > 0;
  const isFull = hasStopped && hasPaused;
  const { showable, skip } = useShowable(state.slides);
  const stage = stageOf(showable, useIdle(hero !== null), !hasStopped && !(isUpright && hasPaused));
  const hasSlides = stage === "large";
  const rows = isUpright ? (isFull ? 2 : 3) : rowsLying(hasStopped || (stage === "aside" && hasPaused), stage === "aside");
  const sound = { isAudible, isCalling: speaking !== null, volume: wishesAt(state.voice, now).volume };
  return (
    <main class={`board__main board__main--${crowd} ${stage === "none" ? "" : STAGED[stage]} ${isFull ? "board__main--full" : ""}`}>
      {stage !== "none" && <Slides slides={showable} stage={stage} now={now} sound={sound} onBroken={skip} />}
      {hero && <Hero key={hero.announcement_id} call={hero} isSpoken={isSpoken} now={now} english={english} />}
      {!hero && !isFirst && !hasSlides && <NobodyNow english={english} />}
      {isFirst && !hasSlides ? <NoCalls english={english} /> : <CallList calls={listed} crowd={crowd} now={now} english={english} />}
      <aside class={isFull ? "board__side board__side--full" : "board__side"}>
        <Waiting waiting={state.waiting} english={english} rows={rows} />
        <Stopped services={state.closed_services} english={english} />
        <PausedCounters counters={state.paused_counters} english={english} />
      </aside>
    </main>
  );
}
