/** What lies over a page: priority, easier seeing, what to bring, why not. */
import { useEffect } from "preact/hooks";
import type { KioskService, Words } from "../../../server/client/contract";
import { codeWords, lines, pick } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Toggle } from "../../design/controls/choice";
import { Dialog } from "../../design/feedback/dialog";
import { choose } from "../kiosk_props";
import type { KioskProps } from "../kiosk_props";
import { shutBecause } from "../visit/tree";
import type { Shut } from "../visit/tree";
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
    default: return <ShutSheet {...props} name={sheet.name} shut={sheet.shut} />;
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
  const more = (): void => {
    visit.plan.value = [service.id];
    close();
  };
  const further = shutBecause(service) || visit.plan.value ? null : <Button kind="quiet" size="kiosk" icon="plus" onClick={more}>{words.plan_more}</Button>;
  const take = shutBecause(service) ? null : <Button kind="primary" size="kiosk" icon="ticket" onClick={() => choose(props, service)}>{visit.plan.value ? words.plan_touch(visit.plan.value.includes(service.id)) : words.take}</Button>;
  return (
    <Dialog title={words.bring_title} onClose={close} wide actions={<>{further}<Button size="kiosk" onClick={close}>{words.back}</Button>{take}</>}>
      <p class="kiosk__subject">{pick(service.names, visit.language.value)}</p>
      {service.notice && <p>{pick(service.notice, visit.language.value)}</p>}
      <ul class="bring">{service.bring && lines(pick(service.bring, visit.language.value)).map((line) => <li key={line}>{line}</li>)}</ul>
    </Dialog>
  );
}

/** A closed service that was touched: why, until when, and what is to be said about it. */
function ShutSheet({ name, shut, ...props }: KioskProps & { name: Words; shut: Shut }) {
  const { words, visit } = props;
  const say = (text: Words | null): string => (text ? pick(text, visit.language.value) : "");
  return (
    <Dialog title={say(shut.words)} onClose={closer(props)} actions={<Button kind="primary" size="kiosk" onClick={closer(props)}>{words.other_service}</Button>}>
      <p class="kiosk__subject">{say(name)}</p>
      {shut.again && <p><strong>{say(shut.again)}</strong></p>}
      {shut.notice && <p>{say(shut.notice)}</p>}
      <p>{words.ask_desk}</p>
    </Dialog>
  );
}

/** The server gave no number: somebody closed the service meanwhile, its last number has gone, or something else. */
function Refused({ code, close, words, visit, live }: KioskProps & { code: string; close: () => void }) {
  const said = codeWords(code, visit.language.value);
  const isClosed = code.startsWith("service.") || code === "site.closed" || code.startsWith("appointment.");
  useEffect(() => (live.away.value ? close() : undefined), [live.away.value]);
  return (
    <Dialog title={isClosed ? said : words.error} urgent onClose={close} actions={<Button kind="primary" size="kiosk" onClick={close}>{code.startsWith("appointment.") ? words.close : words.other_service}</Button>}>
      <p>{code.startsWith("appointment.") ? words.appointment_ask : isClosed ? words.ask_desk : `${said} ${words.ask_desk}`}</p>
    </Dialog>
  );
}
