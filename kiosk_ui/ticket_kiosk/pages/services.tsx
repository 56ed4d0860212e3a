/** The services of a field: one touch takes the number; what to bring can be read first. */
import type { KioskService } from "../../../server/client/contract";
import { waitWords } from "../../../server/client/time";
import { pick, written } from "../../../server/client/words";
import { Button } from "../../design/controls/button";
import { ServiceCard, Tile } from "../../design/controls/tile";
import { FieldIcon } from "../../design/drawings/field_icon";
import { choose, closedWords, isBusy } from "../kiosk_props";
import type { KioskProps } from "../kiosk_props";
import { fieldAt, pageOf, shutBecause } from "../visit/tree";
import type { Access } from "../visit/visit";
import { Heading } from "./heading";
import { Paging } from "./paging";

/** Six services a page; fewer when they are large or have half the screen, fewest when both; a list of several takes half of the room or more. */
const perPage = ({ large, low }: Access, planning: boolean): number => {
  const room = large && low ? 3 : large || low ? 4 : 6;
  return planning ? (large && low ? 1 : Math.ceil(room / 2)) : room;
};

/** So few numbers are worth telling. */
const FEW = 10;

export function ServicesPage(props: KioskProps) {
  const { state, visit, words } = props;
  const field = fieldAt(state.services, visit.path.value);
  const { shown, page, pages } = pageOf(field?.children ?? [], visit.page.value, perPage(visit.access.value, visit.plan.value !== null));
  const name = field ? pick(field.names, visit.language.value) : "";
  return (
    <div class="kiosk__body kiosk__body--services">
      <div class="kiosk__bar">
        <Button size="kiosk" icon="back" data-say="back" onClick={visit.back}>{words.back}</Button>
        <Heading key={name} class="kiosk__field" words={name} say={`service/${field?.id ?? ""} services`} lead={visit.plan.value ? words.plan_service : words.choose_service} />
        <FieldIcon name={field?.icon ?? "document"} />
      </div>
      <div class="kiosk__choices">
        <div class="kiosk__cards">{shown.map((service) => <Card key={service.id} {...props} service={service} />)}</div>
        <Paging page={page} pages={pages} words={words} onPage={(to) => { visit.page.value = to; }} />
      </div>
    </div>
  );
}

/** A service, or a field within the field. */
export function Card({ service, under, ...props }: KioskProps & { service: KioskService; under?: string }) {
  const { visit, words } = props;
  const language = visit.language.value;
  const name = pick(service.names, language);
  const say = `service/${service.id}`;
  const shut = shutBecause(service);
  if (!service.leaf) return <Tile icon={service.icon} name={name} closed={closedWords(props, service)} say={say} onChoose={() => choose(props, service)} />;
  const few = service.left !== null && service.left <= FEW && words.left(service.left);
  const place = (visit.plan.value ?? []).indexOf(service.id) + 1;
  const wait = service.estimate && words.wait(waitWords(service.estimate, written(language)));
  const line = service.waiting === null ? null : isBusy(service.waiting, service.estimate) ? words.busy : words.waiting(service.waiting);
  const fact = [place > 0 && words.plan_place(place), under, line, wait, few].filter(Boolean).join(" · ");
  const closed = shut ? [shut.words, shut.again].flatMap((one) => (one ? [pick(one, language)] : [])).join(" · ") : undefined;
  return (
    <ServiceCard name={name} chosen={visit.plan.value ? place > 0 : undefined} fact={fact} closed={closed} notice={service.notice ? pick(service.notice, language) : undefined} more={service.bring || service.notice ? words.bring_more : undefined}
      say={say} onChoose={() => choose(props, service)} onMore={() => { visit.sheet.value = { kind: "bring", service }; }} />
  );
}
