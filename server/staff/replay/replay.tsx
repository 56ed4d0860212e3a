/** A past day under another rule: the question, the waits as they were and would have been, and who is passed. */
import { Button } from "../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import type { Replay as Told } from "../../client/contract";
import { errorWords, pick } from "../../client/words";
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
import { dayLabel, isTrusted, percent } from "./view";
import { words } from "./words";
import "./replay.css";

export function Replay({ session, me }: StaffProps) {
  const w = words();
  const past = usePast(session.doors);
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={past.offered.value && <Problem past={past} />}>
      <div class="replay">
        <h1 class="replay__title">{w.title}</h1>
        <p class="replay__lead">{w.lead}</p>
        <Body past={past} />
      </div>
    </StaffFrame>
  );
}

function Body({ past }: { past: Past }) {
  const w = words();
  const [offered, wish, told] = [past.offered.value, past.wish.value, past.told.value];
  if (!offered || !wish) return <Opening past={past} />;
  if (offered.days.length === 0) return <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>;
  return (
    <>
      <Question past={past} offered={offered} />
      {told ? <Answer told={told} /> : past.isBusy.value && <Face kind="loading" title={w.playing} />}
    </>
  );
}

/** Before the days have come. */
function Opening({ past }: { past: Past }) {
  const w = words();
  const problem = past.problem.value;
  if (problem === null) return <Face kind="loading" title={w.loading} />;
  const again = <Button kind="primary" icon="refresh" busy={past.isBusy.value} onClick={() => void past.open()}>{w.tryAgain}</Button>;
  return <Face kind={problem.status === 0 ? "offline" : "error"} title={problem.status === 0 ? w.away : errorWords(problem, language.value)} actions={again} />;
}

/** Above what was played before. */
function Problem({ past }: { past: Past }) {
  const problem = past.problem.value;
  if (problem === null) return null;
  return <Banner tone={problem.status === 0 ? "stale" : "error"} title={errorWords(problem, language.value)}>{past.told.value ? words().awayLead : ""}</Banner>;
}

function Answer({ told }: { told: Told }) {
  const w = words();
  if (told.people === 0) return <Face kind="empty" title={w.emptyDay}><p>{dayLabel(told.day, language.value)}</p></Face>;
  return (
    <>
      <h2 class="replay__day">{dayLabel(told.day, language.value)}</h2>
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
