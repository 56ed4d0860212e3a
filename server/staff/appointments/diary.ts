/** The appointments of one day, and what is done with them. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { Appointment, AppointmentChanged, Appointments, CheckedIn } from "../../client/contract";
import { newRequestId } from "../../client/request_id";

export class Diary {
  readonly shown = signal<Appointments | null>(null);
  /** Why the last reading failed. */
  readonly problem = signal<ApiError | null>(null);
  readonly isBusy = signal(false);
  private asked = 0;

  constructor(private readonly doors: Api) {}

  /** That day, or today; an answer that was overtaken by a newer question is dropped. */
  async show(day: string | null): Promise<void> {
    const mine = ++this.asked;
    this.isBusy.value = true;
    try {
      const found = await this.doors.get<Appointments>(`/appointments${day === null ? "" : `?day=${day}`}`);
      if (mine !== this.asked) return;
      this.shown.value = found;
      this.problem.value = null;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (mine === this.asked) this.problem.value = problem;
    } finally {
      if (mine === this.asked) this.isBusy.value = false;
    }
  }

  /** Throws ApiError. */
  async book(service_id: string, at: string): Promise<Appointment> {
    const { appointment } = await this.doors.post<AppointmentChanged>("/appointments", { service_id, at, request_id: newRequestId() });
    await this.again();
    return appointment;
  }

  /** Throws ApiError. */
  async cancel(id: string): Promise<void> {
    await this.doors.post<AppointmentChanged>(`/appointments/${id}/cancel`, { request_id: newRequestId() });
    await this.again();
  }

  /** Throws ApiError. */
  async arrive(code: string, language: "vi" | "en"): Promise<CheckedIn> {
    const answer = await this.doors.post<CheckedIn>("/appointments/check-in", { code, language, request_id: newRequestId() });
    await this.again();
    return answer;
  }

  private again(): Promise<void> {
    return this.show(this.shown.value?.day ?? null);
  }
}

export function useDiary(doors: Api): Diary {
  const diary = useMemo(() => new Diary(doors), []);
  useEffect(() => void diary.show(null), []);
  return diary;
}
