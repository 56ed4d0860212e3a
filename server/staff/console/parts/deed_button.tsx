/** One deed as a button that never loses the focus: inert ones stay reachable and say why. */
import { Button } from "../../../../kiosk_ui/design/controls/button";
import type { ButtonProps } from "../../../../kiosk_ui/design/controls/button";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { Deed, Panel } from "../desk/deeds";
import type { Desk } from "../desk/desk";
import { refusalWords } from "../desk/said";

type Rest = Omit<ButtonProps, "onClick" | "busy" | "disabled">;

export interface DeedButtonProps extends Rest { desk: Desk; deed: Deed; panel?: Panel }

/** `panel` asks for more before the deed is done. */
export function DeedButton({ desk, deed, panel, keyHint, ...rest }: DeedButtonProps) {
  const refusal = desk.refusal(deed);
  const isBusy = desk.busy.value !== null;
  const act = (): void => (panel ? desk.open(panel) : desk.ask(deed));
  return (
    <Button {...rest} busy={desk.busy.value === deed && !panel} aria-disabled={refusal !== null || isBusy} onClick={act}
      {...(keyHint ? { keyHint, "aria-keyshortcuts": keyHint } : {})} {...(refusal ? { title: pick(refusalWords(refusal), language.value) } : {})} />
  );
}
