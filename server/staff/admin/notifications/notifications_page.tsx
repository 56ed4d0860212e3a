/** Telling people on their own phones: by their browsers, by text messages, and how early. */
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { TextArea } from "../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import type { SetupRow } from "../../../client/contract";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { Editor, useEdit } from "../setup/editor";
import { Beside, Part } from "../setup/fields";
import { Unread } from "../setup/row_list";
import { WholeField } from "../setup/whole_field";
import { words } from "./words";

interface Notifications { push: boolean; sms: boolean; ahead: number; consent: Record<string, string> }

export function NotificationsPage(page: PageProps) {
  const [row] = page.catalogue.of("site").rows.value ?? [];
  return row ? <Chosen page={page} row={row} /> : <Unread page={page} kind="site" />;
}

function Chosen({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: ["notifications"], blank: {} }, row, page);
  const chosen = edit.get<Notifications>("notifications");
  const change = (part: Partial<Notifications>): void => edit.set({ notifications: { ...chosen, ...part } });
  const address = String(row["public_url"] ?? "");
  const isPlain = chosen.push && !address.startsWith("https://");
  return (
    <>
      <h1 class="unseen">{w.title}</h1>
      <Editor edit={edit} page={page} title={w.title} stays>
        <p class="setup-hint">{w.lead}</p>
        <Part title={w.when}><Ahead edit={edit} value={chosen.ahead} onNumber={(ahead) => change({ ahead })} /></Part>
        <Part title={w.push} lead={w.pushLead}>
          <Toggle label={w.pushToggle} on={chosen.push} words={w} onChange={(push) => change({ push })} />
          {isPlain && <Banner tone="notice">{isHereAlone(address) ? w.plainHere : w.plain}</Banner>}
        </Part>
        <Part title={w.sms} lead={w.smsLead}>
          <Toggle label={w.smsToggle} on={chosen.sms} words={w} onChange={(sms) => change({ sms })} />
          {chosen.sms && <a href="/integrations#hooks">{w.toHooks}</a>}
          {chosen.sms && <Consent edit={edit} said={chosen.consent} onWords={(consent) => change({ consent })} />}
        </Part>
      </Editor>
    </>
  );
}

/** Browsers trust their own machine without https. */
const isHereAlone = (address: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(address);

function Ahead({ edit, value, onNumber }: { edit: Edit; value: number; onNumber: (ahead: number) => void }) {
  const w = words();
  return <Beside><WholeField label={`${w.ahead} … ${w.people}`} hint={w.aheadHint} error={edit.errorAt("notifications.ahead")} value={value} onNumber={onNumber} /></Beside>;
}

function Consent({ edit, said, onWords }: { edit: Edit; said: Record<string, string>; onWords: (said: Record<string, string>) => void }) {
  const w = words();
  return (
    <>
      <p class="setup-hint">{w.consentHint}</p>
      <Beside>
        {(["vi", "en"] as const).map((code) => (
          <TextArea key={code} label={`${w.consent} (${code === "vi" ? "Tiếng Việt" : "English"})`} lang={code} rows={4} maxLength={500} error={edit.errorAt("notifications.consent")}
            value={said[code] ?? ""} onText={(text) => onWords({ ...said, [code]: text })} />
        ))}
      </Beside>
    </>
  );
}
