/** A table that stays a table to readers, with figures set right and in line. */
import type { ComponentChildren } from "preact";
import "./table.css";

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures stand right. */
  figure?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  captionUnseen?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands there when there are no rows. */
  empty: string;
}

/** The first column is the row's name. */
export function Table<Row>({ caption, captionUnseen = false, columns, rows, rowKey, empty }: TableProps<Row>) {
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table class="table__grid">
        <caption class={captionUnseen ? "unseen" : "table__caption"}>{caption}</caption>
        <thead><tr>{columns.map((c) => <th key={c.key} scope="col" class={c.figure ? "table__figure" : ""}>{c.title}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => <tr key={rowKey(row)}>{columns.map((column, index) => <Cell key={column.key} column={column} row={row} first={index === 0} />)}</tr>)}
          {rows.length === 0 && <tr><td class="table__empty" colSpan={columns.length}>{empty}</td></tr>}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const name = column.figure ? "table__figure" : "";
  return first ? <th scope="row" class={name}>{column.cell(row)}</th> : <td class={name}>{column.cell(row)}</td>;
}
