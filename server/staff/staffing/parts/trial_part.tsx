/** The trial: so many counters more or fewer for some hours, and what the waits would be. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { Table } from "../../../../kiosk_ui/design/layout/table";
import type { Api } from "../../../client/api";
import type { StaffingDay, StaffingTrial } from "../../../client/contract";
import { calendarWords, durationWords } from "../../../client/time";
import { useAsked } from "../../asking/use_asked";
import { language } from "../../sign_in/language";
import { percent } from "../../share_text";
import { after } from "../view";
import type { Wish } from "../view";
import { words } from "../words";

interface TrialProps { doors: Pick<Api, "get">; day: StaffingDay; wish: Wish }
const MORE = [3, 2, 1, -1, -2];

export function TrialPart({ doors, day, wish }: TrialProps) {
  const w = words();
  const clocks = day.quarters.map((one) => one.from);
  const [more, setMore] = useState("1");
  const [from, setFrom] = useState(clocks.includes("08:00") ? "08:00" : clocks[0] ?? "");
  const [to, setTo] = useState(clocks.includes("10:00") ? "10:00" : after(clocks[clocks.length - 1] ?? ""));
  const [path, setPath] = useState<string | null>(null);
  const { answer, problem } = useAsked<StaffingTrial>(doors, path);
  const isWrong = to <= from;
  const send = (event: Event): void => {
    event.preventDefault();
    const asked = new URLSearchParams({ day: day.day, from, to, more, share: String(wish.share) });
    if (wish.counter !== null) asked.set("counter", String(wish.counter));
    if (!isWrong) setPath(`/staffing/what-if?${asked.toString()}`);
  };
  const options = (all: readonly string[]): { value: string; label: string }[] => all.map((one) => ({ value: one, label: one }));
  return (
    <section class="staffing__trial" aria-labelledby="staffing-trial">
      <h2 id="staffing-trial">{w.trial}</h2>
      <p class="staffing__soft">{w.trialLead}</p>
      <form class="staffing__trial-form" onSubmit={send} aria-labelledby="staffing-trial">
        <SelectField label={w.more} value={more} options={MORE.map((one) => ({ value: String(one), label: w.moreOf(one) }))} onText={setMore} />
        <SelectField label={w.from} value={from} options={options(clocks)} onText={setFrom} />
        <SelectField label={w.to} value={to} options={options(clocks.map(after))} error={isWrong ? w.wrongSpan : null} onText={setTo} />
        <Button kind="primary" icon="play" type="submit" disabled={isWrong}>{w.try}</Button>
      </form>
      <div aria-live="polite">
        {problem && <Banner tone="error" title={problem} />}
        {answer && <Answer told={answer} />}
      </div>
    </section>
  );
}

function Answer({ told }: { told: StaffingTrial }) {
  const w = words();
  const rows = [{ who: w.insideSpan(told.from, told.to), waits: told.inside }, { who: w.allDay, waits: told.all_day }];
  const span = (seconds: number | null): string => (seconds === null ? w.nobody : durationWords(seconds, language.value));
  const share = (part: number | null): string => (part === null ? w.nobody : percent(part));
  const isTooMany = told.quarters.some((one) => one.counters_then > told.most && one.counters_then > one.counters);
  const cell = (wait: number | null, part: number | null) => <><strong>{span(wait)}</strong> · {share(part)} {w.within.toLocaleLowerCase(language.value)}</>;
  return (
    <>
      {isTooMany && <Banner tone="notice" title={w.most(told.most)} />}
      <Table caption={w.trialTable(calendarWords(told.day, language.value), w.moreOf(told.more).toLocaleLowerCase(language.value), told.from, told.to)} rows={rows} rowKey={(row) => row.who} empty="" columns={[
        { key: "who", title: w.who, cell: (row) => `${row.who} (${Math.round(row.waits.people)})` },
        { key: "usual", title: `${w.asUsual}: ${w.meanWait.toLocaleLowerCase(language.value)}`, cell: (row) => cell(row.waits.wait_s, row.waits.within) },
        { key: "then", title: `${w.then}: ${w.meanWait.toLocaleLowerCase(language.value)}`, cell: (row) => cell(row.waits.wait_then_s, row.waits.within_then) },
      ]} />
    </>
  );
}
