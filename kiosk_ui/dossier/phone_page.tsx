/** Looking a dossier up from a phone, for one centre. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Api } from "../../server/client/api";
import type { Language } from "../../server/client/contract";
import { Button } from "../design/controls/button";
import { LanguageSwitch } from "../design/controls/language_switch";
import { TextField } from "../design/controls/text_field";
import { DrumSign } from "../design/drawings/drum_rings";
import { Answer } from "./card";
import { LookUp } from "./look_up";
import { dossierWords } from "./words";

export function PhonePage({ doors, site }: { doors: Api; site: string }) {
  const language = useSignal<Language>("vi");
  const looking = useMemo(() => new LookUp(doors, site), []);
  const w = dossierWords(language.value);
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = w.title;
  }, [language.value]);
  const submit = (event: Event): void => {
    event.preventDefault();
    void looking.look();
  };
  return (
    <>
      <header class="dossier-page__head">
        <span class="dossier-page__sign"><DrumSign /></span>
        <strong>{w.title}</strong>
        <LanguageSwitch languages={["vi", "en"]} chosen={language.value} onChoose={(one) => { language.value = one; }} short />
      </header>
      <main class="dossier-page">
        <h1 class="unseen">{w.title}</h1>
        <form class="dossier-page__form" onSubmit={submit}>
          <TextField label={w.code} hint={w.leadPhone} size="l" autocapitalize="characters" value={looking.code.value} onText={(code) => looking.type(code)} />
          <Button size="l" kind="primary" type="submit" icon="search" wide disabled={!looking.isLongEnough} busy={looking.step.value.kind === "asking"}>{w.look}</Button>
        </form>
        <Answer step={looking.step.value} words={w} language={language.value} />
        <p class="dossier-page__private">{w.private}</p>
      </main>
    </>
  );
}
