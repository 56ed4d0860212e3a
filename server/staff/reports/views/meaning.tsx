/** What each figure of the report that is shown means, for whoever has to answer for it. */
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Shown } from "../reading";
import { words } from "../words";

export function Meaning({ shown }: { shown: Shown | null }) {
  const w = words();
  const told = shown?.report.report === "estimates" ? shown.report.figures.map((one) => [pick(one.name, language.value), sentence(pick(one.meaning, language.value))] as const) : w.meanings;
  return (
    <details class="meaning">
      <summary>{w.meaning}</summary>
      <dl>{told.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
    </details>
  );
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
