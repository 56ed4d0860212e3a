/** The calls before the large one, newest first. Five places, full or not, so that nothing jumps. */

import type { Call } from "../../server/client/contract";
import { Both } from "../faces/both";
import { fitting } from "../faces/fitting";
import { Arrow } from "./hero";
import { LISTED, isNew } from "./view";
import "./call_list.css";

interface CallListProps { calls: readonly Call[]; now: Date; english: boolean }

export function CallList({ calls, now, english }: CallListProps) {
  return (
    <ol class="call-list" aria-label="Các số vừa gọi">
      {calls.map((call) => <Row key={call.announcement_id} call={call} fresh={isNew(call, now)} english={english} />)}
      {Array.from({ length: LISTED - calls.length }, (_, place) => <li key={place} class="call-list__row" aria-hidden="true" />)}
    </ol>
  );
}

function Row({ call, fresh, english }: { call: Call; fresh: boolean; english: boolean }) {
  return (
    <li class={`call-list__row call-list__row--taken ${fresh ? "call-list__row--new" : ""}`}>
      <span class={`call-list__label call-list__label--${fitting(call.label)}`}>{call.label}</span>
      <Arrow />
      <span class="call-list__place"><Both vi="Quầy" en={english && "Counter"} /></span>
      <span class="call-list__counter">{call.counter}</span>
    </li>
  );
}
