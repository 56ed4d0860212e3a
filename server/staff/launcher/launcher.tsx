/** Which first page: the demo's, the plain one, or an honest word while the server is away. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { LanguageSwitch } from "../../../kiosk_ui/design/controls/language_switch";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Frame } from "../../../kiosk_ui/design/layout/frame";
import { api, ApiError } from "../../client/api";
import { choose, language, LANGUAGES } from "../sign_in/language";
import { forgetKey, launcherKey } from "./key";
import { Demo } from "./parts/demo";
import { Plain } from "./parts/plain";
import type { LauncherList } from "./screens";
import { words } from "./words";
import "./launcher.css";

type Shown = "loading" | "away" | "plain" | "keyGone" | LauncherList;

export function Launcher() {
  const { shown, load } = useScreens();
  const list = typeof shown === "object" ? shown : null;
  const tools = <LanguageSwitch languages={LANGUAGES} chosen={language.value} onChoose={choose} />;
  return (
    <Frame site={list ? list.site.name : null} language={language.value} title={list ? words().demo : words().plainLead} tools={tools}>
      {list ? <Demo list={list} /> : <Without shown={shown as Exclude<Shown, LauncherList>} onRetry={load} />}
    </Frame>
  );
}

function Without({ shown, onRetry }: { shown: Exclude<Shown, LauncherList>; onRetry: () => void }) {
  const w = words();
  if (shown === "loading") return <Face kind="loading" title={w.loading} />;
  if (shown === "away") return <Face kind="offline" title={w.away} actions={<Button kind="primary" icon="refresh" onClick={onRetry}>{w.tryNow}</Button>} />;
  return <Plain isKeyGone={shown === "keyGone"} />;
}

/** A key that the server does not know is forgotten: a demo draws a new one at each start. */
function useScreens(): { shown: Shown; load: () => void } {
  const [key] = useState(launcherKey);
  const [shown, setShown] = useState<Shown>(key ? "loading" : "plain");
  const load = (): void => {
    if (!key) return;
    setShown("loading");
    api(() => key).get<LauncherList>("/launcher").then(setShown, (problem: unknown) => {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.mayRetry) return setShown("away");
      forgetKey();
      setShown("keyGone");
    });
  };
  useEffect(load, []);
  return { shown, load };
}
