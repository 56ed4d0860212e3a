/** The foot of the choosing pages: priority for those who want it, and display help. Costs nobody else a touch. */
import { pick } from "../../../server/client/words";
import { Button, IconButton } from "../../design/controls/button";
import { Icon } from "../../design/drawings/icon";
import { HelpBar, HelpButton } from "../help/bar";
import type { KioskProps } from "../kiosk_props";
import { Plan } from "./plan";

export function Foot(props: KioskProps) {
  const { visit } = props;
  return (
    <div class="kiosk__feet">
      {visit.code.value === null && !visit.isLookingUp.value && <Plan {...props} />}
      {visit.helping.value ? <HelpBar {...props} /> : <div class="kiosk__foot"><Priority {...props} /><HelpButton {...props} /></div>}
    </div>
  );
}

function Priority({ visit, words, state }: KioskProps) {
  const chosen = state.priority_classes.find((one) => one.code === visit.priority.value);
  const open = (): void => { visit.sheet.value = { kind: "priority" }; };
  if (!chosen) return state.priority_classes.length > 0 ? <Button kind="secondary" size="kiosk" icon="priority" data-say="have_priority" onClick={open}>{words.priority}</Button> : null;
  return (
    <p class="kiosk__priority"><Icon name="priority" /><span>{words.priority_mine}: <strong>{pick(chosen.name, visit.language.value)}</strong></span>
      <IconButton icon="close" kind="secondary" size="kiosk" label={words.priority_remove} onClick={() => { visit.priority.value = null; }} /></p>
  );
}
