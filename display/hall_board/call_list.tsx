/** The calls before the large one, newest first. As many places as there is room, full or not, so that nothing jumps. */

import { useRef } from "preact/hooks";
import type { BoardCall, Call } from "../../server/client/contract";
import { Both } from "../faces/both";
import { fitting } from "../faces/fitting";
import { Arrow } from "./hero";
import { usePlaces } from "./layout";
import type { Crowd } from "./layout";
import { isNew, isTight } from "./view";
import "./call_list.css";

interface CallListProps { calls: readonly BoardCall[]; crowd: Crowd; now: Date; english: boolean }

export function CallList({ calls, crowd, now, english }: CallListProps) {
  const list = useRef<HTMLOListElement>(null);
  const { rows, columns } = usePlaces(list, crowd);
  const shown = calls.slice(0, rows * columns);
  return (
    <ol ref={list} class={`call-list call-list--${crowd} call-list--rows-${rows} call-list--columns-${columns}`} aria-label="Các số vừa gọi">
      {shown.map((call) => <Row key={call.announcement_id} call={call} fresh={isNew(call, now)} english={english} />)}
      {Array.from({ length: rows * columns - shown.length }, (_, place) => <li key={place} class="call-list__row" aria-hidden="true" />)}
    </ol>
  );
}

function Row({ call, fresh, english }: { call: Call; fresh: boolean; english: boolean }) {
  return (
    <li class={`call-list__row call-list__row--taken ${fresh ? "call-list__row--new" : ""} ${isTight(call) ? "call-list__row--tight" : ""}`}>
      <span class={`call-list__label call-list__label--${fitting(call.label)}`}>{call.label}</span>
      <Arrow />
      <span class="call-list__place"><Both vi="Quầy" en={english && "Counter"} /></span>
      <span class="call-list__counter">{call.counter}</span>
    </li>
  );
}
