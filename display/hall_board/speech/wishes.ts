/** What a centre wants of the voice at a moment. */

import type { BoardVoice } from "../../../server/client/contract";

/** `volume` in percent, 0 for quiet: calls are shown and neither rung nor said. `times` is how often a call is said. */
export interface Wishes { volume: number; times: number }

/** By the last change before this moment; the server tells those of two days. */
export function wishesAt(voice: BoardVoice | undefined, now: Date): Wishes {
  if (!voice) return { volume: 100, times: 1 };
  const begun = voice.volumes.filter(({ from }) => Date.parse(from) <= now.getTime());
  const { volume } = begun[begun.length - 1] ?? voice.volumes[0] ?? { volume: 100 };
  return { volume, times: voice.times };
}
