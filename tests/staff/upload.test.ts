/** A video is sent piece by piece over a line that breaks. */
import { describe, expect, it } from "vitest";
import { ApiError } from "../../server/client/api";
import { PIECE_BYTES, sendVideo, Stopped } from "../../server/staff/admin/slides/upload";

const FILE = new Blob([new Uint8Array(PIECE_BYTES + 10)]);

/** A server that keeps what it is sent; `trouble` may break a request before it arrives, or lose its answer. */
function aServer(trouble: (turn: number) => "before" | "after" | "forgets" | null) {
  let here = 0, turn = 0;
  const shares: number[] = [];
  const asked: number[] = [];
  const send = (body: { at: number; size: number; piece: string }) => {
    const now = trouble((turn += 1));
    asked.push(body.at);
    if (now === "before") return Promise.reject(new ApiError("network", "", {}, 0));
    if (now === "forgets") here = 0;
    if (body.at > here) return Promise.reject(new ApiError("request.field", "", { rule: "gap", here }, 422));
    here = body.at + Number(body.piece);
    if (now === "after") return Promise.reject(new ApiError("network", "", {}, 0));
    return Promise.resolve({ upload: "u", here, video: here === body.size ? { id: "v", mime: "video/mp4", size: here } : null });
  };
  const way = { send, inBase64: (part: Blob) => Promise.resolve(String(part.size)), pause: () => Promise.resolve(), onProgress: (share: number) => void shares.push(share), isStopped: () => false };
  return { way, shares, asked };
}

describe("a video on its way", () => {
  it("goes on where the line broke, and tells how far it is", async () => {
    const { way, shares } = aServer((turn) => (turn === 1 ? "before" : turn === 3 ? "after" : null));
    expect((await sendVideo(FILE, way)).id).toBe("v");
    expect(shares[shares.length - 1]).toBe(1);
  });

  it("begins anew when the server has lost what it had", async () => {
    const { way, asked } = aServer((turn) => (turn === 2 ? "forgets" : null));
    expect((await sendVideo(FILE, way)).id).toBe("v");
    expect(asked).toEqual([0, PIECE_BYTES, 0, PIECE_BYTES]);
  });

  it("gives up after a long silence, and at once where it is refused or stopped", async () => {
    await expect(sendVideo(FILE, aServer(() => "before").way)).rejects.toMatchObject({ code: "network" });
    const { way } = aServer(() => null);
    const refusal = new ApiError("request.field", "", { rule: "no_video" }, 422);
    await expect(sendVideo(FILE, { ...way, send: () => Promise.reject(refusal) })).rejects.toBe(refusal);
    await expect(sendVideo(FILE, { ...way, isStopped: () => true })).rejects.toBeInstanceOf(Stopped);
  });
});
