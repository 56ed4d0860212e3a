/** A screen without a place: it shows a code of its own, and asks again and again whether it was given a place. */
import { useEffect, useState } from "preact/hooks";
import { api, ApiError } from "./api";
import type { LostScreen, PlaceClaimed, ScreenName } from "./contract";

const ASK_MS = 3_000;
const AWAY_MS = 5_000;

/** The code to show, null until the server has given one; a code that has grown old is replaced by a new one. */
export function useLostScreen(screen: ScreenName, onToken: (token: string) => void): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    const watch = watching(screen, setCode, onToken);
    return () => watch.end();
  }, []);
  return code;
}

/** Split from the hook for tests: `end` stops it for good. */
export function watching(screen: ScreenName, show: (code: string | null) => void, onToken: (token: string) => void): { end: () => void } {
  let secret: string | null = null;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const doors = api();
  const announce = async (): Promise<void> => {
    const given = await doors.post<LostScreen>("/devices/lost", { kind: screen });
    secret = given.secret;
    if (!ended) show(given.code);
  };
  const ask = async (): Promise<void> => {
    const { token } = await doors.post<PlaceClaimed>("/devices/lost/claim", { secret });
    if (token && !ended) onToken(token);
  };
  const step = async (): Promise<void> => {
    let wait_ms = ASK_MS;
    try {
      await (secret === null ? announce() : ask());
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.code === "lost_screen.unknown") secret = null;
      else wait_ms = AWAY_MS;
    }
    if (!ended) timer = setTimeout(() => void step(), wait_ms);
  };
  void step();
  return { end: () => { ended = true; clearTimeout(timer); } };
}
