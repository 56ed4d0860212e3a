/** From page to page of choices; nothing where one page holds all. */
import { Button } from "../../design/controls/button";
import type { KioskWords } from "../words";

export function Paging({ page, pages, words, onPage }: { page: number; pages: number; words: KioskWords; onPage: (page: number) => void }) {
  if (pages < 2) return null;
  return (
    <nav class="paging" aria-label={words.page(page + 1, pages)}>
      <Button size="kiosk" icon="back" data-say="before" disabled={page === 0} onClick={() => onPage(page - 1)}>{words.page_before}</Button>
      <span class="paging__here" role="status" data-say={page < pages - 1 ? "more" : undefined}>{words.page(page + 1, pages)}</span>
      <Button size="kiosk" iconAfter="next" data-say="next" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>{words.page_next}</Button>
    </nav>
  );
}
