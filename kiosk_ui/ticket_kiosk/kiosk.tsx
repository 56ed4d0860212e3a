/** The ticket kiosk: which page stands there, and what lies over it. */
import { useEffect, useMemo } from "preact/hooks";
import type { KioskState } from "../../server/client/contract";
import { storageKey } from "../../server/client/device";
import type { DeviceProps } from "../../server/client/device_screen";
import { pick } from "../../server/client/words";
import { Banner } from "../design/feedback/banner";
import { Frame } from "../design/layout/frame";
import { AppointmentPage } from "./pages/appointment";
import { Foot } from "./pages/foot";
import { ClosedCentre, Lost, Offline, Opening, Asking } from "./pages/faces";
import { FieldsPage } from "./pages/fields";
import { IdleWatch } from "./pages/idle_watch";
import { ResultPage } from "./pages/result";
import { SearchPage } from "./pages/search";
import { ServicesPage } from "./pages/services";
import { Sheets } from "./pages/sheets";
import type { KioskProps } from "./kiosk_props";
import { useAlone } from "./visit/alone";
import { Taking } from "./visit/taking";
import { fieldAt } from "./visit/tree";
import { Visit } from "./visit/visit";
import { wordsOf } from "./words";

export function Kiosk({ live: line, doors }: DeviceProps<KioskState>) {
  const live = useAlone(line, doors);
  const visit = useMemo(() => new Visit(), []);
  const taking = useMemo(() => new Taking(doors, storageKey("pending", "ticket_kiosk")), [doors]);
  useEffect(() => void taking.resume(), [taking]);
  const state = live.state.value;
  const home = (): void => {
    taking.end();
    visit.wipe();
  };
  if (!state) return live.away.value ? <Offline site={null} /> : <Opening />;
  return <Screen live={live} visit={visit} taking={taking} state={state} words={wordsOf(visit.language.value)} home={home} />;
}

function Screen(props: KioskProps) {
  const { state, visit, live, taking } = props;
  const language = visit.language.value;
  useAccess(props);
  const page = pageName(props);
  const choosing = page === "fields" || page === "services" || page === "search" || page === "appointment";
  return (
    <div class="kiosk" data-page={page} data-planning={visit.plan.value ? "yes" : "no"}>
      <Frame site={state.site.name} language={language} now={live.serverNow} banners={choosing && <Banners {...props} />} foot={choosing && <Foot {...props} />}>
        <Page {...props} page={page} />
      </Frame>
      <Sheets {...props} />
      <IdleWatch {...props} active={taking.step.value.kind === "lost" || (visit.begun.value && taking.step.value.kind === "none")} />
    </div>
  );
}

type PageName = "fields" | "services" | "search" | "appointment" | "asking" | "result" | "lost" | "offline" | "closed";

/** A number that is being asked for or shown comes first: it outlives a cut and the closing of the centre. */
function pageName({ state, visit, live, taking }: KioskProps): PageName {
  const step = taking.step.value.kind;
  if (step === "asking") return "asking";
  if (step === "given") return "result";
  if (step === "lost") return "lost";
  if (live.away.value) return "offline";
  if (!state.open) return "closed";
  if (visit.code.value !== null) return "appointment";
  if (visit.query.value !== null) return "search";
  return fieldAt(state.services, visit.path.value) ? "services" : "fields";
}

function Page({ page, ...props }: KioskProps & { page: PageName }) {
  switch (page) {
    case "asking": return <Asking {...props} />;
    case "result": return <ResultPage {...props} />;
    case "lost": return <Lost {...props} />;
    case "offline": return <Offline site={props.state.site} />;
    case "closed": return <ClosedCentre {...props} />;
    case "appointment": return <AppointmentPage {...props} />;
    case "search": return <SearchPage {...props} />;
    case "services": return <ServicesPage {...props} />;
    default: return <FieldsPage {...props} />;
  }
}

/** States in which no paper comes out; the number stands all the same. */
const NO_PAPER = ["no_paper", "cover_open", "error", "unreachable", "mute"];

function Banners({ state, words, visit }: KioskProps) {
  return (
    <>
      {state.alone && <Banner tone="notice" icon="ticket">{words.alone}</Banner>}
      {state.opening.soon && <Banner tone="notice" icon="clock" title={pick(state.opening.soon, visit.language.value)} />}
      {state.notice && <Banner tone="notice">{pick(state.notice, visit.language.value)}</Banner>}
      {NO_PAPER.includes(state.printer) && <Banner tone="stale" icon="printer" title={words.printer_out}>{words.printer_out_lead}</Banner>}
    </>
  );
}

/** What one person asked for is set on the whole page, and struck when it is wiped. */
function useAccess({ visit }: KioskProps): void {
  const { large, contrast, low } = visit.access.value;
  const language = visit.language.value;
  useEffect(() => {
    const { dataset } = document.documentElement;
    document.documentElement.lang = language;
    dataset["type"] = large ? "large" : "plain";
    dataset["contrast"] = contrast ? "high" : "plain";
    dataset["reach"] = low ? "low" : "plain";
  }, [large, contrast, low, language]);
}
