/** The link for a relative: sent by the phone's own means, copied, or scanned off this screen. */
import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Dialog } from "../../design/feedback/dialog";
import type { PhoneProps } from "../phone";
import "./share.css";

const WORTH_SHARING = new Set(["waiting", "called", "serving", "parked"]);

export const mayShare = ({ state, share_url }: PhoneProps["ticket"]): boolean => share_url !== null && WORTH_SHARING.has(state);

export function Share(props: PhoneProps) {
  const asked = useSignal(false);
  const url = props.ticket.share_url;
  if (!url || !mayShare(props.ticket)) return null;
  return (
    <>
      <Button kind="quiet" size="l" wide icon="link" onClick={() => { asked.value = true; }}>{props.words.share}</Button>
      {asked.value && <Ways {...props} url={url} close={() => { asked.value = false; }} />}
    </>
  );
}

function Ways({ ticket, words, language, url, close }: PhoneProps & { url: string; close: () => void }) {
  const copied = useSignal(false);
  const text = words.share_text(ticket.label, pick(ticket.site.name, language));
  const send = (): void => void navigator.share({ title: text, text, url }).catch(() => undefined); // she may think better of it
  const copy = (): void => void copyText(url).then((done) => { copied.value = done; });
  return (
    <Dialog title={words.share} onClose={close} actions={<Button kind="quiet" size="l" onClick={close}>{words.share_close}</Button>}>
      <p>{words.share_lead}</p>
      {"share" in navigator && <Button kind="primary" size="l" wide onClick={send}>{words.share_send}</Button>}
      <Button kind="secondary" size="l" wide onClick={copy}>{words.share_copy}</Button>
      {copied.value && <p role="status">{words.share_copied}</p>}
      <figure class="share__code"><Code text={url} label={words.share_scan} /><figcaption>{words.share_scan}</figcaption></figure>
    </Dialog>
  );
}

type CodeProps = { text: string; label: string };

/** The drawing of codes is fetched when it is wanted: most people never share. */
function Code(props: CodeProps) {
  const drawn = useSignal<{ QrCode: FunctionComponent<CodeProps> } | null>(null);
  useEffect(() => { import("../../design/drawings/qr_code").then((found) => { drawn.value = found; }, () => undefined); }, []);
  const QrCode = drawn.value?.QrCode;
  return QrCode ? <QrCode {...props} /> : <span class="share__place" />;
}

/** Whether it is on the clipboard; without HTTPS browsers know the old way alone. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => byHand(text));
  return byHand(text);
}

function byHand(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.querySelector(".dialog__sheet")?.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
