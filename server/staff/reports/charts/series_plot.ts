/** The drawing of a series with uPlot: a file of its own, so that no other page carries it. */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Mark } from "./drawing";

const HIGH = 260;
/** Steps along the axis in days or weeks. */
const STEPS = [1, 2, 5, 7, 14, 30, 60, 90, 180];

export interface Plot { fit: (width: number) => void; end: () => void }
export interface SeriesWords { when: string; now: string; before: string; label: (key: string) => string }

/** The colours are the tokens' at this moment. */
function colours(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** Draw into `place`; each mark is one step along the axis. */
export function drawSeries(place: HTMLElement, marks: readonly Mark[], words: SeriesWords, onChoose?: (key: string) => void): Plot {
  const data: uPlot.AlignedData = [marks.map((_, at) => at), marks.map((one) => one.value), marks.map((one) => one.before)];
  const plot = new uPlot(optionsOf(marks, words, Math.max(place.clientWidth, 240)), data, place);
  plot.over.addEventListener("click", () => {
    const mark = marks[plot.cursor.idx ?? -1];
    if (mark) onChoose?.(mark.key);
  });
  return { fit: (width) => plot.setSize({ width, height: HIGH }), end: () => plot.destroy() };
}

function optionsOf(marks: readonly Mark[], words: SeriesWords, width: number): uPlot.Options {
  const colour = colours();
  const [ink, line, leaf] = [colour("ink-soft"), colour("line"), colour("leaf")];
  const font = `13px ${getComputedStyle(document.body).fontFamily}`;
  const axis: uPlot.Axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { show: false } };
  return {
    width, height: HIGH, padding: [10, 14, 0, 0], cursor: { drag: { x: false, y: false }, points: { size: 9 } },
    scales: { x: { time: false, range: (_, low, high) => [low - 0.5, high + 0.5] }, y: { range: (_, __, high) => [0, high > 0 ? high * 1.08 : 1] } },
    axes: [
      { ...axis, grid: { show: false }, incrs: STEPS, space: 52, values: (_, splits) => splits.map((at) => nameAt(marks, at, words.label)) },
      { ...axis, size: 54, values: (_, splits) => splits.map((value) => value.toLocaleString("vi-VN")) },
    ],
    series: [
      { label: words.when, value: (_, at) => (at === null ? "–" : marks[at]?.name ?? "–") },
      { label: words.now, stroke: leaf, width: 2.5, spanGaps: true, points: { size: 6, fill: leaf, ...(isAlone(marks) && { show: true }) }, value: (_, __, ___, at) => (at === null ? "–" : marks[at]?.text ?? "–") },
      { label: words.before, stroke: ink, width: 1.5, dash: [5, 4], spanGaps: true, points: { show: false }, show: marks.some((one) => one.before !== null), value: (_, __, ___, at) => (at === null ? "–" : marks[at]?.beforeText ?? "–") },
    ],
  };
}

/** A single figure makes no line: its point must be seen however narrow the steps are. */
const isAlone = (marks: readonly Mark[]): boolean => marks.filter((one) => one.value !== null).length === 1;

function nameAt(marks: readonly Mark[], at: number, label: (key: string) => string): string {
  const mark = Number.isInteger(at) ? marks[at] : undefined;
  return mark ? label(mark.key) : "";
}
