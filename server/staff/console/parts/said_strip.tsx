/** What has just happened, or why not: one quiet line in a place of its own, read out as it changes. */
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { words } from "../words";
import "./said_strip.css";

const SIGN = { good: "check", note: "info", error: "error" } as const;

export function SaidStrip({ desk }: { desk: Desk }) {
  const said = desk.said.value;
  const isAway = desk.line.away.value;
  return (
    <div class={`said said--${isAway ? "note" : said?.tone ?? "good"}`} role="status" aria-live="polite">
      {isAway
        ? <p key="away" class="said__words"><Icon name="offline" />{words().awayDeeds}</p>
        : said && <p key={said.count} class="said__words"><Icon name={SIGN[said.tone]} />{pick(said.text, language.value)}</p>}
    </div>
  );
}
