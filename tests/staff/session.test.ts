/** Who is signed in, and when that ends. */
import { describe, expect, it, vi } from "vitest";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { StaffSession } from "../../server/client/contract";
import { clockTime } from "../../server/client/time";
import { mayOpen, openTo, SITES, spansSites } from "../../server/staff/sign_in/places";
import { Session } from "../../server/staff/sign_in/session";

const SESSION: StaffSession = {
  staff: { id: "me", login: "quay1", name: "Lê Thị Hạnh", role: "officer", role_name: { vi: "Cán bộ quầy" }, rights: ["counter.work"] },
  site: { id: "s", name: { vi: "Trung tâm" }, timezone: "Asia/Ho_Chi_Minh" }, sites: [], counters: [],
};

/** Doors that give one answer after the other; an error is thrown. */
function doors(...answers: unknown[]): Api {
  const next = async <Answer>(): Promise<Answer> => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer as Answer;
  };
  return { get: next, post: next, remove: next };
}

const nobody = new ApiError("auth.required", "", {}, 401);
const wrong = new ApiError("auth.wrong", "", {}, 401);
const away = new ApiError("network", "", {}, 0);

describe("a session", () => {
  it("that does not exist shows the sign-in", async () => {
    const session = new Session(doors(nobody));
    await session.load();
    expect(session.state.value).toEqual({ kind: "out", expired: false, login: "" });
  });

  it("begins with the right password and ends with signing out", async () => {
    const session = new Session(doors(SESSION, {}));
    await session.signIn("quay1", "…");
    expect(session.state.value.kind).toBe("in");
    await session.signOut();
    expect(session.state.value).toEqual({ kind: "out", expired: false, login: "" });
  });

  it("does not begin with a wrong one", async () => {
    const session = new Session(doors(nobody, wrong));
    await session.load();
    await expect(session.signIn("quay1", "…")).rejects.toBe(wrong);
    expect(session.state.value.kind).toBe("out");
  });

  it("that the server has ended says so, and knows whose it was", async () => {
    const session = new Session(doors(SESSION, nobody));
    await session.load();
    await expect(session.doors.post("/counters/c1/call-next")).rejects.toBe(nobody);
    expect(session.state.value).toEqual({ kind: "out", expired: true, login: "quay1" });
  });

  it("stays while the server is away, and is unknown when it was not known", async () => {
    const known = new Session(doors(SESSION, away));
    await known.load();
    await known.load();
    expect(known.state.value.kind).toBe("in");
    const unknown = new Session(doors(away));
    await unknown.load();
    expect(unknown.state.value.kind).toBe("away");
  });
});

describe("a sign-in of several centres", () => {
  const elsewhere: StaffSession = { ...SESSION, site: { id: "hk", name: { vi: "Hoàn Kiếm" }, timezone: "America/New_York" } };

  it("goes over, and begins the page anew", async () => {
    const anew = vi.fn();
    const session = new Session(doors(SESSION, elsewhere), anew);
    await session.load();
    await session.goTo("hk");
    expect(anew).toHaveBeenCalledTimes(1);
  });

  it("begins anew as well when another tab has gone over", async () => {
    const anew = vi.fn();
    const session = new Session(doors(SESSION, SESSION, elsewhere), anew);
    for (let time = 0; time < 3; time += 1) await session.load();
    expect(anew).toHaveBeenCalledTimes(1);
    expect(session.state.value).toMatchObject({ kind: "in", session: { site: { id: "s" } } });
  });

  it("stays where it is when it is refused", async () => {
    const anew = vi.fn();
    const refused = new ApiError("site.unknown", "", {}, 404);
    const session = new Session(doors(SESSION, refused), anew);
    await session.load();
    await expect(session.goTo("hk")).rejects.toBe(refused);
    expect(anew).not.toHaveBeenCalled();
  });

  it("tells times by the clocks of its centre", async () => {
    const session = new Session(doors(elsewhere, SESSION), () => undefined);
    await session.load();
    expect(clockTime("2026-11-23T05:00:00Z")).toBe("00:00");
    await new Session(doors(SESSION)).load();
    expect(clockTime("2026-11-23T05:00:00Z")).toBe("12:00");
  });

  it("shows the page between the centres to who spans several or may make more", () => {
    expect(spansSites(SESSION)).toBe(false);
    expect(spansSites({ ...SESSION, sites: [SESSION.site, elsewhere.site] })).toBe(true);
    expect(spansSites({ ...SESSION, staff: { ...SESSION.staff, rights: ["site.make"] } })).toBe(true);
    expect(mayOpen(SITES, [])).toBe(true);
  });
});

it("opens the pages that one has the right to", () => {
  expect(openTo(["counter.work"]).map((place) => place.path)).toEqual(["/console"]);
  expect(openTo(["floor.see", "counter.work", "device.admin"]).map((place) => place.path)).toEqual(["/console", "/floor", "/admin"]);
  expect(openTo([])).toEqual([]);
});
