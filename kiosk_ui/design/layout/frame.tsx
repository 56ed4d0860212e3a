/** The frame of a screen: the centre's name, what the screen is, the time; then the page; then a foot. */
import type { ComponentChildren } from "preact";
import type { LanguageCode, Words } from "../../../server/client/contract";
import { pick, written } from "../../../server/client/words";
import { DrumSign } from "../drawings/drum_rings";
import { Clock } from "./clock";
import "./frame.css";

export interface FrameProps {
  site: Words | null;
  language?: LanguageCode;
  /** What this screen is, under the centre's name. */
  title?: ComponentChildren;
  /** Right of the name, before the clock. */
  tools?: ComponentChildren;
  /** Server time: `live.serverNow`. Without it there is no clock. */
  now?: (() => Date) | undefined;
  /** Banners, above everything. */
  banners?: ComponentChildren;
  foot?: ComponentChildren;
  children: ComponentChildren;
}

export function Frame({ site, language = "vi", title, tools, now, banners, foot, children }: FrameProps) {
  return (
    <div class="frame" lang={written(language)}>
      <div class="frame__banners">{banners}</div>
      <header class="frame__head">
        <span class="frame__sign"><DrumSign /></span>
        <div class="frame__names">
          <p class="frame__site">{site ? pick(site, language) : "Tới Lượt"}</p>
          {title && <p class="frame__title">{title}</p>}
        </div>
        <div class="frame__tools">{tools}</div>
        {now && <Clock now={now} language={written(language)} />}
      </header>
      <main class="frame__page">{children}</main>
      {foot && <footer class="frame__foot">{foot}</footer>}
    </div>
  );
}
