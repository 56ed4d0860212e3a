/** A new password: asked about, made here, kept by the server as a hash, shown once. */
import { useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Dialog } from "../../../../kiosk_ui/design/feedback/dialog";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import type { SetupRow } from "../../../client/contract";
import { newRequestId } from "../../../client/request_id";
import { CopyButton } from "../../copy_button";
import type { PageProps } from "../pages";
import { refusalWords } from "../setup/refusals";
import { newPassword } from "./account";
import { words } from "./words";
import "./password.css";

export function NewPassword({ page, row, onMade }: { page: PageProps; row: SetupRow; onMade: (password: string) => void }) {
  const w = words();
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (): void => {
    const password = newPassword();
    setBusy(true);
    page.catalogue.save("staff", row, { password }, newRequestId())
      .then(() => onMade(password), (refused: unknown) => toast(refusalWords(refused), "error"))
      .finally(() => { setBusy(false); ask(false); });
  };
  const actions = <><Button onClick={() => ask(false)}>{w.keep}</Button><Button kind="primary" busy={busy} onClick={set}>{w.makePassword}</Button></>;
  return (
    <>
      <div><Button icon="refresh" onClick={() => ask(true)}>{w.makePassword}</Button></div>
      {asking && <Dialog title={w.passwordAsk(String(row["name"]))} onClose={() => ask(false)} actions={actions} urgent><p>{w.passwordAskLead}</p></Dialog>}
    </>
  );
}

export function ShownPassword({ login, name, password, onClose }: { login: string; name: string; password: string; onClose: () => void }) {
  const w = words();
  return (
    <Dialog title={w.passwordMade(name)} actions={<Button kind="primary" icon="check" onClick={onClose}>{w.done}</Button>}>
      <p>{w.passwordOnce}</p>
      <dl class="shown-password">
        <dt>{w.loginName}</dt><dd>{login}</dd>
        <dt>{w.partPassword}</dt><dd class="shown-password__secret" data-secret="password">{password}</dd>
      </dl>
      <CopyButton text={password} what={w.what} />
    </Dialog>
  );
}
