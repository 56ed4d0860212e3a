/** What lies over a page: priority, easier seeing, what to bring, why not. */
import { useEffect } from "preact/hooks";
import type { KioskService } from "../../../server/client/contract";
import { codeWords, lines, pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Toggle } from "../../design/controls/choice";
import { Dialog } from "../../design/feedback/dialog";
import { choose } from "../kiosk_props";
import type { KioskProps } from "../kiosk_props";
import { closedBecause } from "../visit/tree";
import type { Access } from "../visit/visit";

export function Sheets(props: KioskProps) {
  const { visit, taking } = props;
  const step = taking.step.value;
  const sheet = visit.sheet.value;
  if (step.kind === "refused") return <Refused {...props} code={step.code} close={() => taking.end()} />;
  if (!sheet || step.kind !== "none") return null;
  switch (sheet.kind) {
    case "priority": return <PrioritySheet {...props} />;
    case "access": return <AccessSheet {...props} />;
    case "bring": return <BringSheet {...props} service={sheet.service} />;
    default: return <Refused {...props} code={sheet.code} close={() => { visit.sheet.value = null; }} />;
  }
}

const closer = ({ visit }: KioskProps) => (): void => { visit.sheet.value = null; };

function PrioritySheet(props: KioskProps) {
  const { visit, words, state } = props;
  const close = closer(props);
  const pickClass = (code: string | null): void => {
    visit.priority.value = code;
    close();
  };
  return (
    <Dialog title={words.priority_title} onClose={close} wide actions={<Button size="kiosk" onClick={() => pickClass(null)}>{words.priority_none}</Button>}>
      <p>{words.priority_who}</p>
      <div class="kiosk__classes">
        {state.priority_classes.map((one) => (
          <Button key={one.code} size="kiosk" icon="priority" aria-pressed={visit.priority.value === one.code} onClick={() => pickClass(one.code)}>
            {pick(one.name, visit.language.value)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}

function AccessSheet(props: KioskProps) {
  const { visit, words } = props;
  const state = { on: words.on, off: words.off };
  const set = (change: Partial<Access>): void => { visit.access.value = { ...visit.access.value, ...change }; };
  const { large, contrast, low } = visit.access.value;
  return (
    <Dialog title={words.access} onClose={closer(props)} actions={<Button kind="primary" size="kiosk" onClick={closer(props)}>{words.close}</Button>}>
      <Toggle label={words.access_large} on={large} words={state} onChange={(on) => set({ large: on })} />
      <Toggle label={words.access_contrast} on={contrast} words={state} onChange={(on) => set({ contrast: on })} />
      <Toggle label={words.access_low} on={low} words={state} onChange={(on) => set({ low: on })} />
    </Dialog>
  );
}

function BringSheet({ service, ...props }: KioskProps & { service: KioskService }) {
  const { visit, words } = props;
  const close = closer(props);
  const take = closedBecause(service) ? null : <Button kind="primary" size="kiosk" icon="ticket" onClick={() => choose(props, service)}>{words.take}</Button>;
  return (
    <Dialog title={words.bring_title} onClose={close} wide actions={<><Button size="kiosk" onClick={close}>{words.back}</Button>{take}</>}>
      <p class="kiosk__subject">{pick(service.names, visit.language.value)}</p>
      <ul class="bring">{service.bring && lines(pick(service.bring, visit.language.value)).map((line) => <li key={line}>{line}</li>)}</ul>
    </Dialog>
  );
}

/** Why no number: the service is closed, its numbers are gone, or the server said something else. */
function Refused({ code, close, words, visit, live }: KioskProps & { code: string; close: () => void }) {
  const known = code === "service.quota_reached" ? words.quota_title : code === "service.closed" ? words.closed_title : null;
  useEffect(() => (live.away.value ? close() : undefined), [live.away.value]);
  return (
    <Dialog title={known ?? words.error} urgent onClose={close} actions={<Button kind="primary" size="kiosk" onClick={close}>{words.other_service}</Button>}>
      <p>{known ? words.ask_desk : `${codeWords(code, visit.language.value)} ${words.ask_desk}`}</p>
    </Dialog>
  );
}
