/** Search by touch: a field, the services that fit, and letters without marks. */
import { useEffect, useRef } from "preact/hooks";
import { pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Letters } from "../../design/controls/keypad";
import { TextField } from "../../design/controls/text_field";
import type { KioskProps } from "../kiosk_props";
import { find } from "../visit/search";
import { Card } from "./services";

/** The best ones; the list scrolls under a finger. */
const SHOWN = 12;
const LONGEST = 40;

export function SearchPage(props: KioskProps) {
  const { visit, words } = props;
  const query = visit.query.value ?? "";
  const type = (text: string): void => { visit.query.value = text.slice(0, LONGEST); };
  return (
    <div class="kiosk__body kiosk__body--search">
      <h1 class="unseen" data-say="search">{words.search}</h1>
      <div class="kiosk__bar kiosk__bar--search">
        <Button size="kiosk" icon="back" data-say="back" onClick={visit.back}>{words.back}</Button>
        <Field {...props} query={query} type={type} />
      </div>
      <Found {...props} query={query} />
      <Letters onText={(more) => type(query + more)} onBack={() => type(query.slice(0, -1))} />
    </div>
  );
}

/** A keyboard on a cable writes here too; the glass keys never take the focus away. */
function Field({ words, query, type }: KioskProps & { query: string; type: (text: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <div ref={box}>
      <TextField label={words.search} labelUnseen size="kiosk" icon="search" inputMode="none" placeholder={words.search_hint} value={query} onText={type} />
    </div>
  );
}

function Found({ query, ...props }: KioskProps & { query: string }) {
  const { visit, words, state } = props;
  const language = visit.language.value;
  const found = find(query, state.services, language).slice(0, SHOWN);
  return (
    <div class="kiosk__found" role="status">
      {query.trim() !== "" && found.length === 0 && <p class="kiosk__nothing"><strong>{words.search_none}</strong> {words.search_none_lead}</p>}
      {found.map(({ service, path }) => (
        <Card key={service.id} {...props} service={service} under={path.map((field) => pick(field.names, language)).join(" › ")} />
      ))}
    </div>
  );
}
