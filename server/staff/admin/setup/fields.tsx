/** The fields of an editor: a text in each language, a number with its unit, many of a long list. Mistakes stand at the field. */
import { createContext } from "preact";
import type { ComponentChildren } from "preact";
import { useContext, useId, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { TextArea, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { LanguageCode } from "../../../client/contract";
import { matches } from "../../search";
import { trimmedWords, wholeOf } from "./draft";
import type { Edit } from "./edit";
import { words } from "./words";
import "./fields.css";

/** Parts of an editor stand below its heading, parts of a page below the page's. */
export const PartLevel = createContext<"h2" | "h3">("h2");

/** A part of an editor or a page with a heading of its own. */
export function Part({ title, lead, children }: { title: string; lead?: string | undefined; children: ComponentChildren }) {
  const id = useId();
  const Heading = useContext(PartLevel);
  return (
    <section class="setup-part" aria-labelledby={id}>
      <Heading id={id} class="setup-part__title">{title}</Heading>
      {lead && <p class="setup-part__lead">{lead}</p>}
      <div class="setup-part__fields">{children}</div>
    </section>
  );
}

/** Fields beside one another where there is room. */
export const Beside = ({ children }: { children: ComponentChildren }) => <div class="setup-beside">{children}</div>;

export interface WordsFieldProps {
  edit: Edit; name: string; label: string; hint?: string | undefined;
  lines?: number; required?: boolean;
  /** Called with the new texts, before they are kept: a code may follow a name. */
  onWords?: ((text: Record<string, string>) => void) | undefined;
}

/** What a language is called over its field. */
export interface Written { code: LanguageCode; name: string }

/** The languages of the centre beside Vietnamese and English; texts in these two can always be given. */
export const FurtherLanguages = createContext<readonly Written[]>([]);

/** One text in each language of the centre, side by side. */
export function WordsField({ edit, name, label, hint, lines = 1, required = false, onWords }: WordsFieldProps) {
  const w = words();
  const languages: readonly Written[] = [{ code: "vi", name: w.vi }, { code: "en", name: w.en }, ...useContext(FurtherLanguages)];
  const said = edit.get<Record<string, string> | null>(name) ?? {};
  const tell = (language: LanguageCode, text: string): void => {
    const next = { ...said, [language]: text };
    edit.set({ [name]: required ? withoutEmpty(next) : trimmedWords(next) });
    onWords?.(next);
  };
  const Field = lines > 1 ? TextArea : TextField;
  return (
    <fieldset class="setup-words">
      <legend class="setup-words__legend">{label}{!required && <span class="setup-optional"> · {w.optional}</span>}</legend>
      {hint && <p class="setup-hint">{hint}</p>}
      <div class="setup-words__fields">
        {languages.map(({ code: language, name: called }) => (
          <Field key={language} label={called} value={said[language] ?? ""} lang={language} {...(lines > 1 ? { rows: lines } : {})}
            error={edit.errorAt(`${name}.${language}`) ?? (language === "vi" ? exactly(edit, name) : null)} onText={(text: string) => tell(language, text)} />
        ))}
      </div>
    </fieldset>
  );
}

/** A mistake of the whole, such as a name that is missing altogether. */
const exactly = (edit: Edit, name: string): string | null => (edit.problem.value?.facts["field"] === name ? edit.errorAt(name) : null);

/** A name must be there in Vietnamese; languages without one are not sent. */
const withoutEmpty = (said: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(said).filter(([language, text]) => language === "vi" || text !== ""));

export interface PlainFieldProps { edit: Edit; name: string; label: string; hint?: string | undefined; onEdit?: ((text: string) => void) | undefined }

/** One line of text. */
export function PlainField({ edit, name, label, hint, onEdit }: PlainFieldProps) {
  const tell = (text: string): void => {
    edit.set({ [name]: text });
    onEdit?.(text);
  };
  return <TextField label={label} hint={hint} error={edit.errorAt(name)} value={edit.get<string | null>(name) ?? ""} onText={tell} />;
}

export interface NumberFieldProps {
  edit: Edit; name: string; label: string; hint?: string | undefined; unit: string;
  /** How many of the kept unit one of the shown one is: 60 shows seconds as minutes. */
  scale?: number;
  /** What an empty field means; without it a number is needed. */
  empty?: string | undefined;
}

/** A whole number with its unit. What is half written is kept as NaN, so that it is not saved by mistake. */
export function NumberField({ edit, name, label, hint, unit, scale = 1, empty }: NumberFieldProps) {
  const kept = edit.get<number | null>(name);
  const shown = kept === null || Number.isNaN(kept) ? "" : String(Math.round((kept / scale) * 100) / 100);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && same(typed, kept, scale) ? typed : shown;
  const tell = (said: string): void => {
    setTyped(said);
    edit.set({ [name]: numberOf(said, scale, empty !== undefined) });
  };
  return (
    <div class="setup-number">
      <TextField label={label} hint={hint} error={edit.errorAt(name)} value={text} inputMode="numeric" placeholder={empty ?? ""} onText={tell} />
      <span class="setup-number__unit" aria-hidden="true">{unit}</span>
    </div>
  );
}

const numberOf = (said: string, scale: number, mayBeEmpty: boolean): number | null => {
  if (said.trim() === "") return mayBeEmpty ? null : NaN;
  return wholeOf(said) * scale;
};

/** Whether what was typed is what is kept: after a discard or an undo it is not. */
function same(typed: string, kept: number | null, scale: number): boolean {
  const meant = numberOf(typed, scale, true);
  return Object.is(meant, kept) || (Number.isNaN(kept) && typed.trim() === "");
}

export interface Option { value: string; label: string; under?: string | undefined; disabled?: boolean }

export interface ManyProps { label: string; options: readonly Option[]; chosen: readonly string[]; error?: string | null; onChoose: (chosen: string[]) => void }

/** Any number of a list that may be long: search, those that are chosen first, how many there are. */
export function Many({ label, options, chosen, error = null, onChoose }: ManyProps) {
  const w = words();
  const id = useId();
  const [sought, seek] = useState("");
  const [only, setOnly] = useState(false);
  const shown = options.filter((one) => (!only || chosen.includes(one.value)) && matches(`${one.label} ${one.under ?? ""}`, sought));
  const flip = (value: string, on: boolean): void => onChoose(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  const add = (): void => onChoose([...new Set([...chosen, ...shown.map((one) => one.value)])]);
  return (
    <fieldset class="setup-many">
      <legend class="setup-words__legend">{label}</legend>
      {error && <p class="text-field__error" role="alert"><Icon name="error" />{error}</p>}
      <div class="setup-many__tools">
        <TextField label={`${w.find}: ${label}`} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={seek} />
        <Button size="s" kind="quiet" aria-pressed={only} icon={only ? "check" : "list"} onClick={() => setOnly(!only)}>{w.chosenOnly}</Button>
        <Button size="s" kind="quiet" onClick={add}>{w.all}</Button>
        <Button size="s" kind="quiet" onClick={() => onChoose([])}>{w.clear}</Button>
        <span class="setup-many__count" role="status">{w.chosen(chosen.length, options.length)}</span>
      </div>
      <div class="setup-many__list" tabIndex={0} role="group" aria-labelledby={id}>
        <span id={id} class="unseen">{label}</span>
        {shown.map((one) => <Choice key={one.value} kind="check" name={one.value} checked={chosen.includes(one.value)} hint={one.under} disabled={one.disabled ?? false} onChange={(on) => flip(one.value, on)}>{one.label}</Choice>)}
        {shown.length === 0 && <p class="setup-hint">{w.none}</p>}
      </div>
    </fieldset>
  );
}
