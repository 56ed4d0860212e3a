/** The shapes that the server and its screens exchange: DESIGN §6 in TypeScript. Times are RFC 3339, durations seconds. */

export type Language = "vi" | "en";

/** One text in each of the site's languages; Vietnamese is always there. */
export interface Words { readonly vi: string; readonly en?: string; readonly [language: string]: string }

/** A language of a centre by its ISO 639 code, such as "hmn": the screens' own words fall back to Vietnamese, names do where they lack it. */
export type LanguageCode = string;

export type ScreenName =
  | "ticket_kiosk" | "hall_board" | "counter_display" | "rating_tablet" | "phone" | "console" | "floor";

export interface Snapshot<State> { screen: ScreenName; revision: number; state: State }

export interface ErrorBody { error: { code: string; message: string; facts: Record<string, unknown> } }

/** `timezone` is the zone of the centre's own clocks, by its name in the IANA list. */
export interface SiteName { id: string; name: Words; timezone: string }

/** `name` is the Vietnamese one; `names` has every language. */
export interface ServiceName { id: string; code: string; name: string; names: Words }

export interface PriorityClass { code: string; name: Words }

export interface Estimate { low_s: number; likely_s: number; high_s: number }

export type TicketState =
  | "waiting" | "called" | "serving" | "done" | "parked" | "no_show" | "cancelled" | "expired";

// — ticket kiosk ——————————————————————————————————————————————————————————————

export type ClosedBecause =
  | "site.closed" | "service.closed" | "service.last_ticket_given" | "service.quota_reached"
  | "service.half_day_quota_reached" | "service.full_until_close";

/** The centre as a whole. `title`, `again`, `note` are for a closed door, `soon` for one that closes within the half hour. */
export interface Opening {
  open: boolean;
  reason: "stopped" | "holiday" | "day_off" | "early" | "lunch" | "break" | "over" | "last_ticket" | null;
  title: Words | null;
  again: Words | null;
  note: Words | null;
  soon: Words | null;
  opens_at: string | null;
  /** What today is called, where it differs from other days. */
  holiday: Words | null;
}

export interface KioskService extends ServiceName {
  icon: string;
  /** A leaf can be chosen; a field has children. */
  leaf: boolean;
  /** What to bring, one line an item. */
  bring: Words | null;
  open: boolean;
  closed_because: ClosedBecause | null;
  /** The same in a few words, and when numbers begin again. */
  closed_words: Words | null;
  again: Words | null;
  /** How many numbers are left, where that is limited. */
  left: number | null;
  notice: Words | null;
  /** Of somebody who takes a number now; null where nobody can know. */
  estimate: Estimate | null;
  /** null while the kiosk works by itself and does not know. */
  waiting: number | null;
  children: KioskService[];
}

export type PrintAdvice = "printing" | "take_ticket" | "photograph_number";

/** `collect_at`: the printer where the paper comes out, where that is not the kiosk's own. */
export interface KioskPrint { id: string; ticket_id: string; state: string; advice: PrintAdvice; collect_at: string | null }

export interface KioskState {
  site: SiteName;
  now: string;
  open: boolean;
  closed_because: Words | null;
  opening: Opening;
  languages: LanguageCode[];
  /** How each of them beside Vietnamese and English calls itself. */
  language_names: Record<string, string>;
  /** The site lets its kiosks speak to those who ask for it. */
  reads_aloud: boolean;
  notice: Words | null;
  services: KioskService[];
  priority_classes: PriorityClass[];
  /** The kiosk has a door for codes of appointments and places, whether or not any is held now. */
  takes_codes: boolean;
  /** The centre knows of dossiers, so that a code can be looked up. */
  looks_up_dossiers: boolean;
  /** This kiosk's print jobs of the last minutes, newest first. */
  prints: KioskPrint[];
  printer: PrinterState;
  /** The printer that stands in while the kiosk's own is out. */
  paper_at: string | null;
  idle_s: number;
  idle_grace_s: number;
  /** While the kiosk works by itself, since when; then nobody knows how many wait. The server says null. */
  alone: { since: string } | null;
}

export type PrinterState =
  | "ok" | "low_paper" | "no_paper" | "cover_open" | "error" | "unreachable" | "mute" | "unknown" | "none";

/** `ahead` is null where a kiosk gave the number by itself: it does not know. */
export interface IssuedTicket {
  id: string; label: string; number: number; service: ServiceName; state: TicketState;
  ahead: number | null; estimate: Estimate | null; token: string; follow_url: string; issued_at: string;
}

/** A block of numbers that a kiosk may give alone on that day. */
export interface LeasedBlock { id: string; series: string; business_day: string; first: number; last: number; from: string; until: string }

export interface LeasedNumbers { now: string; leases: LeasedBlock[]; slip: { usual: string[]; priority: string[]; logo: string | null }; revision: number }

/** When numbers of a service are given; none while it is closed. `limited`: it has a quota, so none are given alone. */
export interface AloneService { id: string; series: string | null; note: Words | null; limited: boolean; closed: boolean; windows: { from: string; until: string }[] }

export interface AloneFacts { now: string; timezone: string; follow: string; header: Words; footer: Words | null; services: AloneService[] }

export interface ReportedNumbers {
  now: string;
  tickets: { id: string; state: "accepted" | "known" | "refused"; code: string | null }[];
  revision: number;
}

/** POST /tickets → 201. `print_job` is null where the kiosk has no printer. */
export interface Issued { ticket: IssuedTicket; print_job: { id: string; state: string } | null; revision: number }

// — the citizen's own view —————————————————————————————————————————————————————

export interface Rest { from: string; until: string | null; words: Words }

export interface FollowedTicket extends IssuedTicket {
  ahead: number;
  counter: number | null;
  called_at: string | null;
  /** Postponed until then. */
  not_before: string | null;
  /** How often it may still be postponed. */
  postpones_left: number;
  /** Services that follow in the same visit. */
  plan: ServiceName[];
  /** The newest turn that was served and is not rated; each turn of a visit has its own. */
  rating: { turn_token: string; counter: number | null; levels: RatingLevel[]; reasons: RatingReason[] } | null;
  /** While it waits: the service of the same visit before this one, after a transfer or as planned. */
  earlier: ServiceName | null;
  /** What to have at hand, a line each. */
  bring: Words | null;
  /** Where in the house the counter is that called. */
  place: Words | null;
  /** While it waits: the counters that give the service, those in one place together. */
  places: { counters: number[]; place: Words | null }[];
  /** A relative's link: it shows, and changes nothing; its `token` is the link's own. */
  shared: boolean;
  /** How the holder may be told when her turn comes; nothing on a relative's phone. */
  notifications: NotificationOffer;
  /** What the holder may give away; null on a relative's phone. */
  share_url: string | null;
  /** While it waits: the centre's present rest or the next one today, `until` null at the end of the day. */
  rest: Rest | null;
  /** The one in which the number was taken: the phone page begins in it. */
  language?: LanguageCode;
  site: SiteName;
  now: string;
}

// — hall board ————————————————————————————————————————————————————————————————

export interface Call { announcement_id: string; label: string; counter: number; called_at: string; recall: boolean }

/** `awaited`: still asked to come; who was met, or did not come, is a memory. */
export interface BoardCall extends Call { awaited: boolean }

/** To be spoken once, in the order of `seq`; `clips` in the order in which the site wants its languages. */
export interface Announcement extends Call { seq: number; clips: { language: Language; url: string }[] }

/** A piece of a call that somebody may record; needed: this centre's counters and series have it. */
export interface VoicePiece {
  piece: string; text: string; group: "phrase" | "digit" | "number" | "letter"; is_needed: boolean;
  recording: { id: string; version: number; sound: string; length_ms: number; is_there: boolean } | null;
}

export interface VoiceRecordings { voices: { code: string; language: Language; pieces: VoicePiece[] }[] }

/** A sound that was taken in; its name is what a row of recordings keeps. */
export interface VoiceSound { sound: string; length_ms: number }

/** How a centre wants its voice: volumes in percent, times of the day as "22:00" of its clock or null. */
export interface VoiceSettings {
  volume: number; times: number; night_volume: number;
  night_from: string | null; night_to: string | null; quiet_from: string | null; quiet_to: string | null;
}

/** How often each call is said, and from when on how loud in percent; 0 is quiet: shown, neither rung nor said. */
export interface BoardVoice { times: number; volumes: { from: string; volume: number }[] }

/** People and waits of a day; waits are null where too few have waited. Seconds, shares 0…1. */
export interface OpenFigures { arrivals: number; served: number; wait_median_s: number | null; wait_p90_s: number | null; within_target: number | null }

/** The satisfaction index of some days, with its Wilson interval. */
export interface OpenSatisfaction { from: string; to: string; answers: number; response_rate: number | null; index: number; low: number; high: number }

/** What a centre shows to everybody, `refreshed_s` seconds old at most; `satisfaction` null: fewer than 30 ratings. */
export interface OpenData {
  site: SiteName; at: string; day: string; open: boolean; refreshed_s: number; waiting: number; today: OpenFigures;
  fields: (OpenFigures & { name: Words; waiting: number })[];
  satisfaction: OpenSatisfaction | null;
}

export interface OpenDataSites { sites: { id: string; name: Words }[] }

/** A picture or a video for while nobody is called, in their order; `volume` of a video in percent of the hall's, 0 for without sound. `is_figures`: the centre's open data, drawn by the board. */
export interface BoardSlide { id: string; url: string; is_video: boolean; is_figures: boolean; volume: number; name: string; seconds: number }

export interface BoardState {
  site: SiteName;
  now: string;
  open: boolean;
  opening: Opening;
  /** How many counters the board shows: all of the centre, or those of its zone, whose numbers stand in `zone`. */
  counters: number;
  zone: number[] | null;
  /** Services that somebody has closed for now, with what is to be said about them. */
  closed_services: { service: ServiceName; notice: Words | null }[];
  theme: "light" | "dark";
  languages: Language[];
  notice: Words | null;
  calls: BoardCall[];
  /** `estimate`: of somebody who joins now; `wait_s`: how long people of the last hour have waited, where enough were called. Both where the centre shows it. */
  waiting: { service: ServiceName; count: number; wait_s: number | null; estimate: Estimate | null }[];
  paused_counters: number[];
  announcements: Announcement[];
  slides: BoardSlide[];
  chime_url: string;
  voice: BoardVoice;
}

// — counter display and tablet —————————————————————————————————————————————————

export type CounterState = "open" | "paused" | "closed";

export interface CounterName { id: string; number: number; name: Words }

export interface CounterDisplayState {
  site: SiteName;
  now: string;
  theme: "light" | "dark";
  languages: Language[];
  counter: CounterName;
  state: CounterState;
  pause_reason: string | null;
  pause_words: Words | null;
  /** Who works there, where the centre shows it. */
  officer: { name: string } | null;
  services: ServiceName[];
  ticket: { label: string; state: "called" | "serving"; called_at: string; calls: number } | null;
}

/** `question`: asked after the mark, answered with yes or no. */
export interface RatingLevel { score: number; code: string; name: Words; question: Words | null }

/** Offered after the marks in `scores`; low: what was wrong, high: what was good. */
export interface RatingReason { code: string; name: Words; when: "low" | "high"; scores: number[] }

/** GET /ratings/turn: the visit behind a number, for the kiosk at the exit. */
export interface RatedTurn { turn_token: string; label: string; counter: number | null; finished_at: string }

export interface TabletState {
  site: SiteName;
  now: string;
  /** Null: it stands at the exit, and asks for the number on the slip. */
  counter: CounterName | null;
  state: CounterState;
  languages: LanguageCode[];
  levels: RatingLevel[];
  reasons: RatingReason[];
  /** Letters that numbers begin with. */
  series: string[];
  /** `language` is the one of the slip: the tablet asks in it where it can. */
  invitation: { turn_token: string; label: string; language: LanguageCode } | null;
}

// — feedback ———————————————————————————————————————————————————————————————————

export type FollowUpStep = "seen" | "talked" | "solved";

/** What became of a rating; `by` wrote last. */
export interface FollowUp {
  state: "open" | FollowUpStep; opened_at: string; seen_at: string | null; talked_at: string | null; solved_at: string | null; note: string;
}

export type RatingFlag = "instant" | "burst" | "all_best";

export interface FeedbackRow {
  id: string; given_at: string; finished_at: string; business_day: string; score: number; level: Words;
  reasons: { code: string; name: Words; when: "low" | "high" | null }[];
  comment: string | null; question: string | null; answer: boolean | null; channel: "tablet" | "exit" | "phone"; flags: RatingFlag[];
  counter: number | null; service: ServiceName; follow_up: (FollowUp & { by: string | null }) | null;
}

/** GET /feedback; `after` is asked for the next page. */
export interface FeedbackPage { rows: FeedbackRow[]; after: string | null }

export interface FollowedUp { follow_up: FollowUp; revision: number }

/** GET /feedback/digest: one week, Monday to Sunday. Shares from 0 to 1. */
export interface FeedbackDigest {
  week: string; from: string; to: string; site: SiteName; finished: number; answers: number; response_rate: number | null;
  index: number | null; index_low: number | null; index_high: number | null; index_before: number | null;
  levels: { score: number; name: Words; count: number }[];
  reasons: { code: string; name: Words; when: "low" | "high" | null; count: number }[];
  questions: { question: string; yes: number; no: number }[];
  flags: Record<string, number>;
  follow_ups: { opened: number; talked: number; solved: number; hours_to_solve: number | null };
  comments: FeedbackRow[];
}

// — counter console ————————————————————————————————————————————————————————————

export interface QueuedTicket {
  id: string; label: string; service: ServiceName; priority_class: PriorityClass | null; issued_at: string;
  /** The place in the line. */
  waiting_since: string;
  /** Not called before then: postponed, or requeued by minutes. */
  not_before: string | null;
  appointment_at: string | null;
  /** Back from a transfer: goes first. */
  is_returning: boolean;
  /** For this counter's number, or this officer's name, alone. */
  for_counter: number | null;
  for_officer: string | null;
  /** Services that follow in the same visit. */
  plan: ServiceName[];
}

/** The turn of the same visit that led here, with what was noted at its end. */
export interface SentBy {
  service: ServiceName; counter: number | null; officer: string | null; note: string | null;
  ended: TurnEnd | null; at: string | null;
}

export type TurnEnd = "done" | "transferred" | "no_show" | "cancelled" | "expired";

export interface ParkedTicket extends QueuedTicket {
  reason: string | null; parked_at: string;
  /** Waits again by itself then; null: until it is fetched. */
  until: string | null;
  /** The number of the counter that parked it. */
  counter: number;
}

/** GET /tickets?label= — a ticket of today, without its secret; `counter` is where it is or was. */
export interface DeskTicket extends QueuedTicket { state: TicketState; counter: number | null; called_at: string | null }

export interface DeskTickets { tickets: DeskTicket[] }

/** Where somebody may be sent now; `officer` is meant instead of the counter when the ticket is to follow the person. */
export interface Destinations {
  /** `open_counters` call for the service now; with none, somebody sent there waits until one opens. */
  services: (ServiceName & { open_counters: number })[];
  counters: (CounterName & { state: CounterState; officer: { id: string; name: string } | null })[];
  /** For a number that is given at the desk. */
  priority_classes: PriorityClass[];
}

export interface PresentTicket extends QueuedTicket {
  number: number;
  state: "called" | "serving";
  called_at: string;
  /** The first call, which ended the wait; `called_at` is the last one. */
  first_called_at: string;
  started_at: string | null;
  calls: number;
  language: LanguageCode;
  /** Its own name, where it is neither Vietnamese nor English. */
  language_name: string | null;
  /** Aims of the service in seconds. */
  target_wait_s: number;
  target_service_s: number;
  /** Of this turn before it was parked, and while it was. */
  served_s: number;
  parked_s: number;
  how: "next" | "chosen" | "unpark" | null;
  /** Why it was chosen out of turn. */
  reason: string | null;
  sent_by: SentBy | null;
  /** Comes back after this turn: to the counter of this number, or null for any of its service. */
  comes_back: boolean;
  back_to: number | null;
}

/** Why this ticket was next: a code with facts for programs, and the same in words. */
export interface Because { code: string; facts: Record<string, number | string>; words: Words }

export interface ConsoleState {
  site: SiteName;
  now: string;
  counter: CounterName & {
    state: CounterState; pause_reason: string | null; officer: { id: string; name: string } | null;
    services: ServiceName[];
  };
  present: PresentTicket | null;
  because: Because | null;
  /** In the order of issue, at most 50; `waiting` counts all. */
  queue: QueuedTicket[];
  waiting: number;
  /** The last ones this counter had today, newest first. */
  recent: { id: string; label: string; state: TurnEnd; at: string; may_undo: boolean }[];
  /** Put aside by this counter or its officer, the first to be fetched on top. */
  parked: ParkedTicket[];
  /** What the officer who works here may do beside the moves at the counter. */
  may: { choose: boolean; transfer: boolean; cancel: boolean; issue: boolean; reprint: boolean };
  park_reasons: { code: string; name: Words }[];
  served_today: number;
  recalls_allowed: number;
  pause_reasons: { code: string; name: Words }[];
  /** Who is next here, and the most that anybody may be passed. */
  rule: PolicyRule;
  printer: PrinterState;
  /** What the supervisor wrote or did, until the officer has confirmed it; oldest first. */
  messages: ConsoleMessage[];
  /** The officer's silent call for help, until it is over. */
  help: { asked_at: string; seen_at: string | null; seen_by: string | null } | null;
}

/** `text`: words of the supervisor's own; the others: what was done to the counter, with `text` as the reason. */
export type MessageKind = "text" | "opened" | "paused" | "resumed" | "closed" | "moved";

/** `for_officer`: meant for this person alone, wherever she works; `counter` is where it was sent, `to` where she was moved. */
export interface ConsoleMessage {
  id: string; kind: MessageKind; text: string; from: string | null; for_officer: string | null; sent_at: string;
  counter: number | null; to: number | null; to_id: string | null;
}

/** A ticket after a move: finished, missing and taken-back ones have left the counter. */
export type MovedTicket = Omit<PresentTicket, "state" | "called_at" | "first_called_at"> & { state: TicketState; called_at: string | null; first_called_at: string | null };

/** The answer of every move at a counter: the ticket moved, null when nobody waited; `counter` when it was changed. */
export interface Moved {
  ticket: MovedTicket | null; because: Because | null; revision: number;
  counter?: CounterName & { state: CounterState; pause_reason: string | null };
}

export interface StaffSession {
  staff: { id: string; login: string; name: string; role: string; role_name: Words; rights: string[] };
  site: SiteName;
  /** Where this person works, the present centre among them. */
  sites: SiteName[];
  counters: (CounterName & { state: CounterState; officer: { id: string; name: string } | null })[];
}

// — the supervisor's floor ————————————————————————————————————————————————————————

/** `notice` is what kiosk and board say; `open_counters` serve it now. */
export interface FloorService {
  service: ServiceName; open: boolean; notice: Words | null; open_counters: number;
  waiting: number; longest_waiting_s: number | null;
  target_wait_s: number; called: number; served: number; no_show: number;
  p50_wait_s: number | null; p90_wait_s: number | null; longest_wait_s: number | null;
}

export interface FloorCounter extends CounterName {
  state: CounterState; pause_reason: string | null; officer: { id: string; name: string } | null;
  ticket: { label: string; state: "called" | "serving"; since: string } | null;
  served: number;
  /** Free, paused or closed since then; null where nobody knows. */
  since: string | null;
}

export type AlertKind = "wait" | "printer" | "device" | "rating" | "help" | "voice" | "webhook" | "report" | "estimate" | "lease";

/**
 * What should make a supervisor look up. `about` names its subject; `facts` by kind: wait {longest_s, target_s},
 * printer {state, detail}, device {kind, seen_at}, rating {score, reasons, reason_words}, voice {calls, label, counter}.
 */
export interface AlertRow {
  id: string; kind: AlertKind; subject_id: string; about: Words;
  counter: number | null; label: string | null; officer: string | null; facts: Record<string, unknown>;
  raised_at: string; acknowledged_at: string | null; acknowledged_by: string | null; ended_at: string | null;
}

export interface FloorMessage {
  id: string; counter: number | null; text: string; from: string | null; sent_at: string;
  read_at: string | null; read_by: string | null;
}

/** Somebody who may work at a counter; `counter` is where now. */
export interface FloorOfficer { id: string; name: string; counter: number | null }

export interface FloorState {
  site: SiteName;
  now: string;
  business_day: string;
  totals: { issued: number; waiting: number; at_counters: number; parked: number; served: number; no_show: number };
  /** Not over yet: first those that nobody has acknowledged, then the oldest. */
  alerts: AlertRow[];
  services: FloorService[];
  counters: FloorCounter[];
  /** index and its 95 % Wilson interval between 0 and 1, null without answers; response_rate = answers / finished turns. */
  rating: {
    answers: number; finished: number; response_rate: number | null;
    index: number | null; index_low: number | null; index_high: number | null;
  };
  printers: { id: string; name: string; state: PrinterState; detail: string | null; seen_at: string | null; queued: number; tickets_left: number | null; is_low: boolean }[];
  devices: DeviceRow[];
  /** Calls of the last hour that no screen says it has played. */
  unplayed: { label: string; counter: number; called_at: string; screens: { name: string; status: "silent" | "failed" }[]; unheard: string[] }[];
  /** What supervisors wrote this shift, newest first. */
  messages: FloorMessage[];
}

type CounterFacts = CounterName & { state: CounterState; pause_reason: string | null };

export interface Steered { counter: CounterFacts; ticket: null; because: null; revision: number }

/** `counter` is where the officer works now. */
export interface OfficerMoved { counter: CounterFacts; left: CounterFacts; revision: number }

/** To these counters. */
export interface MessageSent { counters: number[]; revision: number }

export interface AlertChanged {
  alert: { id: string; kind: AlertKind; acknowledged_at: string | null; ended_at: string | null };
  revision: number;
}

/** A ticket as a supervisor finds it; never with the citizen's secret. */
export interface FoundTicket {
  id: string; label: string; business_day: string; service: ServiceName; state: TicketState;
  priority_class: PriorityClass | null; language: LanguageCode; channel: string; issued_at: string; counter: number | null;
}

/** `mark` is null where nobody rated, and for whoever served the turn. */
export interface StoryTurn {
  id: string; service: ServiceName; counter: number | null; officer: string | null; calls: number;
  waiting_since: string; called_at: string | null; started_at: string | null; finished_at: string | null;
  ended: string | null; wait_s: number | null; walk_s: number | null; service_s: number | null;
  target_wait_s: number; target_service_s: number;
  outcome: string | null; dossier_code: string | null; note: string | null;
  rated: boolean; mark: { score: number; words: Words; reasons: Words[] } | null;
}

/** One event of the ticket in words; `reason` is what somebody gave as one. */
export interface StoryEntry {
  revision: number; at: string; event: string; words: Words; counter: number | null;
  by: { kind: "staff" | "device" | "citizen" | "system" | "program"; name: string | null }; reason: string | null;
}

export interface TicketStory { ticket: FoundTicket; turns: StoryTurn[]; entries: StoryEntry[] }

export type DeviceKind = "ticket_kiosk" | "hall_board" | "counter_display" | "rating_tablet" | "print_agent";

/** GET /devices: the devices, and what a new one may belong to. */
export interface DeviceList { devices: DeviceRow[]; counters: CounterName[]; printers: { id: string; name: string }[] }

export interface DeviceRow {
  id: string; kind: DeviceKind; name: string; counter: number | null;
  paired: boolean; revoked: boolean; online: boolean; seen_at: string | null; counter_id: string | null; printer_id: string | null;
  /** Of a hall board: the counters that it shows and speaks, none for all; its look, null for the centre's. */
  counter_ids: string[]; theme: "light" | "dark" | null;
  /** What the screen runs, and from where; null while nobody has told. `up_to_date` is false for an older build. */
  /** The name of its printer; of a print agent, the other agent that has that printer, while this one stands by. */
  printer: string | null; printer_held_by: string | null;
  version: number; build: string | null; up_to_date: boolean; address: string | null;
  /** Of a kiosk that may work by itself today: the numbers that it still holds, and what it gave alone and reported. */
  lease: { left: number; given: number; reported_at: string | null } | null;
}

// — other doors ————————————————————————————————————————————————————————————————

/** An uploaded picture as the server has drawn it anew: for a slide that is saved next. */
export interface PictureKept { picture: { id: string; width: number; height: number }; revision: number }

/** How much of a video is here; with the last piece, the video for a slide that is saved next. */
export interface VideoPiece { upload: string; here: number; video: { id: string; mime: string; size: number } | null }

/** A change that has nothing else to tell. */
export interface Done { revision: number }

export interface Cancelled { ticket: IssuedTicket; revision: number }

export interface Rated { rating: { id: string; score: number }; revision: number }

export interface ServiceOpened { service: { id: string; open: boolean }; revision: number }

/** A device as a change of it answers. */
export interface DeviceFacts {
  id: string; site_id: string; kind: DeviceKind; name: string; counter_id: string | null; printer_id: string | null;
  counter_ids: string[]; theme: "light" | "dark" | null; paired: boolean; revoked: boolean; version: number;
}

export interface DeviceChanged { device: DeviceFacts; revision: number }

/** `token` is told this once. */
export interface Paired { token: string; device: DeviceFacts; revision: number }

/** Null as long as no administrator has given the screen its place. */
export interface PlaceClaimed { token: string | null; device: DeviceFacts | null; revision?: number }

/** `code` is told this once, good once. */
export interface PairingCode { code: string; expires_at: string; revision: number }

/** POST /printer/take. */
export interface PrinterHeld { printer: AgentPrinter; revision: number }

/** The printer that an agent drives. */
export interface AgentPrinter { id: string; name: string; profile: string; width_mm: number; cut: boolean }

/** `job` is null when none came; an agent holds it for a while. */
export interface Claimed {
  job: {
    id: string; ticket_id: string | null; copy: number; reprint: boolean; slip: Record<string, unknown>;
    issued_at: string; expires_at: string; printer: { profile: string; width_mm: number; cut: boolean };
  } | null;
  revision?: number;
}

/** POST /tickets/{id}/reprint: where the marked copy comes out. */
export interface Reprinted { print_job: { id: string; state: string }; printer: { id: string; name: string }; revision: number }

export interface PrintJobMoved { job: { id: string; state: string }; revision: number }

/** POST /printers/{id}/roll-changed. */
export interface RollChanged { printer: { id: string; name: string; tickets_left: number | null }; revision: number }

/** One wait and one service; durations are seconds, null while they have not ended. */
export interface TurnRow {
  turn_id: string; ticket_id: string; label: string; business_day: string; service_code: string; service: string;
  priority_class: string | null; channel: string; language: LanguageCode; counter: number | null; officer: string | null;
  issued_at: string; waiting_since: string; called_at: string | null; last_called_at: string | null; calls: number;
  started_at: string | null; finished_at: string | null; state: TicketState | TurnEnd;
  wait_s: number | null; walk_s: number | null; service_s: number | null;
  outcome: string | null; dossier_code: string | null; because: string | null; rated: boolean;
  purpose: string | null; promised_on: string | null;
  how: "next" | "chosen" | "unpark" | null; reason: string | null;
  ended_at: string | null; missed_at: string | null; requeued_at: string | null; requeues: number; postpones: number;
  park_reason: string | null; parked_s: number;
  /** The turn of the same visit that led to this one. */
  from_turn_id: string | null;
}

export interface TurnsReport { report: "turns"; from: string; to: string; rows: TurnRow[] }

/** What is told of some turns; durations in seconds, shares from 0 to 1. Null where there is nothing to reckon from; the
 *  five of satisfaction also where they would point at one person's few ratings. Each is defined in server/domain/figures. */
export interface Figures {
  arrivals: number; served: number; no_shows: number; abandoned: number;
  wait_mean_s: number | null; wait_median_s: number | null; wait_p90_s: number | null; wait_p95_s: number | null;
  wait_max_s: number | null; walk_median_s: number | null;
  service_mean_s: number | null; service_median_s: number | null; service_p90_s: number | null;
  handling_mean_s: number | null; visit_median_s: number | null;
  no_show_rate: number | null; abandonment_rate: number | null; within_target: number | null; occupancy: number | null;
  answers: number | null; response_rate: number | null;
  index: number | null; index_low: number | null; index_high: number | null;
}

/** `key` is the id, code, hour or day that the row stands for; "" for those never called, or of no priority class. */
export interface ReportRow { key: string; name: Words; figures: Figures; before: Figures | null }

export type GroupedReportName =
  "services" | "fields" | "counters" | "officers" | "hours" | "weekdays" | "days" | "weeks" | "months" | "quarters"
  | "years" | "channels" | "classes" | "sites";

/** GET /reports/{name}: a row a group, beside the period before. `filters` are those that were asked for. */
export interface Report {
  report: GroupedReportName; from: string; to: string; before: { from: string; to: string };
  filters: Record<string, string>; rows: ReportRow[]; total: Figures; total_before: Figures;
}

/** Arrivals and waits by hour of the week; 0 is Monday. */
export interface HeatReport {
  report: "heat"; from: string; to: string;
  cells: { weekday: number; hour: number; arrivals: number; wait_median_s: number | null }[];
}

/** How many took how long; a bin holds its first second and not its last, the last bin has no end. */
export interface DistributionReport {
  report: "distribution"; from: string; to: string; of: "wait" | "service";
  bins: { from_s: number; to_s: number | null; count: number }[];
}

export type FactorName = "access" | "procedure" | "officer" | "result" | "feedback";

/** Marks, reasons, and how often each of the five SIPAS factors was praised and blamed. */
export interface RatingsReport {
  report: "ratings"; from: string; to: string;
  levels: { score: number; code: string; name: Words; count: number }[];
  reasons: { code: string; name: Words; count: number }[];
  factors: { factor: FactorName; good: number; bad: number }[];
  total: Figures;
}

/** GET /reports/choices: what the filters of a report may be set to, in their usual order; also what is no longer in use. */
export interface ReportChoices {
  fields: { id: string; name: Words }[]; services: { id: string; name: Words }[]; counters: { id: string; name: Words }[];
  officers: { id: string; name: Words }[]; channels: { id: string; name: Words }[]; classes: { id: string; name: Words }[];
}

/** Figures of one's own work: without satisfaction, which the officer who is rated never sees. */
export type OwnFigures = Omit<Figures, "answers" | "response_rate" | "index" | "index_low" | "index_high">;
export interface OwnRow { key: string; name: Words; figures: OwnFigures; before: OwnFigures | null }

/** GET /reports/mine: the turns that the asker served. */
export interface OwnReport {
  from: string; to: string; before: { from: string; to: string };
  services: OwnRow[]; days: OwnRow[]; total: OwnFigures; total_before: OwnFigures;
}

/** A plain predictor beside ours: how far off it was on average, and how often a range as wide as ours around its figure would have held. */
export interface PlainScore { count: number; error_s: number | null; coverage: number | null }

/** `held` of `count` told waits held; `above` were called later than told, `below` sooner; `unknown` of all `told` left, let others go before or are not called yet. Means in seconds. Over the same cases: `ours`; `last` tells what the last one called had waited, `line` the people ahead × the mean visit ÷ counters. */
export interface EstimateScore {
  told: number; count: number; held: number; above: number; below: number; unknown: number; coverage: number | null;
  error_s: number | null; width_s: number | null; ours: PlainScore; last: PlainScore; line: PlainScore;
}
export interface EstimateRow extends EstimateScore { by: "service" | "hour" | "day" | "width" | "place"; key: string; name: Words }

/** GET /reports/estimates: how good the waits were that people were told when they took a number; `place` sets beside them what the same people had read on the screens before, and what phones told later, at each change. */
export interface EstimatesReport {
  report: "estimates"; from: string; to: string; filters: Record<string, string>; total: EstimateScore; rows: EstimateRow[]; figures: EstimateFigure[]; drift: EstimateDrift;
}
/** The floor's alert as it is now, and the last told waits it goes by: null where fewer than `fewest` have an outcome, or none was measured since the server began. */
export interface EstimateDrift { is_on: boolean; count: number | null; coverage: number | null; error_s: number | null; plain_s: number | null; fewest: number }
/** A figure of the report by its key there; `head` heads a column, `meaning` explains it; `compared` is how many cases `ours`, `last` and `line` have. */
export interface EstimateFigure { key: string; name: Words; meaning: Words; head: Words }

export type AnyReport = Report | HeatReport | DistributionReport | RatingsReport | TurnsReport | EstimatesReport;

/** The demo's screens. */
export interface Launcher {
  site: SiteName;
  screens: { kind: string; title: Words; url: string; login: string | null; password: string | null }[];
}

/** What the virtual printer has drawn, newest first. */
/** What the demo's text gateway would have sent. */
export interface GatewayMessage { id: string; to: string; text: string; plain: string; what: "near" | "called" | "reminder" | "come"; taken_at: string }
export interface TestGateway { messages: GatewayMessage[] }

/** `code` is what the slip's QR says. */
export interface Tray { tickets: { id: string; url: string; printed_at: string; code: string | null }[] }

/** Open hours of one weekday (0 = Monday), local "HH:MM"; "24:00" ends the day. */
export interface Span { weekday: number; opens: string; closes: string }

export interface Clocks { opens: string; closes: string }

/** GET /hours/preview: local "HH:MM"; `last_ticket` is when the day's numbers end, null where they do not. */
export interface HoursPreview { days: HoursDay[] }

export interface HoursDay {
  day: string; weekday: number; holiday: Words | null; spans: Clocks[]; last_ticket: string | null;
  services: HoursOfService[];
}

/** `why`: the centre's hours, the service's own, a holiday's, or none that weekday. */
export interface HoursOfService {
  service: ServiceName; spans: Clocks[]; why: "site" | "own" | "holiday" | "closed"; last_ticket: string | null;
  daily_quota: number | null; half_day_quota: number | null;
}

/** GET /holidays/proposed: what the year's calendar has and the centre has not entered. `is_decided`: its date is set anew each year. */
export interface ProposedHolidays {
  year: number; holidays: { day: string; name: Words; basis: string; is_decided: boolean }[];
}

/** One row of the set-up; its other fields depend on the kind. */
export interface SetupRow { id: string; version: number; [field: string]: unknown }

/** All rows of a kind, archived ones too; `rights` are those that roles may be made of. */
export interface SetupRows { rows: SetupRow[]; may_edit: boolean; rights?: string[] }

/** What is allowed, but should be known: `series_alike {series}`, `nobody_serves {service}`. */
export interface SetupWarning { code: string; [fact: string]: unknown }

/** The row as it is kept now, null when it was removed. */
export interface SetupSaved { row: SetupRow | null; warnings: SetupWarning[]; revision: number }

/** One edit of the set-up: these fields, from what to what; `moved`: places by service id. */
export interface SetupEdit {
  /** `name`: what a recorded piece says; other rows have names of their own. */
  revision: number; at: string; by: string | null; name: string | null; kind: string; id: string; action: "added" | "changed" | "removed" | "moved";
  before: Record<string, unknown>; after: Record<string, unknown>; may_undo: boolean;
}

export interface SetupEdits { changes: SetupEdit[] }

// — personal data ————————————————————————————————————————————————————————————————

/** What is kept for how long: `days` as this centre chose, within `least` and `most`; null where `until` tells the end. */
export interface KeptRow {
  code: string; what: Words; how: "erased" | "cut" | "deleted" | "stays"; days: number | null; usual: number | null;
  least: number | null; most: number | null; until: Words | null; erased: number | null; last_at: string | null; before: string | null;
}

export interface RetentionTable { rows: KeptRow[] }

/** A text or a code that can be erased; `until` is the first day without it. */
export interface OwnText { rule: string; text: string; at: string; until: string }

export interface OwnTurn {
  service: ServiceName; counter: number | null; waiting_since: string; called_at: string | null;
  started_at: string | null; finished_at: string | null; ended: string | null;
}

export interface OwnTicket {
  id: string; label: string; business_day: string; service: ServiceName; channel: string; language: string;
  priority_class: { code: string; name: Words } | null; state: TicketState; issued_at: string;
}

/** The last digits of a telephone number, or the machine that passes messages on to a browser. */
export interface OwnContact { kind: "push" | "sms"; address: string }

/** A mark and the turn that it is about. */
export type OwnRating = Pick<OwnTurn, "service" | "counter" | "finished_at"> & { score: number; reasons: string[]; channel: string; given_at: string };

/** All that is kept about one visit; `link_until`: the first day on which its QR code opens nothing. */
export interface OwnData {
  site: SiteName; ticket: OwnTicket; turns: OwnTurn[]; texts: OwnText[]; contacts: OwnContact[]; link_until: string | null; at: string;
  ratings: OwnRating[]; revision: number;
}

export interface DataErased { erased: number; at: string; revision: number }

// — appointments ——————————————————————————————————————————————————————————————————

export type AppointmentState = "booked" | "arrived" | "missed" | "cancelled" | "lapsed";

/** An hour, or a place in today's line. */
export type AppointmentKind = "hour" | "place";

/** `code` is what its holder types at the kiosk; `ticket` the number that was made of it. */
/** `at` is the hour, or when a place was reserved, which is kept `until` then. `is_own`: a citizen asked for it by herself. */
export interface Appointment {
  id: string; kind: AppointmentKind; code: string; service: ServiceName; at: string; until: string | null;
  state: AppointmentState; ticket: string | null; is_own: boolean;
}

/** A day's appointments, hour by hour, and the services that can be booked. */
export interface Appointments {
  day: string; today: string; grace_s: number; rows: Appointment[]; services: ServiceName[]; slots: FilledSlot[];
}

/** One slot of a service on that day, and how many of its places are promised. */
export interface FilledSlot { service: ServiceName; at: string; taken: number; places: number }

export interface AppointmentChanged { appointment: Appointment; revision: number }

/** With what opens its holder's page. */
export interface OwnAppointment extends Appointment { token: string; url: string }

/** Early: called from the hour on; due: before the line; late: like everybody. A place from afar has an arrival: where its turn has passed, at the end. */
export interface CheckedIn extends Issued {
  /** `language`: the ticket's, which need not be that of the kiosk. */
  appointment: { id: string; kind: AppointmentKind; at: string; language: LanguageCode; punctuality?: "early" | "due" | "late"; arrival?: "in_place" | "at_the_end"; words: Words };
}

/** POST of an appointment or a place from afar, and what its holder changes. */
export interface Booked { appointment: OwnAppointment; revision: number }

/** A service as a phone at home sees it; `books`: hours of it can be booked. */
export interface AfarService extends ServiceName {
  icon: string; leaf: boolean; bring: Words | null; open: boolean; closed_because: ClosedBecause | null; closed_words: Words | null;
  again: Words | null; left: number | null; notice: Words | null; books: boolean; estimate: Estimate | null; children: AfarService[];
}

/** GET /afar/{site}: what the centre lets people do from home. `url` is this page's address, for a poster. */
export interface AfarState {
  site: SiteName; now: string; url: string; books: boolean; takes_numbers: boolean; keeps_min: number; opening: Opening; services: AfarService[];
}

export interface FreeSlot { at: string; left: number }

/** Some days with hours that can be booked; `next` is where further ones begin. */
export interface FreeSlots { service: ServiceName; minutes: number; days: { day: string; slots: FreeSlot[] }[]; next: string | null }

/** One's own appointment or place. `ahead`: of those in the hall, who stand before the place; `estimate`: until its turn, were its holder there. */
export interface BookedState extends OwnAppointment {
  bring: Words | null; grace_s: number; ahead: number | null; estimate: Estimate | null; may_move: boolean; follow_url: string | null; site: SiteName; now: string;
  /** Who asks now is reminded of her hour then; null where nobody is any more. `notifications` says how the holder of an hour or a place may be told. */
  remind_at: string | null; notifications: { push: boolean; sms: boolean };
}

// — who is next, and a past day under another policy ————————————————————————————————

export type PolicyKind = "strict" | "interleaved" | "ageing";

/** A policy with its limits; `bound` says the most that anybody may be passed. */
export interface PolicyRule { kind: PolicyKind; in_a_row: number; rank_run: number; name: Words; bound: Words }

export interface Policies { chosen: PolicyKind; policies: PolicyRule[] }

/** The days that can be played once more, newest first, with the site's own policy. */
export interface ReplayDays { days: { day: string; people: number }[]; rule: PolicyRule; counters: CounterName[] }

/** Seconds, over those who were called; null where nobody was. */
export interface ReplayWaits { called: number; median_s: number | null; p90_s: number | null; longest_s: number | null }

/** `was`: the day itself, `would`: under the other policy; `passed_…`: the most later ones who were called before anybody of them. */
export interface ReplayCompared { people: number; was: ReplayWaits; would: ReplayWaits; passed_was: number; passed_would: number }

export interface ReplayRow extends ReplayCompared { service: ServiceName; priority_class: PriorityClass | null }

/** Somebody whom more people pass under the other policy. */
export interface ReplayPassed {
  label: string; service: ServiceName; priority_class: PriorityClass | null; came_at: string;
  was_s: number | null; would_s: number | null; passed_was: number; passed_would: number;
}

/** Median waits of those who came in that hour of the site's day. */
export interface ReplayHour { hour: number; people: number; was_s: number | null; would_s: number | null }

export interface Replay {
  day: string; people: number; rule: PolicyRule; site_rule: PolicyRule;
  /** The share of calls that a replay under the site's own policy makes within a minute of the real ones. */
  agreement: number | null;
  counters: (CounterName & { was_open: boolean; takes_part: boolean })[];
  all: ReplayCompared; rows: ReplayRow[]; hours: ReplayHour[]; passed: ReplayPassed[];
}

/** Counters that share services, named by the lowest of their numbers. */
export interface StaffingGroup { counter: number; counters: number[]; fields: ServiceName[]; services: ServiceName[] }

/** What the table was learnt from: the last weeks' days; `handling_s` is how long one visit holds a counter, `patience_s` null: nobody gave up. */
export interface StaffingLearnt {
  from: string; to: string; weeks: number; days: number; fewest_days: number; enough_days: number; called: number; is_known: boolean;
  target_s: number; handling_s: number | null; patience_s: number | null; abandoned: number;
}

/** A quarter-hour from "07:30" on: people expected (eight days in ten lie between `low` and `high`), counters needed on a usual and on a busy day, and with those usually there the share within the target and the mean wait; null where nobody is expected. */
export interface StaffingQuarter {
  from: string; expected: number; low: number; high: number; needed: number; needed_busy: number; usual: number;
  within: number | null; wait_s: number | null;
}

/** `is_thin`: fewer past days of this weekday than `fewest_days`, so nothing is told. `odd_days` were left out. */
export interface StaffingDay {
  day: string; weekday: number; holiday: Words | null; is_open: boolean; learnt_days: number; odd_days: number; is_thin: boolean;
  quarters: StaffingQuarter[];
}

export interface Staffing { groups: StaffingGroup[]; group: number | null; share: number; learnt: StaffingLearnt | null; days: StaffingDay[] }

/** Mean waits as usual and with the other counters, over the people of some quarter-hours. */
export interface StaffingWaits { people: number; wait_s: number | null; wait_then_s: number | null; within: number | null; within_then: number | null }

export interface StaffingTrialQuarter { from: string; counters: number; counters_then: number; wait_s: number; wait_then_s: number; within: number; within_then: number }

/** `most`: counters that the group has. `inside`: who comes in the changed hours. */
export interface StaffingTrial {
  day: string; from: string; to: string; more: number; target_s: number; most: number; inside: StaffingWaits; all_day: StaffingWaits;
  quarters: StaffingTrialQuarter[];
}

/** What an import did, or as a preview would do: rows of each fate, and what should be known of which line. */
export interface Imported {
  added: number; changed: number; unchanged: number; warnings: (SetupWarning & { line: number })[]; applied: boolean; revision?: number;
}

/** One line of a file that cannot be; `facts` of the error `import.refused` are `{ errors: FileError[]; count: number }`. */
export interface FileError { line: number; kind: string | null; code: string; facts: Record<string, unknown>; reason: string }

/** Who acted; a citizen's name is the label of the ticket, and null where nothing is known. `key`: the API key's name. */
export interface AuditActor { kind: string; id: string; key: Words | null; name: Words | null }

/** One change of the centre in words. `at` has the centre's own offset; `origin` is an address, "cli", or null for the server. */
export interface AuditRow {
  revision: number; at: string; actor: AuditActor; event: string; kind: string; words: Words;
  origin: string | null; reason: Words | null; request_id: string | null;
}

/** Newest first. `next` is the `page` to go on with, null at the end of the days asked for. */
export interface AuditPage { rows: AuditRow[]; next: number | null; searched_to: string | null }

/** What the filters offer. */
export interface AuditChoices {
  people: { id: string; name: string }[]; devices: { id: string; name: string }[]; actor_kinds: string[];
  kinds: { code: string; words: Words }[]; settings: { code: string; words: Words }[];
}

/** Ids are told by the names behind them where these are known; a secret is "•". */
export interface AuditField { field: string; words: Words; before: unknown; after: unknown }

export interface AuditChange { table: string; words: Words; row_id: string; action: "added" | "changed" | "removed"; fields: AuditField[] }

/** `hash` covers this whole row and `hash_before`; "" stands before the first row. */
export interface AuditDetail extends AuditRow { changes: AuditChange[]; hash: string; hash_before: string }

/** A screen without a place shows `code`; `secret` takes the place as soon as an administrator has given it. */
export interface LostScreen { code: string; secret: string; expires_at: string }

/** Whole set-ups to begin with: `text` is what the file `site.yaml` takes. */
export interface SetupSamples { samples: { name: string; words: Words; text: string }[] }

// — other systems ————————————————————————————————————————————————————————————————

/** A key of a program, without its secret. */
export interface ApiKeyFacts {
  id: string; name: string; rights: string[]; made_at: string; expires_at: string; revoked_at: string | null;
}

/** A key of the centre (`for_site`), or one that acts as the person who made it; `opens` while it has not ended. */
export interface ApiKeyRow extends ApiKeyFacts {
  for_site: boolean; is_mine: boolean; made_by: string | null; used_at: string | null; opens: boolean;
}

/** GET /api-keys: `may_give` are the rights that the asker may put into a new key, `for_people_alone` those that no key of the centre can have. */
export interface ApiKeyList {
  keys: ApiKeyRow[]; may_give: string[]; for_people_alone: string[]; may_make_for_site: boolean;
}

/** `secret` is told this once. */
export interface ApiKeyMade { secret: string; key: ApiKeyFacts; revision: number }

export interface ApiKeyRevoked { key: ApiKeyFacts; revision: number }

// — the centres of one installation ————————————————————————————————————————————————

/** How a centre is doing today. */
export interface SiteFigures {
  issued: number; waiting: number; at_counters: number; served: number; longest_waiting_s: number | null;
  counters: number; counters_open: number; counters_paused: number;
}

/** One of the centres where somebody works; `figures` are null where the role may not see the floor. */
export interface SiteLine { site: SiteName; role: Words; is_here: boolean; day: string; figures: SiteFigures | null }

export interface SiteList { sites: SiteLine[]; may_make: boolean; now: string }

/** A new centre; whoever made it administers it. */
export interface SiteMade { site: { id: string; name: Words }; revision: number }

// — ticket printers ————————————————————————————————————————————————————————————————

/** A kind of printer. What `sources` does not name has the general value; `never_rows` 0 and `baud` null are none. */
export interface PrinterProfile {
  name: string; title: string; width_mm: number; dots: number; dpi: number; native_qr: boolean; doubles: boolean;
  cut: "partial" | "full" | "none"; largest_band: number; confirmation: "gs_r" | "none"; never_rows: number;
  baud: number | null; sources: Record<string, string>;
}

/** One line of the slip; `on` says whether it is printed. */
export interface SlipLine { kind: string; size: string; on: boolean }

/** The centre's slip; no lines are the usual ones. `logo` is a black-and-white PNG in base64. */
export interface SlipDesign { lines: SlipLine[]; large: "nobody" | "priority" | "everybody"; logo: string | null }

export interface KeptLogo { logo: string }

/** What a printer said of itself when it was asked; "" where it said nothing. */
export interface PrinterFound { state: string; maker: string; model: string; firmware: string; confirms: boolean }

export interface TestPageQueued { print_job: { id: string; state: string }; revision: number }

/** The last test page of a printer; `printer_state` is how the printer is now. */
export interface TestPageState {
  print_job: { id: string; state: string; detail: string | null; bytes: number | null; asked_at: string } | null;
  printer_state: string; found: PrinterFound | null;
}

export interface PrinterProfiles { profiles: PrinterProfile[] }

// — webhooks ————————————————————————————————————————————————————————————————————

/** A webhook and how it fares: `waiting` notices, `failing_since` when its receiver has not taken them. */
/** GET /report-sendings, newest first; `reports` may be scheduled. */
export interface SendingPage { has_mail: boolean; reports: string[]; sendings: ReportSending[]; next: string | null }

/** One report of one period on its way; `reached` are the recipients who have it. */
export interface ReportSending {
  id: string; scheduled_id: string; name: string; report: string; form: "pdf" | "xlsx"; from: string; to: string;
  is_trial: boolean; recipients: string[]; folder: string; state: "waiting" | "sent" | "given_up"; reached: string[];
  in_folder: boolean; made_at: string; sent_at: string | null; attempts: number; next_at: string | null;
  problem: SendingProblem | null; answer: string | null;
}

export type SendingProblem =
  "no_mail_server" | "sign_in" | "tls" | "no_answer" | "refused" | "cut" | "folder" | "no_file";

export interface SendingQueued { sending_id: string }

/** Who and what stands at the head and the foot of the centre's reports. */
export interface Letterhead { parent: string; unit: string; place: string; code: string; preparer: string; head: string }

export interface WebhookRow {
  id: string; name: string; url: string; events: string[]; is_on: boolean; has_secret: boolean; version: number;
  waiting: number; failing_since: string | null; delivered_at: string | null;
}

export interface WebhookList { webhooks: WebhookRow[]; events: string[] }

/** `secret` is told this once. */
export interface WebhookSecret { secret: string; revision: number }

export interface DeliveryQueued { delivery_id: string; revision: number }

/** `problem` says what left no good answer: status, no_answer, too_slow, tls or forbidden; too_late: it was not sent any more. */
export interface DeliveryRow {
  id: string; webhook_id: string; event: string; revision: number; state: "waiting" | "delivered" | "given_up";
  made_at: string; attempts: number; next_at: string | null; answered_at: string | null;
  status: number | null; problem: "status" | "no_answer" | "too_slow" | "too_late" | "tls" | "forbidden" | null; took_ms: number | null;
}

export interface DeliveryPage { deliveries: DeliveryRow[]; next: string | null }

/** `body` are the bytes that were sent; `answer` is how the receiver's answer begins. */
export interface DeliveryWhole extends DeliveryRow { body: string; answer: string | null }

/** What the centre has turned on for who holds a ticket. */
export interface NotificationOffer { push: boolean; sms: boolean }

/** Where the holder of a ticket may be told, `ahead` people before her turn and at her call, and where she asked to be: on so many
 *  `browsers`, at a telephone of which the last digits are told. Without a gateway text messages are not `is_ready`. */
export interface TicketContacts {
  push: { key: string } | null; sms: { consent: Words; is_ready: boolean } | null;
  ahead: number; browsers: number; telephone: string | null;
}

export interface ContactKept { ahead: number; revision: number }

/** What a webhook posts. Which parts `data` has depends on the event. */
export interface Notice {
  event: string; site_id: string; revision: number; at: string;
  data: {
    ticket?: { id: string; label: string | null }; service?: { id: string; code: string | null };
    counter?: { id: string; number: number | null }; [fact: string]: unknown;
  };
}

export type DossierState = "received" | "supplement" | "ready" | "handed_over" | "refused";
export type DossierTiming = "early" | "on_time" | "late" | "in_time" | "at_risk" | "overdue" | "paused" | "unpromised";
/** What anybody is told who has the code of a dossier. */
export interface DossierFound {
  code: string; state: DossierState; words: Words; timing: DossierTiming; timing_words: Words; is_late: boolean; days_late: number;
  received_on: string | null; promised_on: string | null; result_ready_on: string | null; handed_over_on: string | null;
  advice: Words; counters: number[];
}
export interface DossierRow {
  id: string; code: string; state: DossierState; timing: DossierTiming; field: Words | null; service: Words | null;
  received_on: string | null; promised_on: string | null; result_ready_on: string | null; handed_over_at: string | null;
  days_late: number; apology_due_on: string | null; apologised_on: string | null; changed_at: string;
}
export interface Dossiers { rows: DossierRow[]; is_cut: boolean }
/** How many dossiers were told of, each counted once. */
export interface DossiersImported { dossiers: number; added: number; changed: number; unchanged: number }
export interface DossierCounts {
  received: number; early: number; on_time: number; late: number; unpromised: number; open: number; overdue: number; paused: number; uncollected: number;
  on_time_rate: number | null;
}
export interface DossiersRow extends DossierCounts { key: string; name: Words }
export interface DossiersReport { report: "dossiers"; from: string; to: string; rows: DossiersRow[]; total: DossierCounts }
export interface LateDossiers { report: "late_dossiers"; from: string; to: string; count: number; letters: number; rows: DossierRow[] }
/** Today, and the working days after it. */
export interface WorkingDays { today: string; days: string[] }
