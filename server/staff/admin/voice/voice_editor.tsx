/** The settings of the voice: languages, dialect, how often, how loud, when softly and when not at all. */
import { Choice, Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import type { SetupRow, VoiceSettings } from "../../../client/contract";
import { timeOf } from "../hours/week";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import type { Edit } from "../setup/edit";
import { Beside, Part } from "../setup/fields";
import { words as setupWords } from "../setup/words";
import { words } from "./words";

const FIELDS = ["voice_languages", "voice_dialect", "voice"];
const VOLUMES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
const EVENING = { night_from: "19:00", night_to: "06:00" };
const QUIET = { quiet_from: "22:00", quiet_to: "06:00" };
const NO_EVENING = { night_from: null, night_to: null };
const NO_QUIET = { quiet_from: null, quiet_to: null };

export function VoiceEditor({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: FIELDS, blank: {} }, row, page);
  return (
    <Editor edit={edit} page={page} title={w.settings} stays>
      <Spoken edit={edit} known={(row["languages"] as string[] | undefined) ?? []} />
      <Volume edit={edit} />
    </Editor>
  );
}

const voiceOf = (edit: Edit): VoiceSettings => edit.get<VoiceSettings>("voice");

const change = (edit: Edit, fields: Partial<VoiceSettings>): void => edit.set({ voice: { ...voiceOf(edit), ...fields } });

function Spoken({ edit, known }: { edit: Edit; known: readonly string[] }) {
  const w = words();
  const s = setupWords();
  const spoken = edit.get<string[]>("voice_languages");
  const flip = (language: string, on: boolean): void => edit.set({ voice_languages: known.filter((one) => (one === language ? on : spoken.includes(one))) });
  return (
    <Part title={w.partSpoken}>
      <fieldset class="setup-words">
        <legend class="setup-words__legend">{w.languages}</legend>
        <div class="setup-words__fields">
          {(["vi", "en"] as const).filter((one) => known.includes(one)).map((one) => (
            <Choice key={one} kind="check" name={`spoken-${one}`} checked={spoken.includes(one)} onChange={(on) => flip(one, on)}>{s[one]}</Choice>
          ))}
        </div>
        {spoken.length === 0 && <p class="setup-hint">{w.noLanguage}</p>}
      </fieldset>
      <Beside>
        <SelectField label={w.dialect} value={edit.get("voice_dialect")} onText={(voice_dialect) => edit.set({ voice_dialect })} options={[{ value: "north", label: w.north }, { value: "south", label: w.south }]} />
        <SelectField label={w.times} error={edit.errorAt("voice.times")} value={String(voiceOf(edit).times)} onText={(times) => change(edit, { times: Number(times) })}
          options={[1, 2, 3].map((count) => ({ value: String(count), label: w.time(count) }))} />
      </Beside>
      <p class="setup-hint">{w.timesHint}</p>
    </Part>
  );
}

function Volume({ edit }: { edit: Edit }) {
  const w = words();
  const voice = voiceOf(edit);
  const [hasEvening, hasQuiet] = [voice.night_from !== null || voice.night_to !== null, voice.quiet_from !== null || voice.quiet_to !== null];
  return (
    <Part title={w.partVolume}>
      <Beside><Percent edit={edit} name="volume" label={w.volume} /></Beside>
      <Toggle label={w.night} on={hasEvening} words={{ on: w.on, off: w.off }} onChange={(on) => change(edit, on ? EVENING : NO_EVENING)} />
      {hasEvening && <Beside><Clock edit={edit} name="night_from" label={w.from} /><Clock edit={edit} name="night_to" label={w.to} /><Percent edit={edit} name="night_volume" label={w.nightVolume} /></Beside>}
      <Toggle label={w.quiet} hint={w.quietHint} on={hasQuiet} words={{ on: w.on, off: w.off }} onChange={(on) => change(edit, on ? QUIET : NO_QUIET)} />
      {hasQuiet && <Beside><Clock edit={edit} name="quiet_from" label={w.from} /><Clock edit={edit} name="quiet_to" label={w.to} /></Beside>}
    </Part>
  );
}

function Percent({ edit, name, label }: { edit: Edit; name: "volume" | "night_volume"; label: string }) {
  const now = voiceOf(edit)[name];
  const steps = [...new Set([...VOLUMES, now])].sort((one, other) => one - other);
  return <SelectField label={label} error={edit.errorAt(`voice.${name}`)} value={String(now)} onText={(percent) => change(edit, { [name]: Number(percent) })} options={steps.map((step) => ({ value: String(step), label: words().percent(step) }))} />;
}

/** Typed, like the opening hours: 22, 22h, 22:00. What is no time is refused in words when it is saved. */
function Clock({ edit, name, label }: { edit: Edit; name: "night_from" | "night_to" | "quiet_from" | "quiet_to"; label: string }) {
  const tell = (text: string): void => change(edit, { [name]: text });
  const leave = (): void => {
    const typed = voiceOf(edit)[name] ?? "";
    const time = timeOf(typed);
    if (time && time !== typed) tell(time);
  };
  return <TextField label={label} error={edit.errorAt(`voice.${name}`)} value={voiceOf(edit)[name] ?? ""} inputMode="numeric" onText={tell} onBlur={leave} />;
}
