/** A staff page's live line: its cookie is its key, and a line turned down asks over HTTP whether the session still stands. */
import { effect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ScreenName } from "../../client/contract";
import { live } from "../../client/live";
import type { Live } from "../../client/live";
import type { Session } from "./session";

/** Ends with the page; a 401 leads to the sign-in. */
export function useStaffLine<State extends { now: string }>(screen: ScreenName, session: Session, auth: () => Record<string, unknown> = () => ({})): Live<State> {
  const line = useMemo(() => live<State>(screen, { auth }), []);
  useEffect(() => {
    const unwatch = effect(() => void (line.refused.value > 0 && session.load()));
    return () => {
      unwatch();
      line.stop();
    };
  }, []);
  return line;
}
