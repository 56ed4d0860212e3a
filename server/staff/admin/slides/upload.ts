/** A video on its way to the server, piece by piece: each is sent again until it is there. */
import { ApiError } from "../../../client/api";
import type { VideoPiece } from "../../../client/contract";

export const PIECE_BYTES = 524_288;
const TRIES = 5;
const PAUSE_MS = 1_500;

export interface Way {
  send(body: { upload?: string; at: number; size: number; piece: string }): Promise<VideoPiece>;
  inBase64(part: Blob): Promise<string>;
  pause(ms: number): Promise<void>;
  /** A share from 0 to 1. */
  onProgress(share: number): void;
  /** Whether the person has thought better of it. */
  isStopped(): boolean;
}

export class Stopped extends Error {}

/** The video as the server has kept it. Rejects with ApiError for a file that it refuses, or after a long silence. */
export async function sendVideo(file: Blob, way: Way): Promise<NonNullable<VideoPiece["video"]>> {
  let answer: VideoPiece | null = null;
  let at = 0;
  while (!answer?.video) {
    if (way.isStopped()) throw new Stopped();
    const piece = await way.inBase64(file.slice(at, at + PIECE_BYTES));
    const upload = answer?.upload;
    const sent = await insistently({ at, size: file.size, piece, ...(upload && at > 0 ? { upload } : {}) }, way);
    at = typeof sent === "number" ? sent : sent.here;
    if (typeof sent !== "number") answer = sent;
    way.onProgress(at / file.size);
  }
  return answer.video;
}

/** What the server says of the piece, or from where it wants the file: it may have lost what it had. */
async function insistently(body: Parameters<Way["send"]>[0], way: Way): Promise<VideoPiece | number> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await way.send(body);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.facts["rule"] === "gap" && tries < TRIES) return Number(problem.facts["here"] ?? 0);
      if (!problem.mayRetry || tries >= TRIES || way.isStopped()) throw problem;
      await way.pause(tries * PAUSE_MS);
    }
  }
}
