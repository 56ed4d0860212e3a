import { expect, test } from "vitest";
import type { Issued, KioskPrint } from "../../server/client/contract";
import { adviceFor, collectAt } from "../../kiosk_ui/ticket_kiosk/visit/advice";

const issued = (job: string | null): Issued => ({ print_job: job && { id: job, state: "queued" } }) as Issued;
const prints = (advice: KioskPrint["advice"]): KioskPrint[] => [{ id: "j1", ticket_id: "t1", state: "", advice, collect_at: null }];

test("a kiosk without a printer asks for a photograph", () => {
  expect(adviceFor(issued(null), [], false)).toBe("photograph_number");
});

test("the job's own advice counts, and printing until there is one", () => {
  expect(adviceFor(issued("j1"), [], false)).toBe("printing");
  expect(adviceFor(issued("j2"), prints("take_ticket"), false)).toBe("printing");
  expect(adviceFor(issued("j1"), prints("take_ticket"), false)).toBe("take_ticket");
});

test("with the server away nobody can promise paper; paper that came out stays out", () => {
  expect(adviceFor(issued("j1"), prints("printing"), true)).toBe("photograph_number");
  expect(adviceFor(issued("j1"), prints("take_ticket"), true)).toBe("take_ticket");
});

test("paper that comes out elsewhere is fetched there, unless none comes out at all", () => {
  const elsewhere: KioskPrint[] = [{ id: "j1", ticket_id: "t1", state: "", advice: "printing", collect_at: "Bàn hướng dẫn" }];
  expect(collectAt(issued("j1"), elsewhere, "printing")).toBe("Bàn hướng dẫn");
  expect(collectAt(issued("j1"), elsewhere, "photograph_number")).toBeNull();
  expect(collectAt(issued("j1"), prints("printing"), "printing")).toBeNull();
});
