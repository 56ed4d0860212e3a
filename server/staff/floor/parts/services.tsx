/** The services of today, what hurts most on top; each can be closed to new numbers and opened again in its row. */
import { useState } from "preact/hooks";
import { pick } from "../../../client/words";
import type { FloorState } from "../../../client/contract";
import { language } from "../../sign_in/language";
import { foundServices, minutes, ordered, serviceRows, turned, WORST_FIRST } from "../view";
import type { Steering } from "../steering";
import type { Order, ServiceRow, SortKey } from "../view";
import { words } from "../words";
import { CloseButton } from "./close_button";
import { LongestNow } from "./longest_now";
import "./services.css";

export interface ServicesProps {
  state: FloorState;
  now: Date;
  sought: string;
  /** null: this person may not close services, or the server is away. */
  steering: Steering | null;
  onClose: (row: ServiceRow) => void;
}

const WIDTHS = ["name", "waiting", "counters", "pressure", "p50", "p90", "longest", "served", "no-show", "door"];

export function Services({ state, now, sought, steering, onClose }: ServicesProps) {
  const w = words();
  const [order, setOrder] = useState<Order>(WORST_FIRST);
  const rows = ordered(foundServices(serviceRows(state, now), sought), order);
  return (
    <section class="panel services" aria-labelledby="services-title">
      <h2 class="panel__title" id="services-title">{w.services} <span class="panel__count">{rows.length}</span></h2>
      <div class="panel__scroll" tabIndex={0} role="group" aria-labelledby="services-title">
        <table class="services__table">
          <colgroup>{WIDTHS.map((width) => <col key={width} class={`services__col--${width}`} />)}</colgroup>
          <Head order={order} onSort={(key) => setOrder(turned(order, key))} />
          <tbody>{rows.map((row) => <Row key={row.service.id} row={row} steering={steering} onClose={onClose} />)}</tbody>
        </table>
        {rows.length === 0 && <p class="panel__empty">{w.none}</p>}
      </div>
    </section>
  );
}

function Head({ order, onSort }: { order: Order; onSort: (key: SortKey) => void }) {
  const w = words();
  const title = (key: SortKey, text: string, hint?: string) => <Title key={key} sort={key} text={text} hint={hint} order={order} onSort={onSort} />;
  return (
    <thead>
      <tr>
        {title("name", w.service)}{title("waiting", w.inLine, w.waiting)}{title("counters", w.openHere, w.openHereHint)}{title("pressure", w.longestNow)}
        {title("p50", w.p50, w.p50Hint)}{title("p90", w.p90, w.p90Hint)}{title("longest", w.longest, w.longestHint)}
        {title("served", w.done, w.served)}{title("no_show", w.missed, w.noShow)}<th scope="col">{w.takes}</th>
      </tr>
    </thead>
  );
}

interface TitleProps { sort: SortKey; text: string; hint: string | undefined; order: Order; onSort: (key: SortKey) => void }

function Title({ sort, text, hint, order, onSort }: TitleProps) {
  const isChosen = order.key === sort;
  return (
    <th scope="col" aria-sort={isChosen ? (order.down ? "descending" : "ascending") : "none"}>
      <button type="button" class="services__sort" title={hint} onClick={() => onSort(sort)}>
        {text}<span class="services__arrow" aria-hidden="true">{isChosen ? (order.down ? "↓" : "↑") : ""}</span>
      </button>
    </th>
  );
}

function Row({ row, steering, onClose }: Pick<ServicesProps, "steering" | "onClose"> & { row: ServiceRow }) {
  const w = words();
  const name = pick(row.service.names, language.value);
  return (
    <tr class={row.open ? "" : "services__row--closed"}>
      <th scope="row"><span class="services__name" title={name}>{name}</span></th>
      <td class="services__waiting">{row.waiting}</td>
      <td>{row.open_counters === 0 && row.waiting > 0 ? <em class="services__none">{w.noCounterOpen}</em> : row.open_counters}</td>
      <td><LongestNow row={row} /></td>
      <td>{minutes(row.p50_wait_s)}</td><td>{minutes(row.p90_wait_s)}</td><td>{minutes(row.longest_wait_s)}</td>
      <td>{row.served}</td><td>{row.no_show}</td>
      <td class="services__door"><CloseButton row={row} name={name} steering={steering} onClose={onClose} /></td>
    </tr>
  );
}
