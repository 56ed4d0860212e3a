/** Lists that are longer than their place take turns, a page at a time. */

import { useEffect, useState } from "preact/hooks";

const PAGE_MS = 10_000;

/** Counts up while there is more than one page to show. */
export function useTurns(pages: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), PAGE_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return pages === 0 ? 0 : turn % pages;
}

export function Pages({ count, page }: { count: number; page: number }) {
  return (
    <p class="waiting__pages" role="img" aria-label={`Trang ${page + 1} trên ${count}`}>
      {Array.from({ length: count }, (_, at) => <span key={at} class={at === page ? "waiting__page waiting__page--up" : "waiting__page"} />)}
    </p>
  );
}
