/** The page /design: every token and component in all its states, on paper and on lacquer. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { LanguageSwitch } from "./controls/language_switch";
import { Toasts } from "./feedback/toast";
import { Frame } from "./layout/frame";
import { Choice } from "./controls/choice";
import { ControlsGallery } from "./gallery/controls";
import { DrawingsGallery } from "./gallery/drawings";
import { FeedbackGallery } from "./gallery/feedback";
import { LayoutGallery } from "./gallery/layout";
import { TokensGallery } from "./gallery/tokens";
import type { Language } from "../../server/client/contract";
import "./base.css";
import "./gallery/gallery.css";

const theme = signal<"light" | "dark">("light");
const high = signal(false);
const language = signal<Language>("vi");
const now = (): Date => new Date();

function Tools() {
  return (
    <>
      <Choice kind="check" name="dark" checked={theme.value === "dark"} onChange={(on) => { theme.value = on ? "dark" : "light"; }}>Nền tối</Choice>
      <Choice kind="check" name="high" checked={high.value} onChange={(on) => { high.value = on; }}>Tương phản cao</Choice>
      <LanguageSwitch languages={["vi", "en"]} chosen={language.value} onChoose={(chosen) => { language.value = chosen; }} />
    </>
  );
}

function DesignPage() {
  document.documentElement.dataset["theme"] = theme.value;
  if (high.value) document.documentElement.dataset["contrast"] = "high";
  else delete document.documentElement.dataset["contrast"];
  return (
    <Frame site={{ vi: "Bộ giao diện Tới Lượt", en: "Tới Lượt design system" }} language={language.value} title="Giấy dó, mực, lá sen" tools={<Tools />} now={now}>
      <div class="gallery">
        <TokensGallery /><DrawingsGallery /><ControlsGallery /><FeedbackGallery language={language.value} /><LayoutGallery />
      </div>
      <Toasts />
    </Frame>
  );
}

const root = document.getElementById("screen");
if (root) render(<DesignPage />, root);
