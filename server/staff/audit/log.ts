/** The rows that are read: a page at a time, the newest first. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { AuditChoices, AuditPage, AuditRow } from "../../client/contract";
import { siteToday } from "../../client/time";
import { ordered, queryOf, wishOf } from "./view";
import type { Wish } from "./view";

export class Log {
  readonly wish = signal<Wish>(wishOf(location.search, siteToday()));
  readonly choices = signal<AuditChoices | null>(null);
  /** null until the first page is there. */
  readonly rows = signal<AuditRow[] | null>(null);
  /** Where the next page begins; null at the end. */
  readonly next = signal<number | null>(null);
  readonly searchedTo = signal<string | null>(null);
  readonly isBusy = signal(false);
  /** Why the last reading failed. */
  readonly problem = signal<ApiError | null>(null);
  private asked = 0;

  constructor(private readonly doors: Api) {}

  /** Read anew by this wish; the page's address keeps it. */
  async show(wish: Wish): Promise<void> {
    this.wish.value = ordered(wish);
    history.replaceState(null, "", `${location.pathname}?${queryOf(this.wish.value)}`);
    await this.read([], {});
  }

  /** The page after those that are shown. */
  async more(): Promise<void> {
    if (this.next.value !== null) await this.read(this.rows.value ?? [], { page: String(this.next.value) });
  }

  /** The first page, and what the filters offer. */
  async open(): Promise<void> {
    await Promise.all([this.show(this.wish.value), this.loadChoices()]);
  }

  private async loadChoices(): Promise<void> {
    try {
      this.choices.value = await this.doors.get<AuditChoices>("/audit/choices");
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem; // the reading of the rows tells what is wrong
    }
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async read(before: AuditRow[], more: Record<string, string>): Promise<void> {
    const mine = ++this.asked;
    this.isBusy.value = true;
    try {
      const page = await this.doors.get<AuditPage>(`/audit?${queryOf(this.wish.value, more)}`);
      if (mine !== this.asked) return;
      this.rows.value = [...before, ...page.rows];
      this.next.value = page.next;
      this.searchedTo.value = page.searched_to;
      this.problem.value = null;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (mine === this.asked) this.problem.value = problem;
    } finally {
      if (mine === this.asked) this.isBusy.value = false;
    }
  }
}

export function useLog(doors: Api): Log {
  const log = useMemo(() => new Log(doors), []);
  useEffect(() => void log.open(), []);
  return log;
}
