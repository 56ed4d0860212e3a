/** A past day under another rule: the question, the waits as they were and would have been, and who is passed. */
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import type { Replay as Told } from "../../client/contract";
import { calendarWords } from "../../client/time";
import { pick } from "../../client/words";
import { Old, Opening } from "../asking/faces";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { usePast } from "./past";
import type { Past } from "./past";
import { Figures } from "./parts/figures";
import { Groups } from "./parts/groups";
import { Hours } from "./parts/hours";
import { Passed } from "./parts/passed";
import { Question } from "./parts/question";
import { percent } from "../share_text";
import { isTrusted } from "./view";
import { words } from "./words";
import "./replay.css";

export function Replay({ session, me }: StaffProps) {
  const w = words();
  const past = usePast(session.doors);
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={past.offered.value && <Old problem={past.problem.value}>{past.told.value && w.awayLead}</Old>}>
      <Page>
        <PageHead title={w.title} lead={w.lead} />
        <Body past={past} />
      </Page>
    </StaffFrame>
  );
}

function Body({ past }: { past: Past }) {
  const w = words();
  const [offered, wish, told] = [past.offered.value, past.wish.value, past.told.value];
  if (!offered || !wish) return <Opening loading={w.loading} problem={past.problem.value} busy={past.isBusy.value} onAgain={() => void past.open()} />;
  if (offered.days.length === 0) return <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>;
  return (
    <>
      <Question past={past} offered={offered} />
      {told ? <Answer told={told} /> : past.isBusy.value && <Face kind="loading" title={w.playing} />}
    </>
  );
}

function Answer({ told }: { told: Told }) {
  const w = words();
  if (told.people === 0) return <Face kind="empty" title={w.emptyDay}><p>{calendarWords(told.day, language.value)}</p></Face>;
  return (
    <>
      <h2 class="replay__day">{calendarWords(told.day, language.value)}</h2>
      <Figures told={told} />
      <Promise told={told} />
      {told.agreement !== null && <p class="replay__trust">{w.trust(percent(told.agreement))} {!isTrusted(told) && <strong>{w.distrust}</strong>}</p>}
      <Hours hours={told.hours} />
      <Groups rows={told.rows} />
      <Passed rows={told.passed} />
    </>
  );
}

/** The bounds of both rules, in words. */
function Promise({ told }: { told: Told }) {
  const w = words();
  const isSame = pick(told.rule.bound, language.value) === pick(told.site_rule.bound, language.value);
  const rules = isSame ? [{ rule: told.rule, name: w.used }] : [{ rule: told.rule, name: w.tried }, { rule: told.site_rule, name: w.used }];
  return (
    <section class="replay__promise" aria-label={w.promise}>
      {rules.map(({ rule, name }) => (
        <div key={name}>
          <h3>{name}: {pick(rule.name, language.value)}</h3>
          <p>{pick(rule.bound, language.value)}</p>
        </div>
      ))}
    </section>
  );
}
