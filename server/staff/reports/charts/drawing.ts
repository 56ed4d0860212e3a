/** What a chart of groups draws, worked out apart from how it looks. */
import type { Language, ReportRow } from "../../../client/contract";
import { pick } from "../../../client/words";
import { drawn, spoken } from "../figures/figures";
import type { FigureName } from "../figures/figures";
import { firstDayOf } from "../question/drill";
import { plusDays } from "../../days/day_text";
import type { Days } from "../question/calendar";

/** One group: `value` and `before` in the chart's unit (people, minutes, hundredths), `text` as it is said. */
export interface Mark { key: string; name: string; value: number | null; before: number | null; text: string; beforeText: string | null }

/** The groups of a report in their own order. */
export function marksOf(rows: readonly ReportRow[], figure: FigureName, language: Language): Mark[] {
  return rows.map((row) => {
    const [now, before] = [row.figures[figure], row.before?.[figure] ?? null];
    return {
      key: row.key, name: pick(row.name, language), value: drawn(figure, now), before: drawn(figure, before),
      text: spoken(figure, now, language), beforeText: before === null ? null : spoken(figure, before, language),
    };
  });
}

/** The largest first, so many at most; what has no value is left out. */
export const largest = (marks: readonly Mark[], most: number): Mark[] =>
  marks.filter((one) => one.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, most);

export interface ChartWords { nothing: string; highest: (name: string, text: string) => string; lowest: (name: string, text: string) => string }

/** The chart in one sentence for those who do not see it: its ends. All figures stand in the table beside it. */
export function summaryOf(title: string, marks: readonly Mark[], words: ChartWords): string {
  const valued = largest(marks, marks.length);
  const [top, bottom] = [valued[0], valued[valued.length - 1]];
  if (!top || !bottom) return `${title}. ${words.nothing}`;
  const ends = top === bottom ? [words.highest(top.name, top.text)] : [words.highest(top.name, top.text), words.lowest(bottom.name, bottom.text)];
  return `${title}: ${ends.join("; ")}.`;
}

/** One mark a day, also for days without a row: time runs evenly along the axis. */
export function daily(marks: readonly Mark[], days: Days, name: (day: string) => string): Mark[] {
  const known = new Map(marks.map((one) => [one.key, one]));
  const all: Mark[] = [];
  for (let day = days.from; day <= days.to; day = plusDays(day, 1)) {
    all.push(known.get(day) ?? { key: day, name: name(day), value: null, before: null, text: "–", beforeText: null });
  }
  return all;
}

/** 22/11 under a chart of days or weeks. */
export function shortDay(key: string): string {
  const day = firstDayOf(key);
  return day ? `${day.slice(8, 10)}/${day.slice(5, 7)}` : key;
}
