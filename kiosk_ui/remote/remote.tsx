/** /remote/<site>: field, service, and then a place today or an hour to come. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { AfarService, AfarState, Booked } from "../../server/client/contract";
import { setZoneOf, waitWords } from "../../server/client/time";
import { lines, pick } from "../../server/client/words";
import { Button } from "../design/controls/button";
import { ServiceCard } from "../design/controls/tile";
import { Banner } from "../design/feedback/banner";
import { Face } from "../design/feedback/face";
import { Asking } from "./asking";
import { Frame, language, Problem, words } from "./frame";
import { heldTokens, hold, phoneSecret } from "./held";
import { SlotPicker } from "./slots";

export function Remote({ doors, site }: { doors: Api; site: string }) {
  const w = words();
  const [state, show] = useState<AfarState | null>(null);
  const [problem, tell] = useState<ApiError | null>(null);
  const load = (): void => {
    tell(null);
    doors.get<AfarState>(`/afar/${encodeURIComponent(site)}`).then((answer) => { setZoneOf(answer); show(answer); }, (refused: unknown) => { if (refused instanceof ApiError) tell(refused); else throw refused; });
  };
  useEffect(load, []);
  if (state) return <Frame site={state.site.name}><Open doors={doors} state={state} /></Frame>;
  if (problem?.status === 404) return <Frame site={null}><Face kind="empty" title={w.unknownSite}><p>{w.unknownSiteLead}</p></Face></Frame>;
  if (problem) return <Frame site={null}><Face kind="offline" title={w.offline} actions={<Button size="l" icon="refresh" onClick={load}>{w.again}</Button>}><p>{w.offlineLead}</p></Face></Frame>;
  return <Frame site={null}><Face kind="loading" title={w.loading} /></Frame>;
}

function Open({ doors, state }: { doors: Api; state: AfarState }) {
  const w = words();
  const { path, enter } = usePath();
  const [token] = heldTokens(state.site.id);
  const here = path[path.length - 1];
  if (!state.books && !state.takes_numbers) return <Face kind="closed" title={w.off}><p>{w.offLead}</p></Face>;
  return (
    <>
      {!here && token && <Banner tone="good" title={w.held}><a class="remote__link" href={`/booked/${encodeURIComponent(token)}`}>{w.heldOpen}</a></Banner>}
      {here && <div><Button kind="quiet" icon="back" onClick={() => history.back()}>{w.back}</Button></div>}
      <h1 class="remote__title">{here ? pick(here.names, language.value) : w.choose}</h1>
      {here?.leaf ? <Service doors={doors} state={state} service={here} /> : <Choices state={state} services={here ? here.children : state.services} onChoose={enter} />}
      <p class="remote__small">{w.private}</p>
    </>
  );
}

/** The way down to a service. Each step is one of the browser's own, so that the phone's Back key goes one step up. */
function usePath() {
  const [path, go] = useState<readonly AfarService[]>([]);
  useEffect(() => {
    const depth = (): number => (history.state as { depth?: number } | null)?.depth ?? 0;
    const moved = (): void => go((now) => now.slice(0, depth()));
    if (depth() > 0) history.replaceState(null, "");  // loaded anew in the middle of the way
    addEventListener("popstate", moved);
    return () => removeEventListener("popstate", moved);
  }, []);
  const enter = (one: AfarService): void => {
    history.pushState({ depth: path.length + 1 }, "");
    go([...path, one]);
    scrollTo(0, 0);
  };
  return { path, enter };
}

/** A field without any service that can be had from here leads nowhere, so it is not shown. */
const isOffered = (state: AfarState, one: AfarService): boolean => (one.leaf ? one.books || state.takes_numbers : one.children.some((child) => isOffered(state, child)));

function Choices({ state, services, onChoose }: { state: AfarState; services: readonly AfarService[]; onChoose: (one: AfarService) => void }) {
  const offered = services.filter((one) => isOffered(state, one));
  if (offered.length === 0) return <p>{words().notHere}</p>;
  return <div class="remote__choices">{offered.map((one) => <ServiceCard key={one.id} name={pick(one.names, language.value)} notice={one.notice ? pick(one.notice, language.value) : undefined} onChoose={() => onChoose(one)} />)}</div>;
}

function Service({ doors, state, service }: { doors: Api; state: AfarState; service: AfarService }) {
  const w = words();
  const asking = useMemo(() => new Asking<Booked>(doors), [service.id]);
  const [round, next] = useState(0);
  const [isBooking, book] = useState(!state.takes_numbers);
  const ask = async (what: "places" | "appointments", more: Record<string, unknown>): Promise<void> => {
    const answer = await asking.ask(`/afar/${state.site.id}/${what}`, { service_id: service.id, phone: phoneSecret(), language: language.value, ...more });
    if (answer) {
      hold(state.site.id, answer.appointment.token);
      location.assign(`/booked/${encodeURIComponent(answer.appointment.token)}`);
    } else if (asking.problem.value?.status === 409) next(round + 1);
  };
  const why = [service.closed_words, service.again].filter((one) => one !== null).map((one) => pick(one, language.value)).join(" · ");
  return (
    <>
      {service.notice && <Banner tone="notice">{pick(service.notice, language.value)}</Banner>}
      {service.bring && <section class="remote__part"><h2>{w.bring}</h2><ul class="remote__list">{lines(pick(service.bring, language.value)).map((one) => <li key={one}>{one}</li>)}</ul></section>}
      <Problem problem={asking.problem.value} />
      {state.takes_numbers && (
        <section class="remote__part">
          <h2>{w.today}</h2>
          <p>{w.todayLead(state.keeps_min)}</p>
          {service.open && service.estimate && <p><strong>{w.wait(waitWords(service.estimate, language.value))}</strong></p>}
          {service.open
            ? <Button kind="primary" size="l" icon="ticket" wide busy={asking.isBusy.value} onClick={() => void ask("places", {})}>{w.todayAct}</Button>
            : <Banner tone="notice" title={w.closedNow}>{why}</Banner>}
        </section>
      )}
      {service.books && (
        <section class="remote__part">
          <h2>{w.book}</h2>
          <p>{w.bookLead}</p>
          {isBooking
            ? <SlotPicker doors={doors} site={state.site.id} service_id={service.id} busy={asking.isBusy.value} round={round} act={w.bookAct} onChoose={(at) => void ask("appointments", { at })} />
            : <Button size="l" icon="clock" wide onClick={() => book(true)}>{w.chooseHour}</Button>}
        </section>
      )}
      {!state.takes_numbers && !service.books && <p>{w.notHere}</p>}
    </>
  );
}
