/** The counter console: choose and open a counter, then work at it, by keys or by hand. */
import { useMemo, useState } from "preact/hooks";
import { ApiError } from "../../client/api";
import type { Words } from "../../client/contract";
import { pick } from "../../client/words";
import { newRequestId } from "../../client/request_id";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { ChooseCounter } from "./choose/choose_counter";
import { ownCounter, remembered } from "./choose/counters";
import type { CounterRow } from "./choose/counters";
import { doorOf } from "./desk/deeds";
import { refusedAt } from "./desk/said";
import { Workplace } from "./workplace";
import "./console.css";

/** Somebody who works already goes straight back to that counter: after a reload, or after signing in again. */
export function Console({ session, me }: StaffProps) {
  const [counterId, setCounterId] = useState(() => ownCounter(me.counters, me.staff.id)?.id ?? null);
  const leave = (): void => {
    setCounterId(null);
    void session.load();
  };
  if (counterId) return <Workplace key={counterId} session={session} me={me} counterId={counterId} onLeave={leave} onGo={setCounterId} />;
  return <StaffFrame session={session} me={me}><Choosing session={session} me={me} onOpen={setCounterId} /></StaffFrame>;
}

function Choosing({ session, me, onOpen }: StaffProps & { onOpen: (counterId: string) => void }) {
  const { busy, problem, open } = useOpening(session.doors.post, onOpen);
  return <ChooseCounter session={session} me={me} onChoose={(counter) => void open(counter)} busy={busy} problem={problem && pick(problem, language.value)} />;
}

/** Opening a counter of one's own again changes nothing, so a repeated press does no harm. */
function useOpening(post: StaffProps["session"]["doors"]["post"], onOpen: (counterId: string) => void) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Words | null>(null);
  const open = useMemo(() => async (counter: CounterRow): Promise<void> => {
    setBusy(counter.id);
    setProblem(null);
    try {
      await post(doorOf(counter.id, "open"), { request_id: newRequestId() });
      remembered.set(counter.id);
      onOpen(counter.id);
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refusedAt(counter.number, refused));
    } finally {
      setBusy(null);
    }
  }, []);
  return { busy, problem, open };
}
