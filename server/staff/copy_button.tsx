/** A button that copies one text and says that it has. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../kiosk_ui/design/controls/button";
import { spoken } from "./sign_in/language";
import { copyText } from "./copy";

const words = spoken({ vi: { copy: "Sao chép", copied: "Đã sao chép" }, en: { copy: "Copy", copied: "Copied" } });
const SHOWN_MS = 2000;

/** `what` names the text to readers: "mật khẩu". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const w = words();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const said = copied ? w.copied : w.copy;
  return <Button size="s" kind="quiet" aria-label={`${said} ${what}`} {...(copied ? { icon: "check" as const } : {})} onClick={() => void copyText(text).then(setCopied)}>{said}</Button>;
}
