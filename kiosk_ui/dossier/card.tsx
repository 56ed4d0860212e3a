/** What became of a dossier: where it is, its dates, whether it is late, and where to go. */
import type { DossierFound, LanguageCode } from "../../server/client/contract";
import { dateText } from "../../server/client/time";
import { pick } from "../../server/client/words";
import { Icon } from "../design/drawings/icon";
import { StatusChip } from "../design/feedback/status_chip";
import type { Step } from "./look_up";
import type { DossierWords } from "./words";
import "./dossier.css";

export function Answer({ step, words, language }: { step: Step; words: DossierWords; language: LanguageCode }) {
  return (
    <div class="dossier__answer" role="status">
      {step.kind === "found" && <Card dossier={step.dossier} words={words} language={language} />}
      {step.kind === "asking" && <p class="dossier__note">{words.looking}…</p>}
      {step.kind === "unknown" && <p class="dossier__note"><strong>{words.unknown}</strong><br />{words.unknownLead}</p>}
      {step.kind === "often" && <p class="dossier__note">{words.often}</p>}
      {step.kind === "away" && <p class="dossier__note">{words.away}</p>}
    </div>
  );
}

function Card({ dossier, words, language }: { dossier: DossierFound; words: DossierWords; language: LanguageCode }) {
  const days: [string, string | null][] = [[words.received, dossier.received_on], [words.promised, dossier.promised_on], [words.ready, dossier.result_ready_on], [words.handed, dossier.handed_over_on]];
  return (
    <article class="dossier__card" data-state={dossier.state} data-late={dossier.is_late ? "yes" : "no"}>
      <p class="dossier__code">{dossier.code}</p>
      <h2 class="dossier__state">{pick(dossier.words, language)}</h2>
      {dossier.is_late
        ? <p class="dossier__timing"><StatusChip tone="error" shape="triangle">{words.late(dossier.days_late)}</StatusChip></p>
        : dossier.timing !== "unpromised" && <p class="dossier__timing"><StatusChip tone="leaf" shape={dossier.timing === "paused" ? "half" : "filled"}>{pick(dossier.timing_words, language)}</StatusChip></p>}
      <dl class="dossier__days">
        {days.map(([name, day]) => day && <div key={name}><dt>{name}</dt><dd>{dateText(day)}</dd></div>)}
      </dl>
      <p class="dossier__advice"><Icon name="info" /><span>{pick(dossier.advice, language)}</span></p>
      {dossier.counters.length > 0 && <p class="dossier__counters"><Icon name="arrow" /><span>{words.counters(dossier.counters.join(", "))}</span></p>}
    </article>
  );
}
