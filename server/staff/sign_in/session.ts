/** Who is signed in: asked once, changed by signing in and out, lost when the server says so. */
import { signal } from "@preact/signals";
import { api, ApiError } from "../../client/api";
import type { Api } from "../../client/api";
import type { StaffSession } from "../../client/contract";

export type SessionState =
  | { kind: "loading" }
  | { kind: "away" }
  /** `expired`: there was a session until the server said otherwise; `login` is whose it was. */
  | { kind: "out"; expired: boolean; login: string }
  | { kind: "in"; session: StaffSession };

const NOBODY: SessionState = { kind: "out", expired: false, login: "" };

export class Session {
  readonly state = signal<SessionState>({ kind: "loading" });
  /** The doors of the signed-in person: a 401 there ends the session. */
  readonly doors: Api;

  constructor(private readonly plain: Api = api()) {
    this.doors = watched(plain, () => this.lose());
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

  private enter(session: StaffSession): void {
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
