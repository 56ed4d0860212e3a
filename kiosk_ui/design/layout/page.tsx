/** A page of the staff: as wide as it reads well, its title, a word on what it is for, and the first thing to do there. */
import type { ComponentChildren } from "preact";
import "./page.css";

/** `wide`: for lines of many parts. */
export const Page = ({ wide = false, class: more = "", children }: { wide?: boolean; class?: string; children: ComponentChildren }) =>
  <div class={`page${wide ? " page--wide" : ""} ${more}`}>{children}</div>;

/** `children`: the button at the other end. */
export function PageHead({ title, lead, children }: { title: string; lead?: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <h1 class="page-head__title">{title}</h1>
      {lead && <p class="page-head__lead">{lead}</p>}
      {children && <div class="page-head__act">{children}</div>}
    </header>
  );
}
