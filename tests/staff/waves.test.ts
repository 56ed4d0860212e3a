/** What the booth sends of a voice, and what it tells who speaks. */
import { describe, expect, it } from "vitest";
import { base64, loudnessOf, meterShare, mixed, wavOf } from "../../server/staff/admin/voice/recording/waves";

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.slice(from, to));

describe("the file", () => {
  const file = wavOf(Float32Array.of(0, 0.5, -1, 2, -2), 22_050);
  const view = new DataView(file.buffer);

  it("is a WAV of one channel and 16 bits", () => {
    expect([text(file, 0, 4), text(file, 8, 16), text(file, 36, 40)]).toEqual(["RIFF", "WAVEfmt ", "data"]);
    expect([view.getUint16(20, true), view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([1, 1, 22_050, 16]);
    expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([file.length - 8, 10]);
  });

  it("keeps each value, and cuts off what is beyond full scale", () => {
    expect([0, 1, 2, 3, 4].map((place) => view.getInt16(44 + 2 * place, true))).toEqual([0, 16_384, -32_767, 32_767, -32_767]);
  });

  it("goes into base64 whole, however long it is", () => {
    const long = Uint8Array.from({ length: 50_001 }, (_, place) => place % 256);
    expect(Uint8Array.from(atob(base64(long)), (sign) => sign.charCodeAt(0))).toEqual(long);
  });

  it("is one channel of all that there were", () => {
    expect([...mixed([Float32Array.of(0.5, 1), Float32Array.of(0.25, -1)])]).toEqual([0.375, 0]);
    expect([...mixed([Float32Array.of(0.5)])]).toEqual([0.5]);
    expect(mixed([]).length).toBe(0);
  });
});

describe("the level", () => {
  it("has words for each loudness", () => {
    expect([0, 0.01, 0.1, 0.5, 0.95].map(loudnessOf)).toEqual(["nothing", "quiet", "good", "good", "loud"]);
  });

  it("rises with each step from nothing to full", () => {
    const shares = [0, 0.001, 0.01, 0.1, 0.5, 1].map(meterShare);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect([shares[0], shares[5]]).toEqual([0, 1]);
    expect(meterShare(4)).toBe(1);
  });
});
