/** The roll of paper: how long a new one is, about how many tickets the present one still holds, and that it was changed. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../client/api";
import type { SetupRow } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { errorWords } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { NumberField, Part } from "../setup/fields";
import { words } from "./words";

export function RollPart({ edit, page, row }: { edit: Edit; page: PageProps; row: SetupRow | null }) {
  const w = words();
  const left = row ? ticketsLeft(row) : null;
  return (
    <Part title={w.roll}>
      <NumberField edit={edit} name="roll_m" label={w.rollLength} hint={w.rollHint} unit="m" empty={w.rollUnknown} />
      {row && left !== null && (
        <div class="printers__roll">
          <p>{w.ticketsLeft(left)}</p>
          <Button icon="refresh" onClick={() => void changed(page, row)}>{w.rollChanged}</Button>
        </div>
      )}
    </Part>
  );
}

/** Of a ticket, before the printer has printed any; as in server/domain/centre/devices.py. */
const USUAL_TICKET_MM = 130;

/** As the server reckons it; null where nobody has said how long a roll is. */
export function ticketsLeft(row: SetupRow): number | null {
  const [roll_m, used_mm, ticket_mm] = [row["roll_m"], row["used_mm"], row["ticket_mm"]];
  if (typeof roll_m !== "number" || typeof used_mm !== "number") return null;
  return Math.floor(Math.max(0, roll_m * 1000 - used_mm) / (typeof ticket_mm === "number" ? ticket_mm : USUAL_TICKET_MM));
}

async function changed(page: PageProps, row: SetupRow): Promise<void> {
  try {
    await page.session.doors.post(`/printers/${row.id}/roll-changed`, { request_id: newRequestId() });
    toast(words().didChangeRoll(String(row["name"])));
    await page.catalogue.load("printers");
  } catch (refused) {
    if (!(refused instanceof ApiError)) throw refused;
    toast(errorWords(refused, language.value), "error");
  }
}
