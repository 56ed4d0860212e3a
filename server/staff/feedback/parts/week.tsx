/** The digest of a week: what the head of a centre reads on Monday. */
import { useSignal } from "@preact/signals";
import { IconButton } from "../../../../kiosk_ui/design/controls/button";
import { RatingFace } from "../../../../kiosk_ui/design/drawings/rating_face";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import type { Api } from "../../../client/api";
import type { FeedbackDigest, RatingFlag } from "../../../client/contract";
import { dateNumbers } from "../../../client/time";
import { pick } from "../../../client/words";
import { useAsked } from "../../asking/use_asked";
import { shareText } from "../../share_text";
import { language } from "../../sign_in/language";
import { plusDays } from "../../days/day_text";
import { words } from "../words";
import { Said } from "./card";

export function Week({ doors, today }: { doors: Api; today: string }) {
  const w = words();
  const day = useSignal(plusDays(today, -7));
  const { answer: week, problem } = useAsked<FeedbackDigest>(doors, `/feedback/digest?day=${day.value}`);
  return (
    <>
      <div class="week__head">
        <IconButton icon="back" label={w.before} onClick={() => { day.value = plusDays(day.value, -7); }} />
        <h2>{week ? w.weekOf(dateNumbers(`${week.from}T12:00:00Z`), dateNumbers(`${week.to}T12:00:00Z`)) : "…"}</h2>
        <IconButton icon="next" label={w.after} disabled={plusDays(day.value, 7) > plusDays(today, 6)} onClick={() => { day.value = plusDays(day.value, 7); }} />
      </div>
      {problem && <Banner tone="error" title={problem} />}
      {week ? <Told week={week} /> : !problem && <Face kind="loading" title={w.loading} />}
    </>
  );
}

function Told({ week }: { week: FeedbackDigest }) {
  const w = words();
  if (week.answers === 0) return <Face kind="empty" title={w.noAnswers} />;
  return (
    <div class="week">
      <Figures week={week} />
      <Counts title={w.byLevel} rows={week.levels.map(({ score, name, count }) => ({ key: String(score), name: pick(name, language.value), count, score }))} />
      <Counts title={w.byReason} rows={week.reasons.map(({ code, name, count }) => ({ key: code, name: pick(name, language.value), count }))} />
      <Rest week={week} />
      <section class="week__part week__part--whole">
        <h3>{w.comments}</h3>
        {week.comments.length === 0 && <p>{w.noComments}</p>}
        <ul class="feedback__rows">{week.comments.map((row) => <li key={row.id}><article class="rating-card"><span class="rating-card__face"><RatingFace score={row.score} /></span><div class="rating-card__said"><Said row={row} /></div></article></li>)}</ul>
      </section>
    </div>
  );
}

function Figures({ week }: { week: FeedbackDigest }) {
  const w = words();
  return (
    <section class="week__part week__figures">
      <div><h3>{w.index}</h3><p class="week__big">{shareText(week.index, language.value)}</p><p>{w.interval(shareText(week.index_low, language.value), shareText(week.index_high, language.value))}</p><p>{w.indexBefore(shareText(week.index_before, language.value))}</p></div>
      <div><h3>{w.answers}</h3><p class="week__big">{week.answers}</p><p>{w.of(week.finished, shareText(week.response_rate, language.value))}</p></div>
    </section>
  );
}

function Counts({ title, rows }: { title: string; rows: { key: string; name: string; count: number; score?: number }[] }) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <section class="week__part">
      <table class="week__counts">
        <caption>{title}</caption>
        <tbody>
          {rows.map((row) => <tr key={row.key}><th scope="row">{row.name}</th><td class="week__bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width={(row.count / most) * 100} height="8" /></svg></td><td class="week__count">{row.count}</td></tr>)}
          {rows.length === 0 && <tr><td>{words().none_of}</td></tr>}
        </tbody>
      </table>
    </section>
  );
}

function Rest({ week }: { week: FeedbackDigest }) {
  const w = words();
  const { opened, talked, solved, hours_to_solve } = week.follow_ups;
  const odd = Object.entries(week.flags).map(([flag, count]) => `${w.flags[flag as RatingFlag]}: ${count}`);
  return (
    <section class="week__part week__part--whole week__rest">
      <div><h3>{w.followUps}</h3><p>{w.cases(opened, talked, solved)}</p>{hours_to_solve !== null && <p>{w.hours(hours_to_solve < 1 ? w.underOne : hours_to_solve.toLocaleString(language.value, { maximumFractionDigits: 1 }))}</p>}</div>
      <div><h3>{w.oddities}</h3><p>{odd.join(" · ") || w.none_of}</p></div>
      {week.questions.map(({ question, yes, no }) => <div key={question}><h3>{question}</h3><p>{w.yes}: {yes} · {w.no}: {no}</p></div>)}
    </section>
  );
}
