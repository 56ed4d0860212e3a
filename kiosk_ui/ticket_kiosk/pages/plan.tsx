/** Several services in one visit: a quiet way in, then the list with its order, and one touch for the number. */
import type { KioskService } from "../../../server/client/contract";
import { pick } from "../../../server/client/words";
import { Button, IconButton } from "../../design/controls/button";
import { closedWords, takePlanned } from "../kiosk_props";
import type { KioskProps } from "../kiosk_props";
import { isReady, MOST_SERVICES, planned, touched } from "../visit/plan";

/** Nothing on the start page: who comes for one thing meets no further choice. */
export function Plan(props: KioskProps) {
  const { visit, words, state } = props;
  const plan = visit.plan.value;
  if (plan) return <Chosen {...props} chosen={planned(state.services, plan)} />;
  if (visit.path.value.length === 0) return null;
  return <Button kind="quiet" size="kiosk" icon="plus" class="plan__begin" data-say="several" onClick={() => { visit.plan.value = []; }}>{words.plan_begin}</Button>;
}

function Chosen({ chosen, ...props }: KioskProps & { chosen: KioskService[] }) {
  const { visit, words } = props;
  return (
    <section class="plan" aria-label={words.plan_title}>
      <p class="plan__said" role="status"><strong>{words.plan_title}</strong> {chosen.length === MOST_SERVICES ? words.plan_full : words.plan_lead(chosen.length)}</p>
      {chosen.length > 0 && <ol class="plan__list">{chosen.map((service, index) => <Row key={service.id} {...props} service={service} place={index + 1} />)}</ol>}
      <div class="plan__deeds">
        <Button size="kiosk" onClick={() => { visit.plan.value = null; }}>{words.plan_leave}</Button>
        <Button kind="primary" size="kiosk" icon="ticket" data-say="take" disabled={!isReady(chosen)} onClick={() => takePlanned(props, chosen)}>{words.plan_take(chosen.length)}</Button>
      </div>
    </section>
  );
}

function Row({ service, place, ...props }: KioskProps & { service: KioskService; place: number }) {
  const { visit, words } = props;
  const name = pick(service.names, visit.language.value);
  const closed = closedWords(props, service);
  const drop = (): void => { visit.plan.value = touched(visit.plan.value ?? [], service.id); };
  return (
    <li class={`plan__row${closed ? " plan__row--closed" : ""}`}>
      <span class="plan__place" aria-hidden="true">{place}</span>
      <span class="plan__name">{name}{closed && <strong class="plan__closed"> · {closed}</strong>}</span>
      <IconButton icon="close" size="kiosk" label={words.plan_remove(name)} onClick={drop} />
    </li>
  );
}
