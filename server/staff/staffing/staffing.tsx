/** Next week's counters: which group, how the week looks, one of its days in detail, and what another counter would change. */
import { useEffect, useState } from "preact/hooks";
import { SelectField } from "../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import type { Api } from "../../client/api";
import type { Staffing, StaffingGroup, StaffingLearnt } from "../../client/contract";
import { calendarWords, durationWords } from "../../client/time";
import { pick } from "../../client/words";
import { useAsked } from "../asking/use_asked";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { DayPart, Quarters } from "./parts/day_part";
import { DayTabs } from "./parts/day_tabs";
import { TrialPart } from "./parts/trial_part";
import { Week } from "./parts/week";
import { dayOf, numbersOf, queryOf, SHARES, wishOf } from "./view";
import type { Wish } from "./view";
import { words } from "./words";
import "./staffing.css";

export function StaffingPage({ session, me }: StaffProps) {
  const w = words();
  const [wish, setWish] = useState(() => wishOf(location.search));
  const { answer, problem } = useAsked<Staffing>(session.doors, `/staffing?${queryOf(wish)}`);
  useEffect(() => history.replaceState(null, "", `${location.pathname}?${queryOf(wish)}${wish.day ? `&day=${wish.day}` : ""}`), [wish]);
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={problem && answer && <Banner tone="error" title={problem} />}>
      <Page>
        <PageHead title={w.title} lead={w.lead} />
        {answer ? <Plan told={answer} wish={wish} doors={session.doors} set={setWish} /> : problem ? <Face kind="error" title={problem} /> : <Face kind="loading" title={w.loading} />}
      </Page>
    </StaffFrame>
  );
}

interface PlanProps { told: Staffing; wish: Wish; doors: Pick<Api, "get">; set: (wish: Wish) => void }

function Plan({ told, wish, doors, set }: PlanProps) {
  const w = words();
  const day = dayOf(told.days, wish.day);
  if (told.group === null || !told.learnt || !day) return <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>;
  return (
    <>
      <Form told={told} wish={wish} set={set} />
      <Learnt learnt={told.learnt} />
      {!told.learnt.is_known
        ? <Face kind="empty" title={w.unknown}><p>{w.unknownLead(told.learnt.called)}</p></Face>
        : <>
          <Week days={told.days} />
          <DayTabs days={told.days} chosen={day.day} onChoose={(chosen) => set({ ...wish, day: chosen })} />
          <DayPart day={day} learnt={told.learnt} />
          {day.quarters.some((one) => one.usual > 0) && <TrialPart key={`${told.group}-${day.day}`} doors={doors} day={day} wish={wish} />}
          {day.quarters.length > 0 && <Quarters day={day} />}
          <details class="staffing__how"><summary>{w.how}</summary><p>{w.howText}</p></details>
        </>}
    </>
  );
}

function Form({ told, wish, set }: { told: Staffing; wish: Wish; set: (wish: Wish) => void }) {
  const w = words();
  return (
    <form class="staffing__form" aria-label={w.form} onSubmit={(event) => event.preventDefault()}>
      <SelectField label={w.group} value={String(told.group)} options={told.groups.map((one) => ({ value: String(one.counter), label: nameOf(one) }))} onText={(counter) => set({ ...wish, counter: Number(counter) })} />
      <SelectField label={w.share} value={String(wish.share)} options={SHARES.map((one) => ({ value: String(one), label: `${one} %` }))} onText={(share) => set({ ...wish, share: Number(share) })} />
      <a class="staffing__file" href={`/api/v1/staffing?${queryOf(wish)}&format=csv`} download><Icon name="download" />{w.csv}</a>
    </form>
  );
}

const nameOf = (group: StaffingGroup): string => words().groupName(numbersOf(group), group.fields.map((one) => pick(one.names, language.value)).join(", "));

/** Where the figures come from, said before they are read. */
function Learnt({ learnt }: { learnt: StaffingLearnt }) {
  const w = words();
  const span = (seconds: number): string => durationWords(seconds, language.value);
  return (
    <p class="staffing__learnt">
      {w.learnt(learnt.days, learnt.weeks, calendarWords(learnt.from, language.value), calendarWords(learnt.to, language.value))} {w.target(span(learnt.target_s))}{" "}
      {learnt.handling_s !== null && w.handling(span(learnt.handling_s))} {learnt.patience_s !== null && learnt.patience_s < 4 * 3600 ? w.patience(span(learnt.patience_s)) : learnt.is_known && w.loyal}
    </p>
  );
}
