/** Ratings, newest first, fifty at a time; the search goes along with every letter after a short pause. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Face } from "../../../../kiosk_ui/design/feedback/face";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { FeedbackPage, FeedbackRow, FollowUp } from "../../../client/contract";
import { Old, Opening } from "../../asking/faces";
import { plusDays } from "../../days/day_text";
import { doorOf, isPeriod } from "../search";
import type { Search, Which } from "../search";
import { DayField } from "../../days/day_field";
import { words } from "../words";
import { Card } from "./card";

const PAUSE_MS = 300;

export function List({ doors, today, may }: { doors: Api; today: string; may: boolean }) {
  const w = words();
  const search = useSignal<Search>({ from: plusDays(today, -6), to: today, words: "", score: "", which: "all" });
  const { rows, after, problem, busy, read } = useRows(doors, search.value);
  const keep = (row: FeedbackRow, follow_up: FollowUp): void => { rows.value = (rows.value ?? []).map((one) => (one.id === row.id ? { ...one, follow_up: { ...follow_up, by: null } } : one)); };
  if (rows.value === null) return <Opening loading={w.loading} problem={problem.value} busy={busy.value} onAgain={() => void read(null)} />;
  return (
    <>
      <SearchBar search={search.value} onSearch={(more) => { search.value = { ...search.value, ...more }; }} />
      <Old problem={problem.value}>{w.awayLead}</Old>
      {rows.value.length === 0 && <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>}
      <ul class="feedback__rows" aria-busy={busy.value}>
        {rows.value.map((row) => <li key={row.id}><Card row={row} doors={doors} may={may} onKept={(follow_up) => keep(row, follow_up)} /></li>)}
      </ul>
      {after.value !== null && <div class="feedback__more"><Button busy={busy.value} onClick={() => void read(after.value)}>{w.more}</Button></div>}
    </>
  );
}

function SearchBar({ search, onSearch }: { search: Search; onSearch: (more: Partial<Search>) => void }) {
  const w = words();
  const which: Which[] = ["all", "unsolved", "commented", "odd", "solved"];
  const scores = [5, 4, 3, 2, 1].map((score) => ({ value: String(score), label: w.scores[score] ?? "" }));
  return (
    <form class="feedback__search" role="search" onSubmit={(event) => event.preventDefault()}>
      <TextField label={w.words} type="search" icon="search" value={search.words} onText={(text) => onSearch({ words: text })} />
      <SelectField label={w.which} value={search.which} options={which.map((value) => ({ value, label: w[value] }))} onText={(value) => onSearch({ which: value as Which })} />
      <SelectField label={w.score} value={search.score} options={[{ value: "", label: w.anyScore }, ...scores]} onText={(score) => onSearch({ score })} />
      <DayField label={w.from} day={search.from} error={isPeriod(search.from, search.to) ? null : w.wrongDays} onDay={(from) => onSearch({ from })} />
      <DayField label={w.to} day={search.to} onDay={(to) => onSearch({ to })} />
    </form>
  );
}

/** What was asked before is dropped when it comes late. */
function useRows(doors: Api, search: Search) {
  const rows = useSignal<FeedbackRow[] | null>(null);
  const after = useSignal<string | null>(null);
  const problem = useSignal<ApiError | null>(null);
  const busy = useSignal(false);
  const asked = useSignal(0);
  const read = async (behind: string | null): Promise<void> => {
    const door = doorOf(search, behind);
    if (door === null) return;
    const mine = ++asked.value;
    busy.value = true;
    try {
      const page = await doors.get<FeedbackPage>(door);
      if (mine !== asked.value) return;
      rows.value = behind ? [...(rows.value ?? []), ...page.rows] : page.rows;
      after.value = page.after;
      problem.value = null;
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      if (mine === asked.value) problem.value = refused;
    } finally {
      if (mine === asked.value) busy.value = false;
    }
  };
  const door = doorOf(search);
  useEffect(() => {
    const timer = setTimeout(() => void read(null), rows.value === null ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [door]);
  return { rows, after, problem, busy, read };
}
