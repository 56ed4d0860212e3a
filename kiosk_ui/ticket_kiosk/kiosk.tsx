/** The ticket kiosk: which page stands there, and what lies over it. */
import { useEffect, useMemo } from "preact/hooks";
import type { KioskState } from "../../server/client/contract";
import { storageKey } from "../../server/client/device";
import type { DeviceProps } from "../../server/client/device_screen";
import { pick } from "../../server/client/words";
import { Icon } from "../design/drawings/icon";
import { Banner } from "../design/feedback/banner";
import { Frame } from "../design/layout/frame";
import { DossierPage } from "../dossier/kiosk_page";
import { dossierWords } from "../dossier/words";
import { AppointmentPage } from "./pages/appointment";
import { Heading } from "./pages/heading";
import { useAccess } from "./help/apply";
import { useKeys } from "./help/arrows";
import { HelpBar, HelpFoot } from "./help/bar";
import { useScan } from "./help/scanning";
import { useSteady } from "./help/steady";
import { Foot } from "./pages/foot";
import { ClosedCentre, Lost, Offline, Opening, Asking } from "./pages/faces";
import { FieldsPage } from "./pages/fields";
import { IdleWatch } from "./pages/idle_watch";
import { ResultPage } from "./pages/result";
import { SearchPage } from "./pages/search";
import { ServicesPage } from "./pages/services";
import { Sheets } from "./pages/sheets";
import type { KioskProps } from "./kiosk_props";
import { useReading } from "./reading/use_reading";
import { adviceFor } from "./visit/advice";
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
  return <Screen live={live} doors={doors} visit={visit} taking={taking} state={state} words={wordsOf(visit.language.value)} home={home} />;
}

function Screen(given: Omit<KioskProps, "reading" | "around">) {
  const { state, visit, live, taking, words } = given;
  useAccess(visit);
  useKeys(visit.back, () => visit.listen(live.state.peek()?.reads_aloud ?? false));
  const page = pageName(given);
  useScan(visit.scan, SCANNING.includes(page) && !visit.sheet.value, (code) => void taking.checkIn({ code, language: visit.language.value }));
  const reader = useReading(visit, topicOf(given, page), newsOf(given));
  useTicketsLanguage(given);
  const around = useSteady(state, topicOf(given, page));
  const props: KioskProps = { ...given, around, reading: reader.status.value };
  useEffect(() => { visit.helping.value = false; }, [page]);
  const isSpeaking = props.reading === "speaking";
  return (
    <div class="kiosk" data-page={page} data-choosing={CHOOSING.includes(page) ? "yes" : "no"} data-planning={visit.plan.value ? "yes" : "no"}>
      <Frame site={state.site.name} language={visit.language.value} now={live.serverNow} banners={<Banners {...props} page={page} />} foot={footOf(props, page)}
        tools={isSpeaking && <p class="help__reading"><Icon name="voice" />{words.aloud}</p>}>
        <Page {...props} page={page} />
      </Frame>
      <Sheets {...props} />
      <IdleWatch {...props} held={isSpeaking} active={taking.step.value.kind === "lost" || (visit.begun.value && taking.step.value.kind === "none")} />
    </div>
  );
}

/** Who asked for an hour or a place in another language reads her number in it; her ticket is in it too. */
function useTicketsLanguage({ taking, visit }: Pick<KioskProps, "taking" | "visit">): void {
  const step = taking.step.value;
  useEffect(() => {
    if (step.kind === "given" && "appointment" in step.issued) visit.language.value = step.issued.appointment.language;
  }, [step]);
}

/** Changes with whatever should be read anew: another page, another part of it, a sheet, a question. */
function topicOf({ visit, taking }: Omit<KioskProps, "reading" | "around">, page: PageName): string {
  const { path, page: part, plan, sheet, language, isAsked } = visit;
  return [page, ...path.value, part.value, plan.value !== null, sheet.value?.kind, taking.step.value.kind, language.value, isAsked.value].join(" ");
}

/** What becomes of the paper, while the number stands. */
function newsOf({ state, taking, live }: Omit<KioskProps, "reading" | "around">): string | null {
  const step = taking.step.value;
  const advice = step.kind === "given" ? adviceFor(step.issued, state.prints, live.away.value) : "printing";
  return advice === "printing" ? null : advice;
}

type PageName = "fields" | "services" | "search" | "appointment" | "dossier" | "asking" | "result" | "lost" | "offline" | "closed";

const CHOOSING: readonly PageName[] = ["fields", "services", "search", "appointment", "dossier"];

/** Where a scanned code is taken; the other pages have fields of their own. */
const SCANNING: readonly PageName[] = ["fields", "services", "appointment"];

/** A number that is being asked for or shown comes first: it outlives a cut and the closing of the centre. */
function pageName({ state, visit, live, taking }: Omit<KioskProps, "reading" | "around">): PageName {
  const step = taking.step.value.kind;
  if (step === "asking") return "asking";
  if (step === "given") return "result";
  if (step === "lost") return "lost";
  if (live.away.value) return "offline";
  if (!state.open) return "closed";
  if (visit.code.value !== null) return "appointment";
  if (visit.isLookingUp.value) return "dossier";
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
    case "dossier": return <LookUpPage {...props} />;
    case "search": return <SearchPage {...props} />;
    case "services": return <ServicesPage {...props} />;
    default: return <FieldsPage {...props} />;
  }
}

function LookUpPage({ visit, doors }: KioskProps) {
  const w = dossierWords(visit.language.value);
  return <DossierPage doors={doors} language={visit.language.value} back={visit.back} heading={<Heading class="appointment__title" say="dossier" words={w.enter} lead={w.lead} />} />;
}

/** The choosing pages have a foot; the page of the number has the way to display help among its buttons. */
function footOf(props: KioskProps, page: PageName) {
  if (CHOOSING.includes(page)) return <Foot {...props} />;
  if (page !== "result") return <HelpFoot {...props} />;
  return props.visit.helping.value ? <HelpBar {...props} /> : null;
}

/** States in which no paper comes out; the number stands all the same. One that answers nothing prints. */
const NO_PAPER = ["no_paper", "cover_open", "error", "unreachable"];

function Banners({ around: state, words, visit, reading, page }: KioskProps & { page: PageName }) {
  const mute = visit.access.value.aloud && reading === "cannot" && <Banner tone="stale" icon="mute" title={words.aloud_cannot}>{words.aloud_cannot_lead}</Banner>;
  if (!CHOOSING.includes(page)) return mute;
  return (
    <>
      {mute}
      {state.alone && <Banner tone="notice" icon="ticket">{words.alone}{state.takes_codes && ` ${words.alone_codes}`}</Banner>}
      {state.opening.soon && <Banner tone="notice" icon="clock" title={pick(state.opening.soon, visit.language.value)} />}
      {state.notice && <Banner tone="notice">{pick(state.notice, visit.language.value)}</Banner>}
      {NO_PAPER.includes(state.printer) && <Banner tone="stale" icon="printer" title={words.printer_out}>{state.paper_at ? words.printer_out_at(state.paper_at) : words.printer_out_lead}</Banner>}
    </>
  );
}
