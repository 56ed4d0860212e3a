/** How a figure differs from the period before: an arrow and words, never a colour alone. */
import { language } from "../../sign_in/language";
import { words } from "../words";
import { changeOf, unitOf } from "./figures";
import type { Change as Told, FigureName } from "./figures";

const ARROWS = { up: "↑", down: "↓", same: "=" } as const;

/** The change in words; null where there is nothing to compare. */
export function changeWords(name: FigureName, now: number | null, before: number | null | undefined): (Told & { said: string }) | null {
  const w = words();
  const change = changeOf(name, now, before, language.value);
  if (!change) return null;
  const isTime = unitOf(name) === "minutes";
  const said = { up: isTime ? w.longer : w.up, down: isTime ? w.shorter : w.down, same: () => w.same }[change.direction];
  return { ...change, said: said(change.amount) };
}

export interface ChangeProps { name: FigureName; now: number | null; before: number | null | undefined; /** In a table: the arrow and the amount; the words are for readers. */ short?: boolean }

export function Change({ name, now, before, short = false }: ChangeProps) {
  const change = changeWords(name, now, before);
  if (!change) return <span class="change">–</span>;
  const arrow = <span class="change__arrow" aria-hidden="true">{ARROWS[change.direction]}{short && change.amount && ` ${change.amount}`}</span>;
  return <span class={`change change--${change.direction}`}>{arrow}<span class={short ? "unseen" : ""}>{change.said}</span></span>;
}
