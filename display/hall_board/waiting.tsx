/** How many wait for what, a page at a time, and which counters are paused. */

import { Icon } from "../../kiosk_ui/design/drawings/icon";
import { Both } from "../faces/both";
import { peopleWaiting, waitWords, waitingPages } from "./view";
import type { WaitingRow } from "./view";
import { Pages, useTurns } from "./turns";
import "./waiting.css";

interface WaitingProps {
  waiting: readonly WaitingRow[];
  english: boolean;
  /** How many lines stand below each other. */
  rows: 2 | 3 | 5;
}

export function Waiting({ waiting, english, rows }: WaitingProps) {
  const pages = waitingPages(waiting, rows);
  const page = useTurns(pages.length);
  return (
    <section class="waiting">
      <h2 class="waiting__title"><Both inLine vi="Đang chờ" en={english && "Waiting"} /><span class="waiting__sum">{peopleWaiting(waiting)}</span></h2>
      {pages.length === 0
        ? <p class="waiting__none"><Both vi="Không có người đang chờ" en={english && "Nobody is waiting"} /></p>
        : <ul class={`waiting__rows waiting__rows--${rows}`} key={page}>{(pages[page] ?? []).map((row) => <Row key={row.service.id} row={row} english={english} />)}</ul>}
      {pages.length > 1 && <Pages count={pages.length} page={page} />}
    </section>
  );
}

function Row({ row, english }: { row: WaitingRow; english: boolean }) {
  const wait = waitWords(row, english);
  return (
    <li class={wait ? "waiting__row waiting__row--told" : "waiting__row"}>
      <span class="waiting__service"><Both vi={row.service.name} en={english && row.service.names.en} /></span>
      <span class="waiting__count">{row.count}</span>
      {wait && <span class={isLong(wait) ? "waiting__wait waiting__wait--long" : "waiting__wait"}><Both inLine {...wait} /></span>}
    </li>
  );
}

/** In signs: more stand on one line in smaller type alone. */
const LONG = 26;

const isLong = ({ vi, en }: { vi: string; en: string | false }): boolean => vi.length + (en || "").length > LONG;

/** Beyond this many the rest is a number: the board is for those who look for their counter. */
const NAMED = 12;

export function PausedCounters({ counters, english }: { counters: readonly number[]; english: boolean }) {
  if (counters.length === 0) return null;
  const named = counters.length > NAMED ? counters.slice(0, NAMED - 1) : counters;
  const rest = counters.length - named.length;
  return (
    <section class="paused">
      <h2 class="paused__title"><Icon name="pause" /><Both inLine vi="Quầy tạm ngưng" en={english && "Paused"} /></h2>
      <ul class="paused__list">
        {named.map((counter) => <li key={counter} class="paused__counter">{counter}</li>)}
        {rest > 0 && <li class="paused__counter">+{rest}</li>}
      </ul>
    </section>
  );
}
