/** What each figure means, for whoever has to answer for it. */
import { words } from "../words";

export function Meaning() {
  const w = words();
  return (
    <details class="meaning">
      <summary>{w.meaning}</summary>
      <dl>{w.meanings.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
    </details>
  );
}
