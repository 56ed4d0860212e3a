/** Alerts in words, each with its sign; pure. */
import type { IconName } from "../../../kiosk_ui/design/drawings/icon";
import type { AlertKind, AlertRow, FloorState, PrinterState, Words } from "../../client/contract";
import { clockTime } from "../../client/time";
import { pick } from "../../client/words";
import { language } from "../sign_in/language";
import { serviceRows } from "./view";
import { words } from "./words";

export const SIGN: Record<AlertKind, IconName> = { wait: "clock", printer: "printer", device: "offline", rating: "star", help: "help", voice: "mute", webhook: "link", report: "letter", estimate: "clock", lease: "ticket" };

export interface ToldAlert { title: string; text: string }

/** What has happened, then the facts. A wait that goes on is told as long as it is now. */
export function toldAlert(alert: AlertRow, state: FloorState | null, now: Date): ToldAlert {
  const w = words();
  const about = pick(alert.about, language.value);
  const { facts, counter, label } = alert;
  switch (alert.kind) {
    case "wait": return { title: w.waitTitle(about), text: w.waitText(waitMinutes(alert, state, now), minutesOf(facts["target_s"])) };
    case "printer": return { title: about, text: [w.printer[facts["state"] as PrinterState] ?? "", typeof facts["tickets_left"] === "number" ? w.ticketsLeft(facts["tickets_left"]) : ""].filter(Boolean).join(", ") };
    case "device": return { title: w.deviceTitle(about), text: typeof facts["seen_at"] === "string" ? w.deviceText(clockTime(facts["seen_at"])) : "" };
    case "rating": return { title: w.ratingTitle(counter, label ?? ""), text: [about, ...reasonsOf(facts["reason_words"])].join(" · ") };
    case "help": return { title: w.helpTitle(counter), text: alert.officer ?? "" };
    case "voice": return { title: w.voiceTitle(Number(facts["calls"] ?? 0)), text: typeof facts["label"] === "string" ? w.voiceText(facts["label"], Number(facts["counter"])) : "" };
    case "lease": return { title: w.leaseTitle(about), text: typeof facts["label"] === "string" ? w.leaseText(facts["label"]) : w.leaseClock };
    case "webhook": return { title: w.webhookTitle, text: about };
    case "report": return { title: w.reportTitle, text: about };
    case "estimate": return { title: w.estimateTitle, text: facts["why"] === "error" ? w.estimateError(minutesOf(facts["error_s"]), minutesOf(facts["plain_s"])) : w.estimateSeldom(Math.round(Number(facts["coverage"]) * 100)) };
  }
}

const minutesOf = (seconds: unknown): number => Math.floor(Number(seconds ?? 0) / 60);

/** Those who are over give way to the live line; where it is gone, the figure of the moment stays. */
function waitMinutes(alert: AlertRow, state: FloorState | null, now: Date): number {
  const row = alert.ended_at === null && state ? serviceRows(state, now).find(({ service }) => service.id === alert.subject_id) : undefined;
  return minutesOf(row?.waiting_s ?? alert.facts["longest_s"]);
}

const reasonsOf = (reasons: unknown): string[] => (Array.isArray(reasons) ? reasons.map((one) => pick(one as Words, language.value)) : []);

/** Nobody but a person can tell that these are over. */
export const isSettledByHand = (kind: AlertKind): boolean => kind === "help" || kind === "lease";

export const unseen = (alerts: readonly AlertRow[]): AlertRow[] => alerts.filter((alert) => alert.acknowledged_at === null);

/** Those that nobody has acknowledged and that were not there before: a reason for a sound. */
export const fresh = (before: ReadonlySet<string>, alerts: readonly AlertRow[]): AlertRow[] => unseen(alerts).filter((alert) => !before.has(alert.id) && !isNotice(alert));

/** Worth knowing, and no reason for a sound: a roll that will be out before long, estimates that have grown worse. */
export const isNotice = (alert: AlertRow): boolean => alert.kind === "estimate" || (alert.kind === "printer" && alert.facts["state"] === "low_paper");
