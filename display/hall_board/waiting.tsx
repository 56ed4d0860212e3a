/** How many wait for what, a page at a time, and which counters are paused. */

import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../kiosk_ui/design/drawings/icon";
import { Both } from "../faces/both";
import { peopleWaiting, waitingPages } from "./view";
import type { WaitingRow } from "./view";
import "./waiting.css";

const ROWS = 5;
const PAGE_MS = 10_000;

export function Waiting({ waiting, english }: { waiting: readonly WaitingRow[]; english: boolean }) {
  const pages = waitingPages(waiting, ROWS);
  const turn = useTurns(pages.length);
  const page = turn % Math.max(1, pages.length);
  return (
    <section class="waiting">
      <h2 class="waiting__title"><Both inLine vi="Đang chờ" en={english && "Waiting"} /><span class="waiting__sum">{peopleWaiting(waiting)}</span></h2>
      {pages.length === 0
        ? <p class="waiting__none"><Both vi="Không có người đang chờ" en={english && "Nobody is waiting"} /></p>
        : <ul class="waiting__rows" key={page}>{(pages[page] ?? []).map((row) => <Row key={row.service.id} row={row} english={english} />)}</ul>}
      {pages.length > 1 && <Pages count={pages.length} page={page} />}
    </section>
  );
}

function Row({ row, english }: { row: WaitingRow; english: boolean }) {
  return (
    <li class="waiting__row">
      <Both vi={row.service.name} en={english && row.service.names.en} />
      <span class="waiting__count">{row.count}</span>
    </li>
  );
}

function Pages({ count, page }: { count: number; page: number }) {
  return (
    <p class="waiting__pages" role="img" aria-label={`Trang ${page + 1} trên ${count}`}>
      {Array.from({ length: count }, (_, at) => <span key={at} class={at === page ? "waiting__page waiting__page--up" : "waiting__page"} />)}
    </p>
  );
}

/** Counts up while there is more than one page to show. */
function useTurns(pages: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), PAGE_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return turn;
}

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
