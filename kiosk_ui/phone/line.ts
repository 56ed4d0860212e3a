/** What all phones of one line are told together, and what one ticket makes of it. */
import type { FollowedTicket } from "../../server/client/contract";

/** `line`: who waits, in order, by the last signs of the ticket's id. `waits`: `[place, low_s, likely_s, high_s]`, each until the next. */
export interface LineNews {
  revision: number;
  now: string;
  service_id: string;
  line: string[];
  waits: [number, number | null, number | null, number | null][];
  rest: FollowedTicket["rest"];
}

const SIGNS = 6;

/** Whether the news is about this ticket's line, and not older than what is known of it. */
export function concerns(news: LineNews, ticket: FollowedTicket): boolean {
  return ticket.state === "waiting" && ticket.service.id === news.service_id && Date.parse(news.now) >= Date.parse(ticket.now);
}

/** The ticket at its new place; null when it stands in the line no longer. */
export function moved(ticket: FollowedTicket, news: LineNews): FollowedTicket | null {
  const ahead = news.line.indexOf(ticket.id.slice(-SIGNS));
  return ahead < 0 ? null : { ...ticket, ahead, estimate: waitAt(news.waits, ahead), rest: news.rest, now: news.now };
}

function waitAt(waits: LineNews["waits"], place: number): FollowedTicket["estimate"] {
  const knot = waits.filter(([from]) => from <= place).pop();
  if (!knot) return null;
  const [, low_s, likely_s, high_s] = knot;
  return low_s === null || likely_s === null || high_s === null ? null : { low_s, likely_s, high_s };
}
