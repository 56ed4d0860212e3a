/** A CSV file of the electronic one-stop system: checked, then taken in. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { errorWords } from "../../../client/words";
import { lineWords } from "../../admin/files/line_words";
import { language } from "../../sign_in/language";
import { MOST_BYTES, Taking } from "../taking";
import type { Told } from "../taking";
import { cellWords, words } from "../words";

export function Importing() {
  const w = words();
  const taking = useMemo(() => new Taking(), []);
  const [file, setFile] = useState<File | null>(null);
  const told = taking.told.value;
  const isBusy = told.kind === "sending" || told.kind === "going";
  const isLarge = (file?.size ?? 0) > MOST_BYTES;
  const may = file !== null && !isLarge && !isBusy;
  return (
    <section class="dossiers__import">
      <h2>{w.importTitle}</h2>
      <p>{w.importLead}</p>
      <p>{w.importAgain}</p>
      <label class="dossiers__choose">{w.choose}<input type="file" accept=".csv,.txt" onChange={(event) => { taking.forget(); setFile(event.currentTarget.files?.[0] ?? null); }} /></label>
      {isLarge && <Banner tone="error">{w.large}</Banner>}
      <div class="dossiers__acts">
        <Button icon="search" disabled={!may} onClick={() => { if (file) void taking.run(file, true); }}>{w.check}</Button>
        <Button kind="primary" icon="check" disabled={!may || told.kind !== "fine"} busy={isBusy} onClick={() => { if (file) void taking.run(file, false); }}>{w.apply}</Button>
      </div>
      <div role="status"><Result told={told} /></div>
    </section>
  );
}

function Result({ told }: { told: Told }) {
  const w = words();
  switch (told.kind) {
    case "nothing": return null;
    case "sending": return <p class="dossiers__note">{w.sending}</p>;
    case "going": return <p class="dossiers__going"><progress value={told.done} max={told.of} />{w.going(told.done, told.of)}</p>;
    case "fine": return <Banner tone="notice">{w.fine(told.answer.dossiers)}</Banner>;
    case "done": return <Banner tone="good">{w.done(told.answer.added, told.answer.changed, told.answer.unchanged)}</Banner>;
    case "broken": return <Banner tone="error">{w.broken}</Banner>;
    case "failed": return <Banner tone="error">{errorWords(told.problem, language.value)}</Banner>;
    case "wrong": return (
      <Banner tone="error" title={w.wrong(told.count)}>
        <ul class="dossiers__lines">
          {told.lines.map((line, index) => <li key={index}><strong>{w.line(line.line)}</strong>: {cellWords(line.facts) ?? lineWords(line)}</li>)}
          {told.count > told.lines.length && <li>{w.more(told.count - told.lines.length)}</li>}
        </ul>
      </Banner>
    );
  }
}
