/** What the printer has put out lately, as pictures; a touch makes one large. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { LanguageSwitch } from "../../../kiosk_ui/design/controls/language_switch";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../kiosk_ui/design/feedback/dialog";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Frame } from "../../../kiosk_ui/design/layout/frame";
import { clockTime } from "../../client/time";
import { launcherKey } from "../launcher/key";
import { choose, language, LANGUAGES } from "../sign_in/language";
import { Tray } from "./slips";
import type { Slip } from "./slips";
import { words } from "./words";
import "./tray.css";

export function TrayPage() {
  const w = words();
  const tray = useTray();
  const isAway = tray?.status.value === "away";
  const tools = <LanguageSwitch languages={LANGUAGES} chosen={language.value} onChoose={choose} />;
  const banner = isAway && tray.slips.value.length > 0 ? <Banner tone="stale" title={`${w.away}.`}>{w.old}</Banner> : null;
  return (
    <Frame site={null} language={language.value} title={w.title} tools={tools} banners={banner}>
      {tray ? <Slips tray={tray} /> : <Barred />}
    </Frame>
  );
}

function useTray(): Tray | null {
  const tray = useMemo(() => {
    const key = launcherKey();
    return key ? new Tray(key) : null;
  }, []);
  useEffect(() => {
    void tray?.look();
    return () => tray?.end();
  }, []);
  return tray;
}

function Barred() {
  const w = words();
  return <Face kind="closed" title={w.noKey} actions={<a class="button button--secondary button--l" href="/">{w.toLauncher}</a>}><p>{w.noKeyLead}</p></Face>;
}

function Slips({ tray }: { tray: Tray }) {
  const w = words();
  const slips = tray.slips.value;
  const [large, setLarge] = useState<string | null>(null);
  if (tray.status.value === "barred") return <Barred />;
  if (slips.length === 0) return <Nothing tray={tray} />;
  return (
    <div class="tray">
      <h1 class="tray__title">{w.title}</h1>
      <p class="tray__lead">{w.lead}</p>
      <ul class="tray__slips" aria-live="polite">{slips.map((slip) => <li key={slip.id}><Thumb slip={slip} onOpen={() => setLarge(slip.id)} /></li>)}</ul>
      {large !== null && <Large slips={slips} id={large} onShow={setLarge} />}
    </div>
  );
}

function Nothing({ tray }: { tray: Tray }) {
  const w = words();
  switch (tray.status.value) {
    case "loading": return <Face kind="loading" title={w.loading} />;
    case "away": return <Face kind="offline" title={w.away}><p>{w.old}</p></Face>;
    default: return <Face kind="empty" title={w.empty}><p>{w.emptyLead}</p></Face>;
  }
}

function Thumb({ slip, onOpen }: { slip: Slip; onOpen: () => void }) {
  const w = words();
  const at = clockTime(slip.printed_at);
  return (
    <button type="button" class="tray__slip" onClick={onOpen} aria-label={w.slip(at)}>
      <img class="tray__picture" src={slip.picture} alt="" /><span class="tray__at">{w.at(at)}</span>
    </button>
  );
}

function Large({ slips, id, onShow }: { slips: readonly Slip[]; id: string; onShow: (id: string | null) => void }) {
  const w = words();
  const at = slips.findIndex((slip) => slip.id === id);
  const slip = slips[at];
  if (!slip) return null;
  const to = (step: number): void => onShow(slips[at + step]?.id ?? id);
  const actions = (
    <>
      <Button icon="back" aria-disabled={at === 0} onClick={() => to(-1)}>{w.newer}</Button>
      <Button kind="primary" onClick={() => onShow(null)}>{w.close}</Button>
      <Button iconAfter="next" aria-disabled={at === slips.length - 1} onClick={() => to(1)}>{w.older}</Button>
    </>
  );
  const title = w.slip(clockTime(slip.printed_at));
  return <Dialog title={title} onClose={() => onShow(null)} actions={actions}><img class="tray__large" src={slip.picture} alt={title} />{slip.page && <p><a href={slip.page} target="_blank" rel="noopener">{w.page}</a></p>}</Dialog>;
}
