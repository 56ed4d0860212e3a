/** Which services a counter serves, and which of them go first: by field, with a search. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Choice } from "../../../../kiosk_ui/design/controls/choice";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import type { Edit } from "../setup/edit";
import { words as setupWords } from "../setup/words";
import { nameOf } from "../services/services_page";
import type { ServiceRow } from "../services/tree";
import { byField, onlyHere, ranked, withService } from "./ranks";
import type { CounterRow, Served } from "./ranks";
import { words } from "./words";

interface Props { edit: Edit; rows: readonly CounterRow[]; services: readonly ServiceRow[]; row: CounterRow | null }

export function CounterServices({ edit, rows, services, row }: Props) {
  const w = words();
  const [sought, seek] = useState("");
  const served: Served = { service_ids: edit.get<string[]>("service_ids"), ranks: edit.get<Record<string, number>>("ranks") };
  const set = (next: Served): void => edit.set({ service_ids: next.service_ids, ranks: next.ranks });
  const fields = byField(services, sought, served.service_ids);
  const error = edit.errorAt("service_ids") ?? edit.errorAt("ranks");
  const name = (id: string): string => nameOf(services.find((one) => one.id === id) as ServiceRow);
  const lost = onlyHere((row?.service_ids ?? []).filter((id) => !served.service_ids.includes(id) && services.some((one) => one.id === id)), row?.id ?? null, rows);
  return (
    <>
      {error && <p class="text-field__error" role="alert"><Icon name="error" />{error}</p>}
      {lost.length > 0 && <Banner tone="notice" icon="error">{w.orphaned(lost.map(name).join(", "))}</Banner>}
      {served.service_ids.length === 0 && <p class="setup-hint">{w.noServices}</p>}
      <div class="counter-services__tools">
        <TextField label={w.find} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={seek} />
        <span class="setup-many__count" role="status">{setupWords().chosen(served.service_ids.length, services.filter((one) => one.series !== null && one.is_active).length)}</span>
      </div>
      {fields.map(({ field, services: shown }) => (
        <fieldset key={field?.id ?? ""} class="counter-services">
          <legend class="counter-services__field">{field ? nameOf(field) : w.loose}</legend>
          <Button size="s" kind="quiet" onClick={() => set(shown.reduce((all, one) => withService(all, one.id, true), served))}>{w.all}</Button>
          <ul class="counter-services__list">{shown.map((one) => <Line key={one.id} service={one} served={served} onServed={set} />)}</ul>
        </fieldset>
      ))}
      {fields.length === 0 && <p class="setup-hint">{w.none}</p>}
    </>
  );
}

const RANKS = [1, 2, 3];

function Line({ service, served, onServed }: { service: ServiceRow; served: Served; onServed: (served: Served) => void }) {
  const w = words();
  const on = served.service_ids.includes(service.id);
  const rank = served.ranks[service.id] ?? 1;
  const shown = RANKS.includes(rank) ? RANKS : [...RANKS, rank];
  return (
    <li class="counter-service">
      <Choice kind="check" name={service.id} checked={on} onChange={(chosen) => onServed(withService(served, service.id, chosen))}>{service.series} · {nameOf(service)}</Choice>
      {on && (
        <span class="counter-service__ranks" role="group" aria-label={w.rank(nameOf(service))}>
          {shown.map((one) => <button key={one} type="button" class="counter-service__rank" aria-pressed={rank === one} aria-label={w.rankOf(one)} onClick={() => onServed(ranked(served, service.id, one))}>{one}</button>)}
        </span>
      )}
    </li>
  );
}
