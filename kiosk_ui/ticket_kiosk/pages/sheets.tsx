/** What lies over a page: priority, what to bring, why not. */
import { useEffect } from "preact/hooks";
import type { KioskService, Words } from "../../../server/client/contract";
import { codeWords, lines, pick, written } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { Dialog } from "../../design/feedback/dialog";
import { choose } from "../kiosk_props";
import type { KioskProps } from "../kiosk_props";
import { shutBecause } from "../visit/tree";
import type { Shut } from "../visit/tree";

export function Sheets(props: KioskProps) {
  const { visit, taking } = props;
  const step = taking.step.value;
  const sheet = visit.sheet.value;
  if (step.kind === "refused") return <Refused {...props} code={step.code} close={() => taking.end()} />;
  if (!sheet || step.kind !== "none") return null;
  switch (sheet.kind) {
    case "priority": return <PrioritySheet {...props} />;
    case "bring": return <BringSheet {...props} service={sheet.service} />;
    default: return <ShutSheet {...props} name={sheet.name} service_id={sheet.service_id} shut={sheet.shut} />;
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
    <Dialog title={words.priority_title} onClose={close} wide actions={<Button size="kiosk" data-say="no_priority" onClick={() => pickClass(null)}>{words.priority_none}</Button>}>
      <p data-say={["priority", ...state.priority_classes.map((one) => `class/${one.code}`)].join(" ")}>{words.priority_who}</p>
      <div class="kiosk__classes">
        {state.priority_classes.map((one) => (
          <Button key={one.code} size="kiosk" icon="priority" aria-pressed={visit.priority.value === one.code} data-say={`class/${one.code}`} onClick={() => pickClass(one.code)}>
            {pick(one.name, visit.language.value)}
          </Button>
        ))}
      </div>
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
  const further = shutBecause(service) || visit.plan.value ? null : <Button kind="quiet" size="kiosk" icon="plus" data-say="several" onClick={more}>{words.plan_more}</Button>;
  const take = shutBecause(service) ? null : <Button kind="primary" size="kiosk" icon="ticket" data-say="take" onClick={() => choose(props, service)}>{visit.plan.value ? words.plan_touch(visit.plan.value.includes(service.id)) : words.take}</Button>;
  return (
    <Dialog title={words.bring_title} onClose={close} wide actions={<>{further}<Button size="kiosk" data-say="back" onClick={close}>{words.back}</Button>{take}</>}>
      <p class="kiosk__subject" data-say={`service/${service.id} bring/${service.id}`}>{pick(service.names, visit.language.value)}</p>
      {service.notice && <p>{pick(service.notice, visit.language.value)}</p>}
      <ul class="bring">{service.bring && lines(pick(service.bring, visit.language.value)).map((line) => <li key={line}>{line}</li>)}</ul>
    </Dialog>
  );
}

/** A closed service that was touched: why, until when, and what is to be said about it. */
function ShutSheet({ name, service_id, shut, ...props }: KioskProps & { name: Words; service_id: string; shut: Shut }) {
  const { words, visit } = props;
  const say = (text: Words | null): string => (text ? pick(text, visit.language.value) : "");
  return (
    <Dialog title={say(shut.words)} onClose={closer(props)} actions={<Button kind="primary" size="kiosk" data-say="close" onClick={closer(props)}>{words.other_service}</Button>}>
      <p class="kiosk__subject" data-say={`shut/${service_id}`}>{say(name)}</p>
      {shut.again && <p><strong>{say(shut.again)}</strong></p>}
      {shut.notice && <p>{say(shut.notice)}</p>}
      <p>{words.ask_desk}</p>
    </Dialog>
  );
}

/** The server gave no number: somebody closed the service meanwhile, its last number has gone, or something else. */
function Refused({ code, close, words, visit, live }: KioskProps & { code: string; close: () => void }) {
  const said = codeWords(code, written(visit.language.value));
  const isClosed = code.startsWith("service.") || code === "site.closed" || code.startsWith("appointment.");
  useEffect(() => (live.away.value ? close() : undefined), [live.away.value]);
  return (
    <Dialog title={isClosed ? said : words.error} urgent onClose={close} actions={<Button kind="primary" size="kiosk" data-say="close" onClick={close}>{code.startsWith("appointment.") ? words.close : words.other_service}</Button>}>
      <p data-say="refused">{code.startsWith("appointment.") ? words.appointment_ask : isClosed ? words.ask_desk : `${said} ${words.ask_desk}`}</p>
    </Dialog>
  );
}
