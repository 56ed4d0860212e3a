/** The public holidays of a year that the centre has not entered: each is added by a press, none by itself. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { ApiError } from "../../../client/api";
import type { ProposedHolidays } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { calendarWords } from "../../../client/time";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { offerUndo } from "../setup/edit";
import { refusalWords } from "../setup/refusals";
import { words } from "./words";
import "./proposed.css";

type Proposal = ProposedHolidays["holidays"][number];

export function ProposedDays({ page }: { page: PageProps }) {
  const w = words();
  const [year, setYear] = useState(() => String(soonest(new Date())));
  const entered = page.catalogue.rows("holidays").length;
  const proposed = useProposed(page, year, entered);
  const take = async (days: readonly Proposal[]): Promise<void> => {
    try {
      let last = 0;
      for (const { day, name } of days) last = (await page.catalogue.save("holidays", null, { day, name, hours: [] }, newRequestId())).revision;
      if (days.length === 1) offerUndo(w.added(1), page.catalogue, last);
      else toast(w.added(days.length));
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      toast(refusalWords(refused), "error");
    }
  };
  return (
    <section class="proposed" aria-label={w.proposed}>
      <h2 class="setup-part__title">{w.proposed}</h2>
      <p class="setup-hint">{w.proposedLead}</p>
      <TextField label={w.year} inputMode="numeric" value={year} onText={(text) => setYear(text.replace(/\D/g, "").slice(0, 4))} />
      {proposed?.length === 0 && <p class="setup-hint">{w.nothing}</p>}
      <ul class="proposed__days">
        {proposed?.map((one) => (
          <li key={one.day} class="proposed__day">
            <span><strong>{pick(one.name, language.value)}</strong><br />{calendarWords(one.day, language.value)}<span class="proposed__basis">{one.basis}{one.is_decided && ` · ${w.decided}`}</span></span>
            <Button size="s" onClick={() => void take([one])}>{w.take}</Button>
          </li>
        ))}
      </ul>
      {proposed && proposed.length > 1 && <Button size="s" kind="secondary" icon="plus" onClick={() => void take(proposed)}>{w.takeAll}</Button>}
    </section>
  );
}

/** From October on, people enter the year to come. */
const soonest = (today: Date): number => today.getFullYear() + (today.getMonth() >= 9 ? 1 : 0);

/** Asked anew when the year or the entered days change; a year that is half typed asks nothing. */
function useProposed(page: PageProps, year: string, entered: number): Proposal[] | null {
  const [proposed, set] = useState<Proposal[] | null>(null);
  useEffect(() => {
    if (!/^20\d\d$/.test(year)) return set(null);
    page.session.doors.get<ProposedHolidays>(`/holidays/proposed?year=${year}`).then((told) => set(told.holidays)).catch((refused: unknown) => {
      if (!(refused instanceof ApiError)) throw refused;
      set(null);
    });
  }, [year, entered]);
  return proposed;
}
