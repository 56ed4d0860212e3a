/** The filters in use as chips that can be taken away, and the way to set more of them. */
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { Reports } from "../reading";
import { words } from "../words";
import { Go } from "./go";
import { nameOf, optionsOf } from "./names";
import { FILTERS, without } from "./wish";
import type { Filter } from "./wish";
import "./filter_bar.css";

/** No filter; "" is a value of its own, that of people of no class. */
const ANY = "*";

export function FilterBar({ reports }: { reports: Reports }) {
  const w = words();
  const wish = reports.wish.value;
  const used = FILTERS.filter((one) => wish.filters[one] !== undefined);
  return (
    <div class="filter-bar">
      {used.length > 0 && (
        <>
          <p class="filter-bar__lead" id="filters-used">{w.onlyThose}</p>
          <ul class="filter-bar__chips" aria-labelledby="filters-used">
            {used.map((one) => <li key={one}><Chip reports={reports} filter={one} value={wish.filters[one] ?? ""} /></li>)}
            {used.length > 1 && <li><Go reports={reports} to={{ ...wish, filters: {} }} class="filter-bar__clear">{w.clear}</Go></li>}
          </ul>
        </>
      )}
      <More reports={reports} />
    </div>
  );
}

function Chip({ reports, filter, value }: { reports: Reports; filter: Filter; value: string }) {
  const w = words();
  const name = nameOf(filter, value, reports.choices.value);
  const said = `${w.filterNames[filter] ?? filter}: ${name}`;
  return (
    <Go reports={reports} to={without(reports.wish.value, filter)} class="chip" label={w.remove(said)}>
      <span>{w.filterNames[filter]}: <strong>{name}</strong></span><Icon name="close" />
    </Go>
  );
}

function More({ reports }: { reports: Reports }) {
  const w = words();
  const wish = reports.wish.value;
  const set = (filter: Filter) => (value: string): void => {
    const held = without(wish, filter);
    void reports.show(value === ANY ? held : { ...held, filters: { ...held.filters, [filter]: value } });
  };
  return (
    <details class="filter-bar__more">
      <summary><Icon name="plus" />{w.addFilter}</summary>
      <div class="filter-bar__fields">
        {FILTERS.map((filter) => (
          <SelectField key={filter} label={w.filterNames[filter] ?? filter} value={wish.filters[filter] ?? ANY} onText={set(filter)}
            options={[{ value: ANY, label: w.anything }, ...optionsOf(filter, reports.choices.value)]} />
        ))}
      </div>
    </details>
  );
}
