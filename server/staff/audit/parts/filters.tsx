/** The form that says what to look for. Nothing is read until it is sent. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { SelectField, TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { BASE } from "../../../client/api";
import type { AuditChoices } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Log } from "../log";
import { isFiltered, ordered, queryOf } from "../view";
import type { Wish } from "../view";
import { words } from "../words";

type Option = { value: string; label: string };

export function Filters({ log }: { log: Log }) {
  const w = words();
  const [wish, setWish] = useState(log.wish.value);
  useEffect(() => setWish(log.wish.value), [log.wish.value]);
  const set = (name: keyof Wish) => (value: string): void => setWish((before) => ({ ...before, [name]: value }));
  const send = (event: Event): void => {
    event.preventDefault();
    void log.show(wish);
  };
  const clear = (): void => void log.show({ ...wish, actor: "", kind: "", setting: "", ticket: "" });
  return (
    <form class="audit__filters" aria-label={w.filters} onSubmit={send}>
      <TextField label={w.from} type="date" required value={wish.from} onText={set("from")} />
      <TextField label={w.to} type="date" required value={wish.to} onText={set("to")} />
      <SelectField label={w.who} value={wish.actor} onText={set("actor")} options={actors(log.choices.value)} />
      <SelectField label={w.what} value={wish.kind} onText={set("kind")} options={kinds(log.choices.value)} />
      {wish.kind === "setting" && <SelectField label={w.setting} value={wish.setting} onText={set("setting")} options={settings(log.choices.value)} />}
      <TextField label={w.ticket} placeholder={w.ticketHint} value={wish.ticket} onText={set("ticket")} maxLength={32} autocapitalize="characters" />
      <div class="audit__acts">
        <Button kind="primary" icon="search" type="submit" busy={log.isBusy.value}>{w.show}</Button>
        {isFiltered(log.wish.value) && <Button kind="quiet" onClick={clear}>{w.clear}</Button>}
        <a class="button button--secondary button--m" href={`${BASE}/audit?${queryOf(ordered(wish), { format: "csv" })}`} download><Icon name="download" /><span>{w.csv}</span></a>
      </div>
    </form>
  );
}

function actors(choices: AuditChoices | null): Option[] {
  const w = words();
  const all = { value: "", label: w.anybody };
  if (!choices) return [all];
  return [
    all,
    ...choices.actor_kinds.map((kind) => ({ value: kind, label: w.kinds[kind] ?? kind })),
    ...choices.people.map((one) => ({ value: one.id, label: `${w.people}: ${one.name}` })),
    ...choices.devices.map((one) => ({ value: one.id, label: `${w.devices}: ${one.name}` })),
  ];
}

const kinds = (choices: AuditChoices | null): Option[] => [{ value: "", label: words().anything }, ...coded(choices?.kinds)];
const settings = (choices: AuditChoices | null): Option[] => [{ value: "", label: words().anySetting }, ...coded(choices?.settings)];
const coded = (many: AuditChoices["kinds"] = []): Option[] => many.map((one) => ({ value: one.code, label: pick(one.words, language.value) }));
