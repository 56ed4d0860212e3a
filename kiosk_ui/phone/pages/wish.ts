/** A change that the citizen asks for: sent once, asked again when it failed, and the page shows what became of it. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { newRequestId } from "../../../server/client/request_id";
import { errorWords } from "../../../server/client/words";
import type { PhoneProps } from "../phone";

export interface Wish { busy: boolean; error: string | null; send: (body?: Record<string, unknown>) => void }

/** The same wish pressed twice has one request_id, so that it changes nothing twice; another one has its own. */
export function useWish({ ticket, doors, follow, language }: PhoneProps, move: "cancel" | "postpone" | "ready", done: () => void): Wish {
  const ids = useRef(new Map<string, string>());
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const send = (body: Record<string, unknown> = {}): void => {
    const wish = JSON.stringify(body);
    const request_id = ids.current.get(wish) ?? newRequestId();
    ids.current.set(wish, request_id);
    busy.value = true;
    error.value = null;
    doors.post(`/tickets/${encodeURIComponent(ticket.token)}/${move}`, { ...body, request_id })
      .then(() => follow.ask())
      .then(() => { ids.current.delete(wish); done(); })
      .catch((problem: unknown) => { error.value = errorWords(problem, language); })
      .finally(() => { busy.value = false; });
  };
  return { busy: busy.value, error: error.value, send };
}
