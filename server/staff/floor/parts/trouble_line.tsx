/** What needs a person now, in one line; it says so as well when nothing does. */
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { IconName } from "../../../../kiosk_ui/design/drawings/icon";
import type { FloorState } from "../../../client/contract";
import { troubles } from "../view";
import { words } from "../words";
import "./trouble_line.css";

/** The server names this many unplayed calls at most. */
const MOST_TOLD = 20;

export function TroubleLine({ state, now }: { state: FloorState; now: Date }) {
  const w = words();
  const found = troubles(state, now);
  const all: [IconName, number, string][] = [
    ["clock", found.over, w.over(found.over)], ["printer", found.printers, w.printerTrouble(found.printers)],
    ["mute", found.unplayed, w.unplayedCount(found.unplayed < MOST_TOLD ? String(found.unplayed) : `${MOST_TOLD}+`)], ["offline", found.offline, w.offline(found.offline)],
  ];
  const shown = all.filter(([, count]) => count > 0);
  return (
    <div class="trouble-line" role="status">
      <ul class="trouble-line__list">
        {shown.map(([sign, , text]) => <li key={sign} class="trouble-line__one"><Icon name={sign} />{text}</li>)}
        {shown.length === 0 && <li class="trouble-line__one trouble-line__one--well"><Icon name="check" />{w.allWell}</li>}
      </ul>
    </div>
  );
}
