/** The set-up as files: out with a press, in by preview first, with every wrong line by its number. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { BASE } from "../../../client/api";
import type { PageProps } from "../pages";
import { Part } from "../setup/fields";
import { refusalWords } from "../setup/refusals";
import { warningWords } from "../setup/warnings";
import { MOST_BYTES, useImport } from "./importing";
import type { FileName, Import } from "./importing";
import { lineWords } from "./line_words";
import { words } from "./words";
import "./files.css";

const NAMES: readonly FileName[] = ["site.yaml", "services.csv"];

export function FilesPage(page: PageProps) {
  const w = words();
  return (
    <div class="files">
      <h1 class="setup-editor__title">{w.title}</h1>
      <p class="setup-hint">{w.lead}</p>
      <Part title={w.partOut}>
        {NAMES.map((name) => (
          <a key={name} class="files__out" href={`${BASE}/setup-files/${name}`} download={name}>
            <Icon name="download" /><span><strong>{name === "site.yaml" ? w.site : w.services}</strong><br />{name === "site.yaml" ? w.siteHint : w.servicesHint}</span>
          </a>
        ))}
      </Part>
      <Part title={w.partIn} lead={w.inLead}><Taking page={page} /></Part>
    </div>
  );
}

function Taking({ page }: { page: PageProps }) {
  const w = words();
  const [name, setName] = useState<FileName>("site.yaml");
  const [text, setText] = useState<string | null>(null);
  const [isLarge, setLarge] = useState(false);
  const taking = useImport(page);
  const chosen = async (file: File | undefined): Promise<void> => {
    taking.forget();
    setLarge((file?.size ?? 0) > MOST_BYTES);
    if (!file || file.size > MOST_BYTES) return setText(null);
    if (file.name.endsWith(".csv")) setName("services.csv");
    if (/\.ya?ml$/.test(file.name)) setName("site.yaml");
    setText(await file.text());
  };
  return (
    <div class="files__in">
      <SelectField label={w.whichKind} value={name} onText={(one) => { taking.forget(); setName(one === "services.csv" ? one : "site.yaml"); }}
        options={[{ value: "site.yaml", label: w.site }, { value: "services.csv", label: w.services }]} />
      <label class="files__choose">{w.chooseFile}<input type="file" accept=".yaml,.yml,.csv" onChange={(event) => void chosen(event.currentTarget.files?.[0])} /></label>
      {isLarge && <Banner tone="error">{w.large}</Banner>}
      <Told taking={taking} />
      <div class="files__acts">
        <Button icon="search" disabled={text === null} busy={taking.busy === "preview"} onClick={() => void taking.run(name, text ?? "", true)}>{w.check}</Button>
        <Button kind="primary" icon="check" disabled={text === null || !taking.isFine} busy={taking.busy === "apply"} onClick={() => void taking.run(name, text ?? "", false)}>{w.apply}</Button>
      </div>
    </div>
  );
}

/** What a file would do, has done, or why it cannot be. */
export function Told({ taking }: { taking: Import }) {
  const w = words();
  const { answer, problem } = taking;
  if (problem) return <Wrong taking={taking} />;
  if (!answer) return null;
  const same = answer.added + answer.changed === 0;
  return (
    <Banner tone={answer.applied ? "good" : "notice"} title={answer.applied ? w.done : w.preview}>
      <p>{same ? w.nothing : w.counts(answer.added, answer.changed, answer.unchanged)}</p>
      {answer.warnings.length > 0 && <><p><strong>{w.warnings}</strong></p><ul class="files__lines">{answer.warnings.map((one, index) => <li key={index}>{w.line(one.line)}: {warningWords(one)}</li>)}</ul></>}
    </Banner>
  );
}

function Wrong({ taking: { problem, lines, count } }: { taking: Import }) {
  const w = words();
  if (lines.length === 0) return <Banner tone="error">{refusalWords(problem)}</Banner>;
  return (
    <Banner tone="error" title={w.wrong(count)}>
      <ul class="files__lines">
        {lines.map((line, index) => <li key={index}><strong>{w.line(line.line)}</strong>: {lineWords(line)}</li>)}
        {count > lines.length && <li>{w.more(count - lines.length)}</li>}
      </ul>
    </Banner>
  );
}
