/** The rating tablet of one counter: quiet until it is asked to ask. It never shows what others said. */
import { effect, untracked, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { Api } from "../../server/client/api";
import type { Language, TabletState } from "../../server/client/contract";
import { storageKey } from "../../server/client/device";
import type { DeviceProps } from "../../server/client/device_screen";
import type { Live } from "../../server/client/live";
import { isWritten, written } from "../../server/client/words";
import { browserShelf, outbox } from "../../server/client/outbox";
import type { Outbox } from "../../server/client/outbox";
import { LanguageSwitch } from "../design/controls/language_switch";
import { Face } from "../design/feedback/face";
import { StaleBanner } from "../design/feedback/stale_banner";
import { Frame } from "../design/layout/frame";
import { Answer } from "./answer";
import { AskPage } from "./pages/ask";
import { NumberPage } from "./pages/number";
import { Resting } from "./pages/resting";
import { MorePage } from "./pages/more";
import { ThanksPage } from "./pages/thanks";
import { ratingWords } from "./words";
import type { RatingWords } from "./words";

export interface TabletProps { state: TabletState; answer: Answer; box: Outbox; doors: Api; away: boolean; words: RatingWords; language: Language }

export function Tablet({ live, doors }: DeviceProps<TabletState>) {
  const box = useMemo(() => outbox(doors, browserShelf(storageKey("outbox", "rating_tablet"))), [doors]);
  const answer = useMemo(() => new Answer(box, storageKey("answer", "rating_tablet"), () => live.serverNow()), [box]);
  useEffect(() => box.stop, [box]);
  useEffect(() => effect(() => {
    const state = live.state.value;
    const back = live.status.value === "live";
    untracked(() => {
      if (state?.counter) answer.invited(state.invitation);
      if (back) void box.drain();
    });
  }), [live, answer, box]);
  const state = live.state.value;
  const [vi, en] = [ratingWords("vi"), ratingWords("en")];
  if (!state && live.away.value) return <Bare><Face kind="offline" title={vi.offline} under={`${en.offline}. ${en.offline_lead}`}><p>{vi.offline_lead}</p></Face></Bare>;
  if (!state) return <Bare><Face kind="loading" title={vi.loading} /></Bare>;
  return <Screen live={live} state={state} answer={answer} box={box} doors={doors} />;
}

const Bare = ({ children }: { children: ComponentChildren }) => <div class="tablet tablet--bare">{children}</div>;

function Screen({ live, state, answer, box, doors }: { live: Live<TabletState>; state: TabletState; answer: Answer; box: Outbox; doors: Api }) {
  const language = useSignal<Language>("vi");
  const step = answer.step.value;
  const away = live.away.value;
  const atExit = state.counter === null;
  const talking = step.kind === "asked" || step.kind === "marked";
  const speaks = talking || atExit || away;
  const asked = step.kind === "asked" ? step.invitation : step.kind === "marked" ? step.draft : null;
  useEffect(() => { if (!asked) language.value = "vi"; else if (asked.language) language.value = written(asked.language); }, [asked?.label]);
  useForgotten(away && step.kind === "asked" && !step.draft, () => answer.invited(null));
  useEffect(() => { document.documentElement.lang = language.value; }, [language.value]);
  const props: TabletProps = { state, answer, box, doors, away, words: ratingWords(language.value), language: language.value };
  return (
    <div class="tablet" data-page={step.kind} data-kept={box.waiting.value}>
      <Frame site={state.site.name} language={language.value} now={live.serverNow} title={state.counter ? `${props.words.counter} ${state.counter.number}` : props.words.exit}
        banners={!talking && <StaleBanner live={live} language={language.value} />}
        tools={speaks && <LanguageSwitch languages={state.languages.filter(isWritten)} chosen={language.value} onChoose={(chosen) => { language.value = chosen; }} />}>
        <Page {...props} />
      </Frame>
    </div>
  );
}

function Page(props: TabletProps) {
  const step = props.answer.step.value;
  switch (step.kind) {
    case "asked": return <AskPage {...props} invitation={step.invitation} draft={step.draft} />;
    case "marked": return <MorePage {...props} draft={step.draft} />;
    case "thanked": return <ThanksPage {...props} request_id={step.request_id} />;
    default: return props.state.counter === null || props.away ? <NumberPage {...props} /> : <Resting {...props} state={props.state} counter={props.state.counter} />;
  }
}

/** As long as the server asks after a finish: without network the tablet forgets by itself whom it asked. */
const ASKED_MS = 180_000;

function useForgotten(active: boolean, forget: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(forget, ASKED_MS);
    return () => clearTimeout(timer);
  }, [active]);
}
