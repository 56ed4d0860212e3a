/** The names behind the filters' values: what a chip says, and what may be chosen. */
import type { ReportChoices } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { words } from "../words";
import type { Filter } from "./wish";

export interface Option { value: string; label: string }

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** All that this filter may be set to; empty until the centre's names have come. */
export function optionsOf(filter: Filter, choices: ReportChoices | null): Option[] {
  const w = words();
  const named = (rows: ReportChoices["fields"] | undefined): Option[] => (rows ?? []).map((one) => ({ value: one.id, label: pick(one.name, language.value) }));
  switch (filter) {
    case "field_id": return named(choices?.fields);
    case "service_id": return named(choices?.services);
    case "counter_id": return named(choices?.counters);
    case "officer_id": return named(choices?.officers);
    case "priority_class": return [{ value: "", label: w.ordinary }, ...named(choices?.classes)];
    case "channel": return named(choices?.channels);
    case "hour": return HOURS.map((hour) => ({ value: String(hour), label: w.hour(hour) }));
    case "weekday": return w.weekdays.map((name, day) => ({ value: String(day), label: name }));
  }
}

/** What a chip says; a value that is not known (any more) stands there as it is. */
export const nameOf = (filter: Filter, value: string, choices: ReportChoices | null): string =>
  optionsOf(filter, choices).find((one) => one.value === value)?.label ?? value;
