/** The order of a table's rows by the column that somebody chose. */

export type Sort = { column: string; falling: boolean };

export const sortOf = (text: string): Sort | null => (text === "" ? null : { column: text.replace(/^-/, ""), falling: text.startsWith("-") });

/** The next order when a column's head is pressed: figures fall first, names rise first; a third press gives the own order back. */
export function pressed(sort: string, column: string): string {
  const isName = column === "name";
  const [first, second] = isName ? [column, `-${column}`] : [`-${column}`, column];
  return sort === first ? second : sort === second ? "" : first;
}

export const ariaSort = (sort: string, column: string): "ascending" | "descending" | "none" => {
  const by = sortOf(sort);
  return by?.column !== column ? "none" : by.falling ? "descending" : "ascending";
};

/** Sorted anew; what is missing stands last in both directions, and equals keep their order. */
export function sorted<Row>(rows: readonly Row[], sort: string, valueOf: (row: Row, column: string) => string | number | null): Row[] {
  const by = sortOf(sort);
  if (!by) return [...rows];
  const sign = by.falling ? -1 : 1;
  return [...rows].sort((a, b) => compared(valueOf(a, by.column), valueOf(b, by.column), sign));
}

function compared(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === "string" || typeof b === "string" ? String(a).localeCompare(String(b), "vi", { numeric: true }) : a - b;
  return order * sign;
}
