/** The head of every page from afar, and the language that this phone reads. */
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { ApiError } from "../../server/client/api";
import type { Language, Words } from "../../server/client/contract";
import { errorWords, pick } from "../../server/client/words";
import { LanguageSwitch } from "../design/controls/language_switch";
import { DrumSign } from "../design/drawings/drum_rings";
import { Banner } from "../design/feedback/banner";
import { keepLanguage, keptLanguage } from "./held";
import { remoteWords } from "./words";
import type { RemoteWords } from "./words";

export const language = signal<Language>(keptLanguage());
export const words = (): RemoteWords => remoteWords(language.value);

export function Frame({ site, children }: { site: Words | null; children: ComponentChildren }) {
  const w = words();
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = w.title;
  }, [language.value]);
  const choose = (one: Language): void => {
    language.value = one;
    keepLanguage(one);
  };
  return (
    <>
      <header class="remote__head">
        <span class="remote__sign"><DrumSign /></span>
        <strong>{site ? pick(site, language.value) : w.title}</strong>
        <LanguageSwitch languages={["vi", "en"]} chosen={language.value} onChoose={choose} short />
      </header>
      <main class="remote">{children}</main>
    </>
  );
}

/** Why it was not done, in words that say what to do. */
export function Problem({ problem }: { problem: ApiError | null }) {
  const w = words();
  if (!problem) return null;
  const said = problem.status === 429 ? w.often : problem.status === 0 || problem.status >= 500 ? w.lost : errorWords(problem, language.value);
  return <div role="alert"><Banner tone="error">{said}</Banner></div>;
}
