/** All keys on one page, and the rule by which the next one is chosen. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { KeyHint } from "../../../../kiosk_ui/design/controls/key_hint";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Desk } from "../desk/desk";
import { KEY } from "../desk/keys";
import { words } from "../words";
import "./help.css";

export function Help({ desk }: { desk: Desk }) {
  const w = words();
  const rule = desk.state.value?.rule;
  const rows: [string[], string][] = [
    [[KEY["call-next"], KEY.spare], w.helpNext], [[KEY.start], w.start], [[KEY.finish], w.finish], [[KEY.details], w.details],
    [[KEY.recall], w.helpRecall], [[KEY["no-show"]], w.noShow], [[KEY.undo], w.helpUndo], [[KEY.park], w.helpPark], [[KEY.requeue], w.helpLater], [[KEY.transfer], w.helpTransfer], [[KEY.issue], w.helpIssue], [[KEY.reprint], w.helpReprint], [[KEY.pause], w.helpPause],
    [[KEY.help], w.keys], [["Esc"], w.helpClose],
  ];
  return (
    <Dialog title={w.helpTitle} onClose={() => desk.close()} wide actions={<Button kind="primary" onClick={() => desk.close()}>{w.closePanel}</Button>}>
      <p>{w.helpLead}</p>
      <dl class="keys-help">
        {rows.map(([keys, does]) => (
          <div class="keys-help__row" key={does}>
            <dt class="keys-help__keys">{keys.map((key) => <span key={key}><KeyHint keys={key} /><span class="unseen">{key}</span></span>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {rule && <section class="keys-help__rule"><h3>{w.helpRule}: {pick(rule.name, language.value)}</h3><p>{pick(rule.bound, language.value)}</p></section>}
    </Dialog>
  );
}
