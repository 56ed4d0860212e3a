/** The foot of the choosing pages: priority for those who want it, and help to see and reach. Costs nobody else a touch. */
import { pick } from "../../../server/client/words";
import { Button, IconButton } from "../../design/controls/button";
import { Icon } from "../../design/drawings/icon";
import type { KioskProps } from "../kiosk_props";
import { Plan } from "./plan";

export function Foot(props: KioskProps) {
  const { visit, words, state } = props;
  const chosen = state.priority_classes.find((one) => one.code === visit.priority.value);
  const open = (): void => { visit.sheet.value = { kind: "priority" }; };
  return (
    <div class="kiosk__feet">
      {visit.code.value === null && <Plan {...props} />}
      <div class="kiosk__foot">
      {chosen
        ? <p class="kiosk__priority"><Icon name="priority" /><span>{words.priority_mine}: <strong>{pick(chosen.name, visit.language.value)}</strong></span>
          <IconButton icon="close" kind="secondary" size="kiosk" label={words.priority_remove} onClick={() => { visit.priority.value = null; }} /></p>
        : state.priority_classes.length > 0 && <Button kind="secondary" size="kiosk" icon="priority" onClick={open}>{words.priority}</Button>}
      <Button kind="secondary" size="kiosk" icon="accessibility" class="kiosk__access" onClick={() => { visit.sheet.value = { kind: "access" }; }}>{words.access}</Button>
      </div>
    </div>
  );
}
