/** A citizen's own page: her number, what happens with it, and the question afterwards. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Api } from "../../server/client/api";
import type { FollowedTicket, Language } from "../../server/client/contract";
import { memory } from "../../server/client/device";
import { clockTime } from "../../server/client/time";
import { pick, written } from "../../server/client/words";
import { LanguageSwitch } from "../design/controls/language_switch";
import { dossierWords } from "../dossier/words";
import { DrumSign } from "../design/drawings/drum_rings";
import { Banner } from "../design/feedback/banner";
import { Face } from "../design/feedback/face";
import type { Follow } from "./follow";
import { GiveUp } from "./pages/give_up";
import { MyDataPart } from "./pages/my_data_part";
import { Postpone, mayPostpone } from "./pages/postpone";
import { RatePage } from "./pages/rate";
import { StandingPanel } from "./pages/standing";
import { phoneWords } from "./words";
import type { PhoneWords } from "./words";

export interface PhoneProps { ticket: FollowedTicket; doors: Api; follow: Follow; language: Language; words: PhoneWords }

const LANGUAGE_KEY = "toiluot.language";

/** The one chosen on this phone before. */
function keptLanguage(): Language | null {
  const kept = memory.get(LANGUAGE_KEY);
  return kept === "vi" || kept === "en" ? kept : null;
}

export function Phone({ token, doors, follow }: { token: string; doors: Api; follow: Follow }) {
  const chosen = useSignal(keptLanguage());
  const ticket = follow.ticket.value;
  const language = chosen.value ?? written(ticket?.language ?? "vi");
  const words = phoneWords(language);
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  useTitle(ticket, words);
  const choose = (one: Language): void => {
    chosen.value = one;
    memory.set(LANGUAGE_KEY, one);
  };
  return (
    <div class="phone" data-state={ticket?.state ?? "none"} data-token={token ? "given" : "missing"}>
      <Head ticket={ticket} language={language} choose={choose} />
      {ticket && follow.away.value && <Banner tone="stale" title={words.offline}>{words.updated(clockTime(ticket.now))}. {words.offline_lead}</Banner>}
      <main class="phone__page">
        {ticket ? <Ticket ticket={ticket} doors={doors} follow={follow} language={language} words={words} /> : <Before follow={follow} words={words} />}
      </main>
    </div>
  );
}

function Before({ follow, words }: { follow: Follow; words: PhoneWords }) {
  if (follow.unknown.value) return <Face kind="empty" title={words.unknown}><p>{words.unknown_lead}</p></Face>;
  if (follow.away.value) return <Face kind="offline" title={words.offline}><p>{words.offline_lead}</p></Face>;
  return <Face kind="loading" title={words.loading} />;
}

function Head({ ticket, language, choose }: { ticket: FollowedTicket | null; language: Language; choose: (language: Language) => void }) {
  return (
    <header class="phone__head">
      <span class="phone__sign"><DrumSign /></span>
      <p class="phone__site">{ticket ? pick(ticket.site.name, language) : "Tới Lượt"}</p>
      <LanguageSwitch languages={["vi", "en"]} chosen={language} onChoose={choose} short />
    </header>
  );
}

function Ticket(props: PhoneProps) {
  const { ticket, words, language } = props;
  return (
    <>
      <StandingPanel {...props} />
      <RatePage {...props} />
      <Small>{pick(ticket.service.names, language)} · {words.issued(clockTime(ticket.issued_at))}</Small>
      {mayPostpone(ticket) && <Postpone {...props} />}
      {ticket.state === "waiting" && <GiveUp {...props} />}
      <MyDataPart {...props} />
      <Small><a href={`/dossier/${ticket.site.id}`}>{dossierWords(language).title}</a></Small>
    </>
  );
}

const Small = ({ children }: { children: ComponentChildren }) => <p class="phone__small">{children}</p>;

/** The page's title calls too: many phones show it in their list of open pages. */
function useTitle(ticket: FollowedTicket | null, words: PhoneWords): void {
  const called = ticket?.state === "called";
  useEffect(() => {
    if (ticket) document.title = called ? `${ticket.label}: ${words.go_to} ${ticket.counter ?? ""}` : `${words.yours}: ${ticket.label}`;
    if (called) navigator.vibrate?.([300, 150, 300]);
  }, [ticket?.label, called, words]);
}
