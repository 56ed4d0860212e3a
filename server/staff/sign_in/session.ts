/** Who is signed in: asked once, changed by signing in and out, lost when the server says so. */
import { signal } from "@preact/signals";
import { api, ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { StaffSession } from "../../client/contract";
import { memory } from "../../client/device";
import { setZoneOf } from "../../client/time";

export type SessionState =
  | { kind: "loading" }
  | { kind: "away" }
  /** `expired`: there was a session until the server said otherwise; `login` is whose it was. */
  | { kind: "out"; expired: boolean; login: string }
  | { kind: "in"; session: StaffSession };

/** The centre at which this browser's sign-in works: its tabs tell each other. */
const SITE_KEY = "toiluot.staff.site";

const NOBODY: SessionState = { kind: "out", expired: false, login: "" };

export class Session {
  readonly state = signal<SessionState>({ kind: "loading" });
  /** The doors of the signed-in person: a 401 there ends the session. */
  readonly doors: Api;

  constructor(private readonly plain: Api = api(), private readonly anew: () => void = () => location.reload()) {
    this.doors = watched(plain, () => this.lose());
  }

  /** Ask again when another tab has gone over to another centre. */
  watch(): () => void {
    const heard = (event: StorageEvent): void => {
      if (event.key === SITE_KEY && this.state.value.kind === "in") void this.load();
    };
    addEventListener("storage", heard);
    return () => removeEventListener("storage", heard);
  }

  /** Ask who is signed in. Only when nothing was known before does a failure change what the page shows. */
  async load(): Promise<void> {
    try {
      this.enter(await this.plain.get<StaffSession>("/session"));
    } catch (problem) {
      if (problem instanceof ApiError && problem.status === 401) this.lose();
      else if (problem instanceof ApiError) this.miss();
      else throw problem;
    }
  }

  /** Throws ApiError when refused; the caller says so. */
  async signIn(login: string, password: string): Promise<void> {
    this.enter(await this.plain.post<StaffSession>("/session", { login, password }));
  }

  /** A session that the server has forgotten already is over as well. */
  async signOut(): Promise<void> {
    await this.doors.remove("/session");
    this.state.value = NOBODY;
  }

  /** Go on at another centre of mine; every page of this browser begins anew there. Throws ApiError when refused. */
  async goTo(siteId: string): Promise<void> {
    await this.doors.post<StaffSession>("/session/site", { site_id: siteId });
    memory.set(SITE_KEY, siteId);
    this.anew();
  }

  /** A sign-in that has gone over to another centre, here or in another tab, begins the page anew: nothing of the old stays. */
  private enter(session: StaffSession): void {
    const before = this.state.value;
    if (before.kind === "in" && before.session.site.id !== session.site.id) return this.anew();
    setZoneOf(session);
    memory.set(SITE_KEY, session.site.id);
    this.state.value = { kind: "in", session };
  }

  private lose(): void {
    const before = this.state.value;
    if (before.kind === "out") return;
    this.state.value = before.kind === "in" ? { kind: "out", expired: true, login: before.session.staff.login } : NOBODY;
  }

  private miss(): void {
    if (this.state.value.kind !== "in") this.state.value = { kind: "away" };
  }
}

function watched(doors: Api, lose: () => void): Api {
  const watch = <Answer>(answer: Promise<Answer>): Promise<Answer> => answer.catch((problem: unknown) => {
    if (problem instanceof ApiError && problem.status === 401) lose();
    throw problem;
  });
  return {
    get: (path) => watch(doors.get(path)),
    post: (path, body) => watch(doors.post(path, body)),
    remove: (path) => watch(doors.remove(path)),
  };
}
