/** A citizen's own page: her number, what happens with it, and the question afterwards. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Api } from "../../server/client/api";
import type { FollowedTicket, Language } from "../../server/client/contract";
import { memory } from "../../server/client/device";
import { clockTime, dateNumbers } from "../../server/client/time";
import { pick, written } from "../../server/client/words";
import { LanguageSwitch } from "../design/controls/language_switch";
import { dossierWords } from "../dossier/words";
import { DrumSign } from "../design/drawings/drum_rings";
import { Banner } from "../design/feedback/banner";
import { Face } from "../design/feedback/face";
import { Announce, useAnnouncing } from "./calling/announce";
import { Announcer, browserMeans } from "./calling/announcer";
import { fetched } from "./fetched";
import type { Follow } from "./follow";
import { GiveUp } from "./pages/give_up";
import { Postpone, Ready } from "./pages/postpone";
import { StandingPanel } from "./pages/standing";
import { Bring, Where } from "./pages/visit";
import { Share } from "./sharing/share";
import { phoneWords } from "./words";
import type { PhoneWords } from "./words";

/** Where this phone keeps a mark that is not sent yet. */
export const ANSWER_KEY = "toiluot.answer.phone";

export interface PhoneProps { ticket: FollowedTicket; doors: Api; follow: Follow; language: Language; words: PhoneWords }

const RatePage = fetched<PhoneProps>(() => import("./pages/rate").then((found) => found.RatePage));
const MyDataPart = fetched<PhoneProps>(() => import("./pages/my_data_part").then((found) => found.MyDataPart));
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
  const announcer = useMemo(() => new Announcer(browserMeans()), []);
  useAnnouncing(announcer, ticket);
  const choose = (one: Language): void => {
    chosen.value = one;
    memory.set(LANGUAGE_KEY, one);
  };
  return (
    <div class="phone" data-state={ticket?.state ?? "none"} data-token={token ? "given" : "missing"}>
      <Head ticket={ticket} language={language} choose={choose} />
      {ticket && follow.away.value && <Banner tone="stale" title={words.offline}>{words.updated(clockTime(ticket.now))}. {words.offline_lead}</Banner>}
      <main class="phone__page">
        {ticket ? <Ticket ticket={ticket} doors={doors} follow={follow} language={language} words={words} announcer={announcer} /> : <Before follow={follow} words={words} />}
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

function Ticket(props: PhoneProps & { announcer: Announcer }) {
  const { ticket, words, language } = props;
  const isToRate = useRating(ticket);
  return (
    <>
      <StandingPanel {...props} />
      <Ready {...props} />
      {ticket.shared && <Banner tone="notice" title={words.shared_title}>{words.shared_lead}</Banner>}
      <Announce {...props} />
      {isToRate && <RatePage {...props} />}
      <Where {...props} />
      <Bring {...props} />
      {!ticket.shared && <Moves {...props} />}
      <Small>{issuedWords(ticket, words)}</Small>
      {!ticket.shared && <MyDataPart {...props} />}
      <Small><a href={`/dossier/${ticket.site.id}`}>{dossierWords(language).title}</a></Small>
    </>
  );
}

/** From the first question on, to the thanks and beyond; a mark that a closed page left behind is sent as well. */
function useRating({ rating, shared }: FollowedTicket): boolean {
  const asked = useRef(false);
  asked.current ||= !shared && (rating !== null || memory.get(`${ANSWER_KEY}.draft`) !== null);
  return asked.current;
}

/** What the holder alone may do. */
function Moves(props: PhoneProps) {
  return (
    <>
      <Postpone {...props} />
      <Share {...props} />
      {props.ticket.state === "waiting" && <GiveUp {...props} />}
    </>
  );
}

/** A number of another day says so: the page opens as long as the centre keeps the link. */
function issuedWords({ issued_at, now }: FollowedTicket, words: PhoneWords): string {
  const day = dateNumbers(issued_at);
  return day === dateNumbers(now) ? words.issued(clockTime(issued_at)) : words.issued_on(clockTime(issued_at), day);
}

const Small = ({ children }: { children: ComponentChildren }) => <p class="phone__small">{children}</p>;

/** The page's title calls too: many phones show it in their list of open pages. */
function useTitle(ticket: FollowedTicket | null, words: PhoneWords): void {
  const called = ticket?.state === "called";
  useEffect(() => {
    if (ticket) document.title = called ? `${ticket.label}: ${words.go_to} ${ticket.counter ?? ""}` : `${words.yours}: ${ticket.label}`;
  }, [ticket?.label, called, words]);
}
