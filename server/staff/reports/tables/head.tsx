/** A column's head that orders the table when it is pressed, and says how it is ordered. */
import { ariaSort, pressed } from "./sort";

export interface HeadProps { column: string; title: string; /** The same in full. */ whole?: string | undefined; unit?: string; figure?: boolean; sort: string; onSort: (sort: string) => void }

const ARROWS = { ascending: "▲", descending: "▼", none: "" } as const;

export function Head({ column, title, whole, unit = "", figure = false, sort, onSort }: HeadProps) {
  const order = ariaSort(sort, column);
  return (
    <th scope="col" class={figure ? "table__figure" : ""} aria-sort={order}>
      <button type="button" class="table-head" title={whole} onClick={() => onSort(pressed(sort, column))}>
        <span>{title}{unit && <small> ({unit})</small>}</span><span class="table-head__arrow" aria-hidden="true">{ARROWS[order]}</span>
      </button>
    </th>
  );
}
