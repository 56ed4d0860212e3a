/** The report that is looked at: the wish in the address, and what the server answered to it. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { AnyReport, ReportChoices, TurnsReport } from "../../client/contract";
import { siteToday } from "../../client/time";
import { addressOf, doorOf, wishOf } from "./question/wish";
import type { Wish } from "./question/wish";

/** So many turns come at once. */
export const PAGE = 500;
/** How often today's figures are asked for anew while somebody looks. */
const AGAIN_MS = 60_000;

/** An answer stands with the wish that it answers: new controls never stand over old figures. */
export interface Shown { wish: Wish; report: AnyReport; isWhole: boolean }

export class Reports {
  readonly wish = signal<Wish>(wishOf(location.search, siteToday()));
  readonly shown = signal<Shown | null>(null);
  readonly choices = signal<ReportChoices | null>(null);
  readonly isBusy = signal(false);
  /** Why the last reading failed. */
  readonly problem = signal<ApiError | null>(null);
  private asked = 0;

  /** `siteId`: the centre at which this person works now; other centres' rows do not open here. */
  constructor(private readonly doors: Pick<Api, "get">, readonly siteId: string = "") {}

  /** Another report is a step in the browser's history; another order of the same one is not. */
  async show(wish: Wish): Promise<void> {
    const isSame = doorOf(wish) === doorOf(this.wish.value);
    history[isSame ? "replaceState" : "pushState"](null, "", addressOf(wish));
    this.wish.value = wish;
    if (isSame && this.shown.value && !this.problem.value) this.shown.value = { ...this.shown.value, wish };
    else await this.read();
  }

  /** The address has changed by itself: back, forward. */
  async follow(): Promise<void> {
    this.wish.value = wishOf(location.search, siteToday());
    await this.read();
  }

  async open(): Promise<void> {
    await Promise.all([this.read(), this.loadChoices()]);
  }

  /** Ask for what is wished. An answer that was overtaken by a newer question is dropped. `quietly`: nobody is told that it goes on. */
  async read(quietly = false): Promise<void> {
    const wish = this.wish.value;
    await this.ask(wish, {}, (report) => ({ wish: this.wish.value, report, isWhole: !isTurns(report) || report.rows.length < PAGE }), quietly);
  }

  /** The turns after those that are shown. */
  async more(): Promise<void> {
    const shown = this.shown.value;
    if (!shown || !isTurns(shown.report) || shown.isWhole) return;
    const before = shown.report;
    const last = before.rows[before.rows.length - 1]?.turn_id ?? "";
    await this.ask(shown.wish, { after: last }, (report) => {
      const rows = isTurns(report) ? report.rows : [];
      return { wish: shown.wish, report: { ...before, rows: [...before.rows, ...rows] }, isWhole: rows.length < PAGE };
    });
  }

  /** Today's figures grow while they are looked at. */
  keepUp(): () => void {
    const timer = setInterval(() => {
      const isWatched = this.wish.value.span === "today" && this.wish.value.view !== "turns" && !document.hidden;
      if (isWatched && !this.isBusy.value) void this.read(true);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }

  private async ask(wish: Wish, more: Record<string, string>, take: (report: AnyReport) => Shown, quietly = false): Promise<void> {
    const mine = ++this.asked;
    this.isBusy.value = !quietly;
    try {
      const report = await this.doors.get<AnyReport>(doorOf(wish, wish.view === "turns" ? { limit: String(PAGE), ...more } : more));
      if (mine !== this.asked) return;
      this.shown.value = take(report);
      this.problem.value = null;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (mine === this.asked) this.problem.value = problem;
    } finally {
      if (mine === this.asked) this.isBusy.value = false;
    }
  }

  private async loadChoices(): Promise<void> {
    try {
      this.choices.value = await this.doors.get<ReportChoices>("/reports/choices");
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem; // the reading of the report tells what is wrong
    }
  }
}

export const isTurns = (report: AnyReport): report is TurnsReport => report.report === "turns";

export function useReports(doors: Api, siteId: string): Reports {
  const reports = useMemo(() => new Reports(doors, siteId), []);
  useEffect(() => {
    const back = (): void => void reports.follow();
    addEventListener("popstate", back);
    void reports.open();
    const rest = reports.keepUp();
    return () => {
      removeEventListener("popstate", back);
      rest();
    };
  }, []);
  return reports;
}
