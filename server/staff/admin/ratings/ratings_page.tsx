/** How a centre words its ratings: the levels with a question of their own, and the reasons after them. */
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { RatingFace } from "../../../../kiosk_ui/design/drawings/rating_face";
import type { SetupRow, Words } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { codeFor } from "../services/tree";
import { Editor, useEdit } from "../setup/editor";
import type { Edit } from "../setup/edit";
import { Beside, NumberField, Part, PlainField, WordsField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { hashOf } from "../shell/route";
import { words } from "./words";
import "./ratings.css";

interface LevelRow extends SetupRow { score: number; name: Words; question: Words | null }
interface ReasonRow extends SetupRow { code: string; when: "low" | "high"; name: Words; scores: number[]; factor: string | null; position: number; is_active: boolean }

const SCALES: Record<number, readonly number[]> = { 3: [4, 3, 2], 4: [5, 4, 2, 1], 5: [5, 4, 3, 2, 1] };
const BLANK = { code: "", when: "low", name: {}, scores: [1, 2], factor: null, position: 0 };

export function RatingsPage(page: PageProps) {
  const w = words();
  const levels = page.catalogue.of("levels").rows.value as LevelRow[] | null;
  const reasons = page.catalogue.of("reasons").rows.value as ReasonRow[] | null;
  if (levels === null) return <Unread page={page} kind="levels" />;
  if (reasons === null) return <Unread page={page} kind="reasons" />;
  const best = [...levels].sort((a, b) => b.score - a.score);
  const sorted = [...reasons].sort((a, b) => a.position - b.position || a.code.localeCompare(b.code));
  const last = sorted[sorted.length - 1]?.position ?? 0;
  const list = (
    <>
      <RowList page={page} title={w.title} kind="reasons" rows={sorted} addWords={w.add} lead={w.lead} text={(row) => Object.values((row as ReasonRow).name).join(" ")}
        show={(row) => <Shown row={row as ReasonRow} levels={best} />} />
      <LevelList page={page} levels={best} />
    </>
  );
  const every: SetupRow[] = [...levels, ...reasons];
  const editor = chosen(page, every, (row, id) => (row && "score" in row
    ? <LevelEditor key={id} page={page} row={row as LevelRow} />
    : <ReasonEditor key={id} page={page} row={row as ReasonRow | null} levels={best} taken={sorted.map((one) => one.code)} place={last + 1} />));
  return <Workbench list={list} editor={editor} empty={w.choose} />;
}

function Shown({ row, levels }: { row: ReasonRow; levels: readonly LevelRow[] }) {
  const after = levels.filter((level) => row.scores.includes(level.score)).map((level) => pick(level.name, language.value)).join(", ");
  return <span><span class="row-list__name">{pick(row.name, language.value)}</span><span class="row-list__under">{words().after(after)}</span></span>;
}

function LevelList({ page, levels }: { page: PageProps; levels: readonly LevelRow[] }) {
  const w = words();
  const asked = SCALES[Number(page.catalogue.rows("site")[0]?.["rating_levels"] ?? 5)] ?? [];
  return (
    <section class="rating-levels">
      <h2 class="row-list__title">{w.levels}</h2>
      <p class="row-list__lead">{w.levelsLead}</p>
      <ul class="row-list__rows">
        {levels.map((level) => (
          <li key={level.id}>
            <a class="row-list__row" href={hashOf("ratings", [level.id])} aria-current={page.path[0] === level.id ? "true" : undefined}>
              <span class="rating-levels__row"><span class="rating-levels__face"><RatingFace score={level.score} /></span>
                <span><span class="row-list__name">{pick(level.name, language.value)}</span>
                  {(level.question || !asked.includes(level.score)) && <span class="row-list__under">{asked.includes(level.score) ? pick(level.question ?? { vi: "" }, language.value) : w.unasked}</span>}</span></span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LevelEditor({ page, row }: { page: PageProps; row: LevelRow }) {
  const w = words();
  const edit = useEdit({ kind: "levels", fields: ["name", "question"], blank: {} }, row, page);
  return (
    <Editor edit={edit} page={page} title={pick(row.name, language.value)} stays>
      <Part title={w.partLevel}>
        <WordsField edit={edit} name="name" label={w.name} required />
        <WordsField edit={edit} name="question" label={w.question} hint={w.questionHint} />
      </Part>
    </Editor>
  );
}

function ReasonEditor({ page, row, levels, taken, place }: { page: PageProps; row: ReasonRow | null; levels: readonly LevelRow[]; taken: readonly string[]; place: number }) {
  const w = words();
  const fields = row ? ["name", "scores", "factor", "position", "is_active"] : ["code", "when", "name", "scores", "factor", "position"];
  const edit = useEdit({ kind: "reasons", fields, blank: { ...BLANK, position: place } }, row, page);
  const follow = (name: Record<string, string>): void => { if (!row) edit.set({ code: codeFor(name["vi"] ?? "", taken) }); };
  const factors = Object.entries(w.factors).map(([value, label]) => ({ value, label }));
  return (
    <Editor edit={edit} page={page} title={row ? pick(row.name, language.value) : w.newTitle}>
      <Part title={w.partReason}>
        <WordsField edit={edit} name="name" label={w.reason} required onWords={follow} />
        {!row && <Beside>
          <SelectField label={w.when} value={edit.get<string>("when")} options={[{ value: "low", label: w.low }, { value: "high", label: w.high }]}
            onText={(when) => edit.set({ when, scores: when === "low" ? [1, 2] : [4, 5] })} />
          <PlainField edit={edit} name="code" label={w.code} hint={w.codeHint} />
        </Beside>}
        <Scores edit={edit} levels={levels} />
        <Beside>
          <SelectField label={w.factor} value={edit.get<string | null>("factor") ?? ""} options={[{ value: "", label: w.none }, ...factors]} onText={(factor) => edit.set({ factor: factor || null })} />
          <NumberField edit={edit} name="position" label={w.position} unit="" />
        </Beside>
      </Part>
    </Editor>
  );
}

function Scores({ edit, levels }: { edit: Edit; levels: readonly LevelRow[] }) {
  const w = words();
  const chosenScores = edit.get<number[]>("scores");
  const flip = (score: number, on: boolean): void => edit.set({ scores: [1, 2, 3, 4, 5].filter((one) => (one === score ? on : chosenScores.includes(one))) });
  const error = edit.errorAt("scores");
  return (
    <fieldset class="setup-words">
      <legend class="setup-words__legend">{w.scores}</legend>
      {error && <p class="text-field__error" role="alert"><Icon name="error" />{error}</p>}
      <div class="rating-scores">
        {levels.map(({ score, name }) => <Choice key={score} kind="check" name={`score-${score}`} checked={chosenScores.includes(score)} onChange={(on) => flip(score, on)}>{pick(name, language.value)}</Choice>)}
      </div>
    </fieldset>
  );
}
