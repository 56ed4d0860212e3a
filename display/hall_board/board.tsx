/** The hall board, drawn from a state, what the voice says and the server's clock. */

import type { ComponentChildren } from "preact";
import type { BoardState, Call } from "../../server/client/contract";
import { pick } from "../../server/client/words";
import { DrumRings } from "../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../kiosk_ui/design/drawings/icon";
import { Face } from "../../kiosk_ui/design/feedback/face";
import { Clock, useNow } from "../../kiosk_ui/design/layout/clock";
import { Both } from "../faces/both";
import { CallList } from "./call_list";
import { Hero } from "./hero";
import { isShut, shownCalls } from "./view";
import { PausedCounters, Waiting } from "./waiting";
import "./board.css";

interface BoardProps {
  state: BoardState;
  speaking: Call | null;
  /** Keep the same function, so that the clock's timer lives on. */
  serverNow: () => Date;
  banners: ComponentChildren;
}

export function Board({ state, speaking, serverNow, banners }: BoardProps) {
  const now = useNow(serverNow);
  const english = state.languages.includes("en");
  return (
    <div class="board">
      <div class="board__banners">{banners}</div>
      <header class="board__head">
        <span class="board__sign"><DrumRings birds={false} /></span>
        <h1 class="board__site"><Both vi={pick(state.site.name, "vi")} en={english && state.site.name.en} /></h1>
        <Clock now={serverNow} />
      </header>
      {isShut(state, speaking, now)
        ? <main class="board__shut"><Face kind="closed" title="Trung tâm đã hết giờ làm việc" under={english ? "The centre is closed now" : undefined} /></main>
        : <Hall state={state} speaking={speaking} now={now} english={english} />}
      {state.notice && <footer class="board__notice"><Icon name="info" /><Both vi={state.notice.vi} en={english && state.notice.en} /></footer>}
    </div>
  );
}

interface HallProps { state: BoardState; speaking: Call | null; now: Date; english: boolean }

function Hall({ state, speaking, now, english }: HallProps) {
  const { hero, listed } = shownCalls(state.calls, speaking);
  const isSpoken = hero !== null && hero.announcement_id === speaking?.announcement_id;
  return (
    <main class="board__main">
      {hero ? <Hero key={hero.announcement_id} call={hero} isSpoken={isSpoken} now={now} english={english} /> : <NoCalls english={english} />}
      {hero && <CallList calls={listed} now={now} english={english} />}
      <aside class="board__side">
        <Waiting waiting={state.waiting} english={english} />
        <PausedCounters counters={state.paused_counters} english={english} />
      </aside>
    </main>
  );
}

function NoCalls({ english }: { english: boolean }) {
  return (
    <div class="board__none">
      <Face kind="empty" title="Chưa có số nào được gọi" under={english ? "No number has been called yet" : undefined} />
    </div>
  );
}
