/** Dossiers by the beginning of their code. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { TextField } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import type { Api } from "../../../client/api";
import type { Dossiers } from "../../../client/contract";
import { useAsked } from "../../asking/use_asked";
import { words } from "../words";
import { DossierTable } from "./table";

export function Find({ doors }: { doors: Pick<Api, "get"> }) {
  const w = words();
  const [typed, setTyped] = useState("");
  const [code, setCode] = useState("");
  const { answer, problem } = useAsked<Dossiers>(doors, `/dossiers?code=${encodeURIComponent(code)}`);
  const submit = (event: Event): void => {
    event.preventDefault();
    setCode(typed.trim());
  };
  return (
    <>
      <form class="dossiers__find" onSubmit={submit}>
        <TextField label={w.code} hint={w.codeHint} icon="search" value={typed} onText={setTyped} maxLength={64} />
        <Button kind="primary" type="submit">{w.find}</Button>
      </form>
      {problem && <Banner tone="error" title={problem} />}
      {answer && <DossierTable caption={w.tabs.find} rows={answer.rows} empty={w.none} />}
      {answer?.is_cut && code !== "" && <p class="dossiers__note">{w.cut}</p>}
    </>
  );
}
