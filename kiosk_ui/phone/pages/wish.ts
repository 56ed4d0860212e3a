/** A change that the citizen asks for: sent once, asked again when it failed, and the page shows what became of it. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Issued } from "../../../server/client/contract";
import { newRequestId } from "../../../server/client/request_id";
import { errorWords } from "../../../server/client/words";
import type { PhoneProps } from "../phone";

export interface Wish { busy: boolean; error: string | null; send: (body?: Record<string, unknown>) => void }

/** What the server answers to a change: the number as it stands now. */
type Answer = Pick<Issued, "ticket">;

/** The same wish pressed twice has one request_id, so that it changes nothing twice; another one has its own. */
export function useWish({ ticket, doors, follow, language }: PhoneProps, move: "cancel" | "postpone" | "ready", done: (body: Record<string, unknown>, answer: Answer) => void): Wish {
  const ids = useRef(new Map<string, string>());
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const send = (body: Record<string, unknown> = {}): void => {
    const wish = JSON.stringify(body);
    const request_id = ids.current.get(wish) ?? newRequestId();
    ids.current.set(wish, request_id);
    busy.value = true;
    error.value = null;
    doors.post<Answer>(`/tickets/${encodeURIComponent(ticket.token)}/${move}`, { ...body, request_id })
      .then((answer) => follow.ask().then(() => { ids.current.delete(wish); done(body, answer); }))
      .catch((problem: unknown) => { error.value = errorWords(problem, language); })
      .finally(() => { busy.value = false; });
  };
  return { busy: busy.value, error: error.value, send };
}
