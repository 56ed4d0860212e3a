/** Vietnamese and English, each named in itself; flags stand for states, not for languages. */
import type { Language } from "../../../server/client/contract";
import "./language_switch.css";

const NAMES: Record<Language, string> = { vi: "Tiếng Việt", en: "English" };

export interface LanguageSwitchProps {
  languages: readonly Language[];
  chosen: Language;
  onChoose: (language: Language) => void;
  size?: "m" | "kiosk";
  /** Two letters each, for narrow screens. */
  short?: boolean;
}

/** Shows nothing where a site speaks one language. */
export function LanguageSwitch({ languages, chosen, onChoose, size = "m", short = false }: LanguageSwitchProps) {
  if (languages.length < 2) return null;
  return (
    <div class={`language-switch language-switch--${size}`} role="group" aria-label="Ngôn ngữ · Language">
      {languages.map((language) => (
        <button key={language} type="button" lang={language} class="language-switch__choice"
          aria-label={short ? `${language.toUpperCase()} – ${NAMES[language]}` : NAMES[language]} aria-pressed={language === chosen} onClick={() => onChoose(language)}>
          {short ? language.toUpperCase() : NAMES[language]}
        </button>
      ))}
    </div>
  );
}
