/** What stands in the place of the ticket while the counter has none. */
import { DrumRings } from "../../../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { IconName } from "../../../../kiosk_ui/design/drawings/icon";
import type { ConsoleState } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { words } from "../words";
import "./rest.css";

export function Rest({ state }: { state: ConsoleState }) {
  const { sign, title, lead } = restOf(state);
  return (
    <section class="rest" role="status">
      <div class="rest__rings"><DrumRings /><span class="rest__sign"><Icon name={sign} /></span></div>
      <h1 class="rest__title">{title}</h1>
      <p class="rest__lead">{lead}</p>
    </section>
  );
}

function restOf(state: ConsoleState): { sign: IconName; title: string; lead: string } {
  const w = words();
  if (state.counter.state === "paused") {
    const reason = reasonOf(state);
    return { sign: "pause", title: reason ? `${w.paused}: ${reason}` : w.paused, lead: w.pressResume };
  }
  if (state.waiting > 0) return { sign: "people", title: w.someWait(state.waiting), lead: w.pressNext };
  return { sign: "ticket", title: w.nobody, lead: w.nobodyLead };
}

/** The words of the pause's reason, where it is one of the centre's. */
export function reasonOf(state: ConsoleState): string {
  const reason = state.pause_reasons.find((one) => one.code === state.counter.pause_reason);
  return reason ? pick(reason.name, language.value) : "";
}
