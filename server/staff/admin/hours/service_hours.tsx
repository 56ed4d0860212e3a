/** A service's hours: the centre's, or its own. */
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import type { Span } from "../../../client/contract";
import type { Edit } from "../setup/edit";
import { WeekField } from "./week_field";
import { OFFICE_WEEK } from "./week";
import { words } from "./words";

export function ServiceHours({ edit }: { edit: Edit }) {
  const w = words();
  const own = edit.get<Span[] | null>("hours");
  return (
    <>
      <div class="setup-words__fields">
        <Choice kind="radio" name="hours" checked={own === null} onChange={() => edit.set({ hours: null })}>{w.siteHours}</Choice>
        <Choice kind="radio" name="hours" checked={own !== null} onChange={() => edit.set({ hours: own ?? OFFICE_WEEK })}>{w.ownHours}</Choice>
      </div>
      {own !== null && <WeekField edit={edit} name="hours" whenEmpty={w.closedDay} />}
    </>
  );
}
