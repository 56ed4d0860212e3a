/** /booked/<token>: the code for the kiosk, when and where, and what its holder may still change. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { ApiError, BASE } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { Booked, BookedState } from "../../server/client/contract";
import { clockTime, dayWords, setZoneOf, waitWords } from "../../server/client/time";
import { lines, pick } from "../../server/client/words";
import { Button } from "../design/controls/button";
import { QrCode } from "../design/drawings/qr_code";
import { Banner } from "../design/feedback/banner";
import { Face } from "../design/feedback/face";
import { Asking } from "./asking";
import { Frame, language, Problem, words } from "./frame";
import { lastSaid, letGo, rememberSaid } from "./held";
import { Remind } from "./remind";
import { SlotPicker } from "./slots";

const EVERY_MS = 15_000;

export function BookedPage({ doors, token }: { doors: Api; token: string }) {
  const w = words();
  const [state, show] = useState<BookedState | null>(() => lastSaid(token));
  const [problem, tell] = useState<ApiError | null>(null);
  const load = (): void => {
    doors.get<BookedState>(`/booked/${encodeURIComponent(token)}`).then((answer) => {
      setZoneOf(answer);
      show(answer);
      tell(null);
      if (answer.state === "booked") rememberSaid(answer);
      else letGo(answer.site.id, token);
    }, (refused: unknown) => { if (refused instanceof ApiError) tell(refused); else throw refused; });
  };
  useLooking(load);
  if (problem?.status === 404) return <Frame site={null}><Face kind="empty" title={w.unknown}><p>{w.unknownLead}</p></Face></Frame>;
  if (!state && problem) return <Frame site={null}><Face kind="offline" title={w.offline} actions={<Button size="l" icon="refresh" onClick={load}>{w.again}</Button>}><p>{w.offlineLead}</p></Face></Frame>;
  if (!state) return <Frame site={null}><Face kind="loading" title={w.loading} /></Frame>;
  return (
    <Frame site={state.site.name}>
      {problem && <Banner tone="stale">{w.old(clockTime(state.now))}</Banner>}
      {state.state === "booked" ? <Held doors={doors} state={state} again={load} /> : <Over state={state} />}
    </Frame>
  );
}

/** Now, from time to time while somebody looks, and as soon as somebody looks again. */
function useLooking(load: () => void): void {
  useEffect(() => {
    const look = (): void => { if (document.visibilityState === "visible") load(); };
    look();
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    addEventListener("online", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
    };
  }, []);
}

function Over({ state }: { state: BookedState }) {
  const w = words();
  const path = state.follow_url === null ? null : new URL(state.follow_url, location.href).pathname;
  if (path !== null) {
    return <Face kind="good" title={w.states.arrived} actions={<a class="remote__button" href={path}>{w.follow}</a>}><p>{w.yours}: <strong class="booked__label">{state.ticket}</strong></p></Face>;
  }
  return <Face kind="empty" title={w.states[state.state]} actions={<a class="remote__button" href={`/remote/${state.site.id}`}>{w.anew}</a>}><p>{w.overLead}</p></Face>;
}

function Held({ doors, state, again }: { doors: Api; state: BookedState; again: () => void }) {
  const w = words();
  const isHour = state.kind === "hour";
  return (
    <>
      <section class="remote__part booked">
        <h1 class="remote__title">{isHour ? w.hour : w.place}</h1>
        <p class="booked__service">{pick(state.service.names, language.value)}</p>
        {isHour ? <p class="booked__at"><strong>{clockTime(state.at)}</strong> {dayWords(state.at, language.value)}</p> : state.until && <p class="booked__at">{w.until(clockTime(state.until))}</p>}
        <div class="booked__qr"><QrCode text={state.code} label={w.qr(state.code)} /></div>
        <p class="booked__code"><span class="unseen">{w.code}: </span>{`${state.code.slice(0, 3)} ${state.code.slice(3)}`}</p>
        <p>{w.scan}</p>
      </section>
      {state.ahead !== null && <p class="booked__ahead" role="status">{w.ahead} <strong>{state.ahead}</strong></p>}
      {state.estimate && <p>{w.yourWait(waitWords(state.estimate, language.value))}</p>}
      <p>{isHour ? w.hourLead(state.grace_s) : w.placeLead(state.grace_s)}</p>
      {state.bring && <section class="remote__part"><h2>{w.bring}</h2><ul class="remote__list">{lines(pick(state.bring, language.value)).map((one) => <li key={one}>{one}</li>)}</ul></section>}
      <Remind doors={doors} state={state} />
      <Changes doors={doors} state={state} again={again} />
    </>
  );
}

function Changes({ doors, state, again }: { doors: Api; state: BookedState; again: () => void }) {
  const w = words();
  const asking = useMemo(() => new Asking<Booked>(doors), []);
  const [doing, set] = useState<"nothing" | "moving" | "giving up" | "moved">("nothing");
  const [round, next] = useState(0);
  const isHour = state.kind === "hour";
  const send = async (move: "move" | "cancel", body: Record<string, unknown>): Promise<void> => {
    const answer = await asking.ask(`/booked/${encodeURIComponent(state.token)}/${move}`, body);
    if (answer) set(move === "move" ? "moved" : "nothing");
    else if (asking.problem.value?.status === 409) next(round + 1);
    again();
  };
  return (
    <div class="remote__part">
      <Problem problem={asking.problem.value} />
      {doing === "moved" && <Banner tone="good">{w.moved}</Banner>}
      {isHour && <a class="remote__button" href={`${BASE}/booked/${encodeURIComponent(state.token)}/calendar.ics?language=${language.value}`} download="lich-hen.ics">{w.calendar}</a>}
      {state.may_move && doing !== "moving" && <Button size="l" icon="clock" wide onClick={() => set("moving")}>{w.move}</Button>}
      {doing === "moving" && (
        <>
          <Button size="l" icon="back" wide onClick={() => set("nothing")}>{w.keepHour}</Button>
          <SlotPicker doors={doors} site={state.site.id} service_id={state.service.id} busy={asking.isBusy.value} round={round} act={w.moveAct} onChoose={(at) => void send("move", { at })} />
        </>
      )}
      {doing === "moving" ? null : doing === "giving up"
        ? <div class="remote__part" role="alertdialog" aria-label={isHour ? w.cancelHour : w.cancelPlace}>
          <p>{isHour ? w.sureHour : w.surePlace}</p>
          <Button size="l" kind="danger" wide busy={asking.isBusy.value} onClick={() => void send("cancel", {})}>{w.sure}</Button>
          <Button size="l" wide onClick={() => set("nothing")}>{w.keep}</Button>
        </div>
        : <Button size="l" kind="quiet" icon="close" wide onClick={() => set("giving up")}>{isHour ? w.cancelHour : w.cancelPlace}</Button>}
    </div>
  );
}
