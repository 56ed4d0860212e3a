/** A day's appointments: booked, cancelled, and taken in where no kiosk is at hand. */
import { Button, IconButton } from "../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../kiosk_ui/design/controls/text_field";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import type { Appointments as Shown } from "../../client/contract";
import { Old, Opening } from "../asking/faces";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { useDiary } from "./diary";
import type { Diary } from "./diary";
import { Arrive } from "./parts/arrive";
import { Book } from "./parts/book";
import { List } from "./parts/list";
import { plusDays } from "../days/day_text";
import { words } from "./words";
import "./appointments.css";

export function Appointments({ session, me }: StaffProps) {
  const w = words();
  const diary = useDiary(session.doors);
  const shown = diary.shown.value;
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={shown && <Old problem={diary.problem.value}>{w.awayLead}</Old>}>
      <Page class="diary">
        <PageHead title={w.title} lead={w.lead} />
        {shown ? <Day diary={diary} shown={shown} /> : <Opening loading={w.loading} problem={diary.problem.value} busy={diary.isBusy.value} onAgain={() => void diary.show(null)} />}
      </Page>
    </StaffFrame>
  );
}

function Day({ diary, shown }: { diary: Diary; shown: Shown }) {
  const w = words();
  return (
    <>
      <div class="diary__day">
        <IconButton icon="back" label={w.before} onClick={() => void diary.show(plusDays(shown.day, -1))} />
        <TextField label={w.day} type="date" value={shown.day} onText={(day) => { if (day) void diary.show(day); }} />
        <IconButton icon="next" label={w.after} onClick={() => void diary.show(plusDays(shown.day, 1))} />
        {shown.day !== shown.today && <Button kind="quiet" onClick={() => void diary.show(null)}>{w.today}</Button>}
      </div>
      <div class="diary__forms">
        {shown.day >= shown.today && <Book diary={diary} shown={shown} />}
        {shown.day === shown.today && <Arrive diary={diary} />}
      </div>
      <List diary={diary} rows={shown.rows} slots={shown.slots} />
    </>
  );
}
