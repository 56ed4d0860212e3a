/** What the demo's text gateway would have sent: to whom, when, in which words. */
import { useEffect, useMemo } from "preact/hooks";
import { LanguageSwitch } from "../../../kiosk_ui/design/controls/language_switch";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Frame } from "../../../kiosk_ui/design/layout/frame";
import type { GatewayMessage } from "../../client/contract";
import { clockTime } from "../../client/time";
import { launcherKey } from "../launcher/key";
import { choose, language, LANGUAGES } from "../sign_in/language";
import { Taken } from "./taken";
import { words } from "./words";
import "./gateway.css";

export function GatewayPage() {
  const w = words();
  const taken = useTaken();
  const isAway = taken?.status.value === "away";
  const tools = <LanguageSwitch languages={LANGUAGES} chosen={language.value} onChoose={choose} />;
  const banner = isAway && taken.messages.value.length > 0 ? <Banner tone="stale" title={`${w.away}.`}>{w.old}</Banner> : null;
  return (
    <Frame site={null} language={language.value} title={w.title} tools={tools} banners={banner}>
      {taken ? <Messages taken={taken} /> : <Barred />}
    </Frame>
  );
}

function useTaken(): Taken | null {
  const taken = useMemo(() => {
    const key = launcherKey();
    return key ? new Taken(key) : null;
  }, []);
  useEffect(() => {
    void taken?.look();
    return () => taken?.end();
  }, []);
  return taken;
}

function Barred() {
  const w = words();
  return <Face kind="closed" title={w.noKey} actions={<a class="button button--secondary button--l" href="/">{w.toLauncher}</a>}><p>{w.noKeyLead}</p></Face>;
}

function Messages({ taken }: { taken: Taken }) {
  const w = words();
  const messages = taken.messages.value;
  if (taken.status.value === "barred") return <Barred />;
  if (messages.length === 0) return <Nothing taken={taken} />;
  return (
    <div class="gateway">
      <h1 class="gateway__title">{w.title}</h1>
      <p class="gateway__lead">{w.lead}</p>
      <ul class="gateway__messages" aria-live="polite">{messages.map((one) => <li key={one.id}><Message one={one} /></li>)}</ul>
    </div>
  );
}

function Nothing({ taken }: { taken: Taken }) {
  const w = words();
  switch (taken.status.value) {
    case "loading": return <Face kind="loading" title={w.loading} />;
    case "away": return <Face kind="offline" title={w.away}><p>{w.old}</p></Face>;
    default: return <Face kind="empty" title={w.empty}><p>{w.emptyLead}</p></Face>;
  }
}

function Message({ one }: { one: GatewayMessage }) {
  const w = words();
  return (
    <article class="gateway__message">
      <p class="gateway__head"><strong>{w.to} {one.to}</strong><span>{w.at} {clockTime(one.taken_at)} · {w.what[one.what]}</span></p>
      <p class="gateway__text">{one.text}</p>
      <p class="gateway__plain">{w.plain}: {one.plain}</p>
    </article>
  );
}
