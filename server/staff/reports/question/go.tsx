/** A link to another report: a real address, which can be copied or opened in a new tab, taken without loading the page anew. */
import type { ComponentChildren } from "preact";
import type { Reports } from "../reading";
import { addressOf } from "./wish";
import type { Wish } from "./wish";

export interface GoProps { reports: Reports; to: Wish; class?: string; current?: boolean; label?: string; children: ComponentChildren }

export function Go({ reports, to, class: more, current = false, label, children }: GoProps) {
  const press = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void reports.show(to);
  };
  return <a class={more} href={addressOf(to)} aria-current={current ? "page" : undefined} aria-label={label} title={label} onClick={press}>{children}</a>;
}
