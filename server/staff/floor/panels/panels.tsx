/** The one panel that is open. A panel whose ground has gone, such as a counter that was archived, closes by itself. */
import type { FloorState } from "../../../client/contract";
import type { Panel } from "../keys";
import type { Steering } from "../steering";
import { serviceRows } from "../view";
import { AlertList } from "./alert_list";
import { CounterMenu } from "./counter_menu";
import { FindTicket } from "./find_ticket";
import { ServicePanel } from "./service_panel";
import { WriteToAll } from "./write_panel";

export interface PanelsProps {
  panel: Panel;
  state: FloorState;
  now: Date;
  sought: string;
  rights: readonly string[];
  steering: Steering;
  away: boolean;
  onClose: () => void;
}

export function Panels({ panel, state, now, sought, rights, steering, away, onClose }: PanelsProps) {
  switch (panel.kind) {
    case "counter": {
      const counter = state.counters.find((one) => one.id === panel.id);
      return counter ? <CounterMenu key={counter.id} counter={counter} counters={state.counters} now={now} rights={rights} steering={away ? null : steering} onClose={onClose} /> : null;
    }
    case "service": {
      const row = serviceRows(state, now).find(({ service, open }) => open && service.id === panel.id);
      return row ? <ServicePanel key={row.service.id} row={row} steering={steering} onClose={onClose} /> : null;
    }
    case "find": return <FindTicket doors={steering.doors} reprints={!away && rights.includes("ticket.reprint") ? steering : null} today={state.business_day} first={sought.match(/^\p{L}{0,2}\d+$/u) ? sought : ""} onClose={onClose} />;
    case "write": return rights.includes("message.send")
      ? <WriteToAll messages={state.messages} open={state.counters.filter((counter) => counter.state !== "closed").length} steering={steering} onClose={onClose} /> : null;
    case "alerts": return rights.includes("alert.see") ? <AlertList state={state} now={now} steering={steering} mayAcknowledge={!away} onClose={onClose} /> : null;
  }
}
