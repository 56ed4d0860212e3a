/** A dossier's code at the kiosk: by glass keys, or by a scanner, which types fast and ends with Enter. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Api } from "../../server/client/api";
import type { LanguageCode } from "../../server/client/contract";
import { Button } from "../design/controls/button";
import { Letters } from "../design/controls/keypad";
import { TextField } from "../design/controls/text_field";
import { Answer } from "./card";
import { LookUp } from "./look_up";
import { dossierWords } from "./words";

export interface DossierPageProps { doors: Pick<Api, "post">; language: LanguageCode; back: () => void; heading: preact.ComponentChildren }

export function DossierPage({ doors, language, back, heading }: DossierPageProps) {
  const looking = useMemo(() => new LookUp(doors, null), []);
  const w = dossierWords(language);
  const box = useRef<HTMLFormElement>(null);
  const isTyping = looking.step.value.kind === "typing";
  useEffect(() => { if (isTyping) box.current?.querySelector("input")?.focus(); }, [isTyping]);
  const submit = (event: Event): void => {
    event.preventDefault();
    void looking.look();
  };
  const step = looking.step.value;
  return (
    <div class="kiosk__body kiosk__body--dossier">
      <div class="kiosk__bar"><Button size="kiosk" icon="back" data-say="back" onClick={back}>{w.back}</Button></div>
      {heading}
      <form ref={box} class="kiosk__dossier-form" onSubmit={submit}>
        <TextField label={w.code} labelUnseen size="kiosk" icon="search" inputMode="none" value={looking.code.value} onText={(code) => looking.type(code)} />
        <Button size="kiosk" kind="primary" type="submit" disabled={!looking.isLongEnough} busy={step.kind === "asking"}>{w.look}</Button>
      </form>
      <div class="kiosk__dossier-answer"><Answer step={step} words={w} language={language} /></div>
      {step.kind === "found"
        ? <Button size="kiosk" icon="search" wide onClick={() => looking.type("")}>{w.again}</Button>
        : <Letters onText={(more) => looking.type(looking.code.value + more)} onBack={() => looking.type(looking.code.value.slice(0, -1))} />}
    </div>
  );
}
