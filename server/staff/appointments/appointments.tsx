/** A day's appointments: booked, cancelled, and taken in where no kiosk is at hand. */
import { Button, IconButton } from "../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import type { Appointments as Shown } from "../../client/contract";
import { errorWords } from "../../client/words";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { useDiary } from "./diary";
import type { Diary } from "./diary";
import { Arrive } from "./parts/arrive";
import { Book } from "./parts/book";
import { List } from "./parts/list";
import { dayAfter } from "./view";
import { words } from "./words";
import "./appointments.css";

export function Appointments({ session, me }: StaffProps) {
  const w = words();
  const diary = useDiary(session.doors);
  const shown = diary.shown.value;
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={shown && <Problem diary={diary} />}>
      <div class="diary">
        <h1 class="diary__title">{w.title}</h1>
        <p class="diary__lead">{w.lead}</p>
        {shown ? <Day diary={diary} shown={shown} /> : <Opening diary={diary} />}
      </div>
    </StaffFrame>
  );
}

function Day({ diary, shown }: { diary: Diary; shown: Shown }) {
  const w = words();
  return (
    <>
      <div class="diary__day">
        <IconButton icon="back" label={w.before} onClick={() => void diary.show(dayAfter(shown.day, -1))} />
        <TextField label={w.day} type="date" value={shown.day} onText={(day) => { if (day) void diary.show(day); }} />
        <IconButton icon="next" label={w.after} onClick={() => void diary.show(dayAfter(shown.day, 1))} />
        {shown.day !== shown.today && <Button kind="quiet" onClick={() => void diary.show(null)}>{w.today}</Button>}
      </div>
      <div class="diary__forms">
        {shown.day >= shown.today && <Book diary={diary} shown={shown} />}
        {shown.day === shown.today && <Arrive diary={diary} />}
      </div>
      <List diary={diary} rows={shown.rows} />
    </>
  );
}

/** Before the first list has come. */
function Opening({ diary }: { diary: Diary }) {
  const w = words();
  const problem = diary.problem.value;
  if (problem === null) return <Face kind="loading" title={w.loading} />;
  const again = <Button kind="primary" icon="refresh" busy={diary.isBusy.value} onClick={() => void diary.show(null)}>{w.tryAgain}</Button>;
  return <Face kind={problem.status === 0 ? "offline" : "error"} title={problem.status === 0 ? w.away : errorWords(problem, language.value)} actions={again} />;
}

/** Above a list that was read before. */
function Problem({ diary }: { diary: Diary }) {
  const problem = diary.problem.value;
  return problem && <Banner tone={problem.status === 0 ? "stale" : "error"} title={errorWords(problem, language.value)}>{words().awayLead}</Banner>;
}
