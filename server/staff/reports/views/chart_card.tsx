/** The frame of a chart: its title, which figure it draws, and the key to its marks. Where tools say the title already, it is for readers and paper. */
import type { ComponentChildren } from "preact";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { words } from "../words";
import "../charts/chart.css";

export interface ChartCardProps { title: string; tools?: ComponentChildren; hasBefore?: boolean; /** Whether the period before is a stroke across each bar. */ strokes?: boolean; children: ComponentChildren }

export function ChartCard({ title, tools, hasBefore = false, strokes = false, children }: ChartCardProps) {
  const w = words();
  return (
    <figure class="chart">
      <figcaption class="chart__head"><h2 class={tools ? "chart__title chart__title--said" : "chart__title"}>{title}</h2>{tools}</figcaption>
      {hasBefore && <p class="chart__key" aria-hidden="true"><span>{w.now}</span><span class={strokes ? "chart__key-stroke" : "chart__key-before"}>{w.beforeMark}</span></p>}
      {children}
    </figure>
  );
}

/** Which of the table's figures the chart draws. */
export function FigureChoice<Name extends string>({ label, value, names, titles, onChoose }: { label: string; value: Name; names: readonly Name[]; titles: Record<string, string>; onChoose: (name: Name) => void }) {
  return <SelectField label={label} labelUnseen value={value} options={names.map((name) => ({ value: name, label: titles[name] ?? name }))} onText={(name) => onChoose(name as Name)} />;
}
