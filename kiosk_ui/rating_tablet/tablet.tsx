/** The rating tablet of one counter: quiet until it is asked to ask. It never shows what others said. */
import { effect, untracked, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { Language, TabletState } from "../../server/client/contract";
import { storageKey } from "../../server/client/device";
import type { DeviceProps } from "../../server/client/device_screen";
import type { Live } from "../../server/client/live";
import { isWritten } from "../../server/client/words";
import { browserShelf, outbox } from "../../server/client/outbox";
import type { Outbox } from "../../server/client/outbox";
import { LanguageSwitch } from "../design/controls/language_switch";
import { Face } from "../design/feedback/face";
import { StaleBanner } from "../design/feedback/stale_banner";
import { Frame } from "../design/layout/frame";
import { Answer } from "./answer";
import { AskPage } from "./pages/ask";
import { Resting } from "./pages/resting";
import { MorePage } from "./pages/more";
import { ThanksPage } from "./pages/thanks";
import { ratingWords } from "./words";
import type { RatingWords } from "./words";

export interface TabletProps { state: TabletState; answer: Answer; box: Outbox; words: RatingWords; language: Language }

export function Tablet({ live, doors }: DeviceProps<TabletState>) {
  const box = useMemo(() => outbox(doors, browserShelf(storageKey("outbox", "rating_tablet"))), [doors]);
  const answer = useMemo(() => new Answer(box, storageKey("answer", "rating_tablet")), [box]);
  useEffect(() => box.stop, [box]);
  useEffect(() => effect(() => {
    const state = live.state.value;
    const back = live.status.value === "live";
    untracked(() => {
      if (state) answer.invited(state.invitation);
      if (back) void box.drain();
    });
  }), [live, answer, box]);
  const state = live.state.value;
  const [vi, en] = [ratingWords("vi"), ratingWords("en")];
  if (!state && live.away.value) return <Bare><Face kind="offline" title={vi.offline} under={`${en.offline}. ${en.offline_lead}`}><p>{vi.offline_lead}</p></Face></Bare>;
  if (!state) return <Bare><Face kind="loading" title={vi.loading} /></Bare>;
  return <Screen live={live} state={state} answer={answer} box={box} />;
}

const Bare = ({ children }: { children: ComponentChildren }) => <div class="tablet tablet--bare">{children}</div>;

function Screen({ live, state, answer, box }: { live: Live<TabletState>; state: TabletState; answer: Answer; box: Outbox }) {
  const language = useSignal<Language>("vi");
  const step = answer.step.value;
  const talking = step.kind === "asked" || step.kind === "marked";
  useEffect(() => { if (!talking) language.value = "vi"; }, [talking]);
  useEffect(() => { document.documentElement.lang = language.value; }, [language.value]);
  const props: TabletProps = { state, answer, box, words: ratingWords(language.value), language: language.value };
  return (
    <div class="tablet" data-page={step.kind}>
      <Frame site={state.site.name} language={language.value} now={live.serverNow} title={`${props.words.counter} ${state.counter.number}`}
        banners={!talking && <StaleBanner live={live} language={language.value} />}
        tools={talking && <LanguageSwitch languages={state.languages.filter(isWritten)} chosen={language.value} onChoose={(chosen) => { language.value = chosen; }} />}>
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
    default: return <Resting {...props} />;
  }
}
